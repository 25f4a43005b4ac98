using TicketHub.Classification.Learning;
using TicketHub.Classification.Text;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Tests.Text;

/// <summary>Russian in Latin letters is read as Russian, and English as English.</summary>
public sealed class TransliterationTests
{
    private static readonly string[] Latin =
    [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya",
    ];

    [Test]
    public void A_fault_is_raised_in_either_letters() => Assert.That(
        Assess("Ne otkryvaetsya reestr", "S utra ni u kogo ne otkryvaetsya reestr dogovorov, oshibka 500, ves otdel stoit.").Outcome, Is.EqualTo(Outcome.Defect));

    [Test]
    public void A_how_to_is_a_question() => Assert.That(
        Assess("vopros pro marshrut", "Zdravstvuyte, podskazhite, kak nastroit marshrut soglasovaniya na dvukh rukovoditeley? V spravke ne nashla.").Outcome, Is.EqualTo(Outcome.Consultation));

    [Test]
    public void Most_requests_are_decided_alike_in_either_letters()
    {
        var assessor = Assessor.Create();
        var examples = Corpus.Starter().Where(example => example.Lang == "ru" && example.Body.Split(' ').Length >= 15).Take(600).ToList();
        var alike = examples.Count(example =>
            assessor.Assess(new RequestText(example.Title, example.Body)).Outcome
            == assessor.Assess(new RequestText(InLatin(example.Title), InLatin(example.Body))).Outcome);

        TestContext.Out.WriteLine($"{alike} of {examples.Count} alike");
        Assert.That(alike, Is.GreaterThan(examples.Count * 0.8));
    }

    [Test]
    public void No_English_text_is_taken_for_it()
    {
        var taken = Corpus.Starter().Where(example => example.Lang == "en" && Transliteration.IsIn(Reading.Of(example.Title, example.Body).Sentences));

        Assert.That(taken.Select(example => example.Title), Is.Empty);
    }

    [Test]
    public void What_a_program_wrote_stays()
    {
        const string Text = "ne rabotaet\njava.lang.IllegalStateException: closed\n\tat kz.example.Main.run(Main.java:12)";

        Assert.That(Transliteration.Undo(Text), Is.EqualTo(Text.Replace("ne rabotaet", "не работает", StringComparison.Ordinal)));
    }

    [Test]
    public void A_reason_quotes_what_was_written() => Assert.That(
        Assess("Reestr", "Dobryi den. S utra ni u kogo ne otkryvaetsya reestr dogovorov, oshibka 500. Ves otdel stoit.").Reasons.Select(reason => reason.Quote),
        Does.Contain("S utra ni u kogo ne otkryvaetsya reestr dogovorov, oshibka 500."));

    [Test]
    public void A_version_is_told_as_it_was_written() => Assert.That(
        Assess("Ne otkryvaetsya reestr", "S utra ne otkryvaetsya reestr, minsky 4.1.6, u vsekh oshibka.").Told.ProductVersion, Does.Contain("4.1.6"));

    private static Assessment Assess(string title, string body) => Assessor.Create().Assess(new RequestText(title, body));

    private static string InLatin(string text) => string.Concat(text.Select(letter => char.ToLowerInvariant(letter) switch
    {
        'ё' => "e",
        >= 'а' and <= 'я' and var small => Latin[small - 'а'],
        _ => letter.ToString(),
    }));
}
