using TicketHub.Classification.Learning;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Tests.Deciding;

public sealed class ReasonsTests
{
    private static readonly List<(Example Example, Assessment Assessment)> Assessed =
    [
        .. Corpus.Starter().Select(example =>
            (example, Assessor.Create().Assess(new RequestText(example.Title, example.Body)))),
    ];

    [Test]
    public void Every_quote_is_cut_from_the_request()
    {
        var invented = Assessed
            .SelectMany(pair => pair.Assessment.Reasons.Select(reason => (pair.Example, reason.Quote)))
            .Where(pair => pair.Quote is not null && !$"{pair.Example.Title}\n{pair.Example.Body}".Contains(pair.Quote, StringComparison.Ordinal));

        Assert.That(invented, Is.Empty);
    }

    [Test]
    public void Every_request_gets_a_reason_and_not_too_many() =>
        Assert.That(Assessed.Select(pair => pair.Assessment.Reasons.Count), Is.All.InRange(1, 7));

    [Test]
    public void A_weight_is_a_share() =>
        Assert.That(Assessed.SelectMany(pair => pair.Assessment.Reasons).Select(reason => reason.Weight), Is.All.InRange(-1.0, 1.0));

    [Test]
    public void Only_what_may_be_undecided_waits_for_a_person()
    {
        var defectsWaiting = Assessed.Where(pair =>
            pair.Example.Label == Label.Defect && pair.Assessment.Outcome == Outcome.Undecided);

        // One in five hundred is not heard as one by anything.
        Assert.That(defectsWaiting.Count(), Is.LessThanOrEqualTo(Assessed.Count(pair => pair.Example.Label == Label.Defect) / 500), string.Join("; ", defectsWaiting.Select(pair => pair.Example.Title)));
    }

    [Test]
    public void Something_speaks_for_every_decision() =>
        Assert.That(Assessed.Where(pair => !pair.Assessment.Reasons.Any(reason => reason.Weight > 0)).Select(pair => pair.Example.Title), Is.Empty);

    [Test]
    public void A_sure_defect_is_not_said_to_tell_of_no_failure()
    {
        var defect = new RequestText("Ne otkryvaetsya reestr", "s utra ni u kogo ne otkryvaetsya reestr dogovorov, oshibka 500, ves otdel stoit. Minsky 4.1.6 prod.");
        var all = Assessed.Select(pair => pair.Assessment).Append(Assessor.Create().Assess(defect)).Where(found => found is { Outcome: Outcome.Defect, Marks: [] });

        Assert.That(all.SelectMany(found => found.Reasons).Select(reason => reason.Code), Has.None.EqualTo("noFailureSigns"));
    }

    [TestCase("SELECT NUMBER, COUNT(*) FROM INCIDENTS GROUP BY NUMBER HAVING COUNT(*) > 1. С 4 УТРА НА КАЖДЫЙ ИНЦИДЕНТ СОЗДАЁТСЯ ПО 5-8 КОПИЙ, БРИГАДЫ ВЫЕЗЖАЮТ", "onlyCode")]
    [TestCase("SELECT number FROM incidents GROUP BY number HAVING count(*) > 1 ORDER BY number; SELECT title FROM incidents WHERE number = 4 AND closed = 0;", "onlyCode")]
    [TestCase("7d0f1a7d0f1a7d0f1a7d0f1a7d0f1a7d0f1a7d0f1a7d0f1a7d0f1a7d0f1a7d0f1a7d0f1a7d0f1a7d0f1a7d0f1a7d0f1a7d0f1a7d0f1a7d0f1a7d0f1a7d0f1a7d0f1a", "noWords")]
    public void A_text_that_was_taken_for_code_is_not_said_to_have_no_words(string body, string code) =>
        Assert.That(Assess(body).Reasons.Select(reason => reason.Code), Is.EqualTo(new[] { code }));

    [TestCase("Здравствуйте, Айгуль Сериковна!\nКак скрыть кнопку на форме для роли наблюдателя?\nС уважением,\nМарат Ахметов, руководитель отдела внедрения, тел. 8 701 000 00 00")]
    [TestCase("Hello Dana!\nHow can we hide a button on the form for one role?\nBest regards,\nTimur Bekov\nHead of implementation")]
    [TestCase("Сәлеметсіз бе, Айгүл!\nНысандағы батырманы бір рөл үшін қалай жасыруға болады?\nҚұрметпен,\nМарат Ахметов, бөлім басшысы")]
    public void No_greeting_and_no_signature_is_a_reason(string body)
    {
        string[] courtesy =
        [
            "Здравствуйте", "Айгуль", "Сериковна", "уважением", "Марат", "Ахметов", "руководитель", "внедрения", "тел",
            "Hello", "Dana", "regards", "Best", "Timur", "Bekov", "Head", "implementation", "Сәлеметсіз", "Айгүл", "Құрметпен", "басшысы",
        ];

        Assert.That(WordsTold(body).Intersect(courtesy, StringComparer.OrdinalIgnoreCase), Is.Empty);
    }

    [TestCase("Коллеги, добрый день, подскажите пожалуйста, как вывести сумму заявок в отчёт за сегодня?", "коллеги", "добрый", "день", "пожалуйста", "сегодня")]
    [TestCase("Просим добавить в систему архивный документ, чтобы он был у всех", "систему", "документ", "просим", "всех")]
    public void Words_of_every_request_are_no_reason(string body, params string[] empty) =>
        Assert.That(WordsTold(body).Intersect(empty, StringComparer.OrdinalIgnoreCase), Is.Empty);

    [TestCase("Здравствуйте подскажите пожалуйста как настроить вторую подпись на этапе после согласования", "здравствуйте", "подскажите", "пожалуйста", "после", "вторую")]
    [TestCase("Hello team could you please tell me how I set the second signature after approval, thanks", "hello", "please", "after", "second", "thanks", "team")]
    [TestCase("Сәлеметсіз бе қазір екі рет қол қою керек, оны қалай баптауға болады рахмет", "сәлеметсіз", "қазір", "екі", "рахмет")]
    public void Greetings_and_little_words_within_a_sentence_are_no_reason_either(string body, params string[] empty) =>
        Assert.That(WordsTold(body).Intersect(empty, StringComparer.OrdinalIgnoreCase), Is.Empty);

    [Test]
    public void One_question_with_two_marks_is_one() =>
        Assert.That(
            Assess("Как скрыть кнопку на форме? Можно ли это сделать для одной роли?").Reasons.Single(reason => reason.Code == "questionMark").Arguments,
            Is.EqualTo(new[] { "1" }));

    [TestCase("Не сохраняется карточка, ошибка 500. Сумма должно быть 300, по факту 310.")]
    [TestCase("Карточка не сохраняется. Expected 300, actual 310.")]
    public void What_should_have_come_out_does_not_say_how_to_repeat(string body) =>
        Assert.That(Assess(body).Reasons.Select(reason => reason.Code), Does.Not.Contain("reproductionWords"));

    [Test]
    public void Steps_to_repeat_do()
    {
        var reason = Assess("Не сохраняется карточка, ошибка 500. Шаги воспроизведения: открыть, сохранить. Должно быть без ошибки.")
            .Reasons.Single(reason => reason.Code == "reproductionWords");

        Assert.That(reason.Arguments[0], Is.EqualTo("Шаги воспроизведения"));
    }

    private static IEnumerable<string> WordsTold(string body) =>
        Assess(body).Reasons.Where(reason => reason.Code == "words").SelectMany(reason => reason.Arguments[0].Split(", "));

    private static Assessment Assess(string body) => Assessor.Create().Assess(new RequestText("Обращение", body));

    [Test]
    public void Nobody_is_told_that_small_words_decided()
    {
        string[] small = ["the", "and", "что", "как", "это", "так", "есть", "был", "была", "мен", "бар", "ничего", "нужен", "вместо", "после", "after", "since", "same", "just", "five", "екі", "қазір"];
        var told = Assessed
            .SelectMany(pair => pair.Assessment.Reasons.Where(reason => reason.Code == "words"))
            .SelectMany(reason => reason.Arguments[0].Split(", "));

        Assert.That(told.Where(word => small.Contains(word, StringComparer.OrdinalIgnoreCase)), Is.Empty);
    }
}
