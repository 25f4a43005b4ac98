using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Tests;

/// <summary>Texts that were not written to be read.</summary>
public sealed class HostileTextTests
{
    private const int Size = 200_000;

    /// <summary>Generous for a busy machine; anything worse than linear takes minutes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    [TestCaseSource(nameof(Texts))]
    public void A_hostile_text_is_judged_in_time(string text)
    {
        Assessor.Create().Assess(new RequestText("разогрев", "разогрев"));

        var clock = Stopwatch.StartNew();
        var assessment = Assessor.Create().Assess(new RequestText(text, text));

        Assert.That(clock.Elapsed, Is.LessThan(Patience));
        Assert.That(assessment.Confidence, Is.InRange(0.0, 1.0));
    }

    [Test]
    public void Any_text_is_judged()
    {
        var property = Prop.ForAll<string?, string?>((title, body) =>
        {
            var request = new RequestText(title ?? "", body ?? "");
            var assessment = Assessor.Create().Assess(request);
            var text = $"{request.Title}\n{request.Body}";
            return assessment.Reasons.All(reason => reason.Quote is null || text.Contains(reason.Quote, StringComparison.Ordinal));
        });

        Check.QuickThrowOnFailure(property);
    }

    [Test]
    public void No_lone_surrogate_gets_into_a_quote()
    {
        var body = string.Join('\n', Enumerable.Range(1, 60).Select(i => $"2.1.{i}. Система \ud83d должна обеспечивать поиск \u202e номер {i}"));

        var assessment = Assessor.Create().Assess(new RequestText("Техническое задание \ud83d", body));

        var quotes = assessment.Evidence.Select(evidence => evidence.Quote).Concat(assessment.Reasons.Select(reason => reason.Quote));
        Assert.That(quotes.OfType<string>().Where(quote => quote.Any(char.IsSurrogate)), Is.Empty);
    }

    /// <summary>A mail wraps it at 76; a pasted file is one line.</summary>
    [TestCase(76, 3_000)]
    [TestCase(76, 60_000)]
    [TestCase(int.MaxValue, 60_000)]
    public void Base64_is_no_document_and_no_words(int width, int bytes)
    {
        var noise = new byte[bytes];
        new Random(5).NextBytes(noise);
        var body = string.Join('\n', Convert.ToBase64String(noise).Chunk(width).Select(line => new string(line)));

        var assessment = Assessor.Create().Assess(new RequestText("файл", body));
        var attached = Assessor.Create().Assess(new RequestText("файл", "см. вложение", Attached: [new AttachedText("письмо.txt", true, body)]));

        Assert.That((assessment.Outcome, attached.Outcome), Is.EqualTo((Domain.Intake.Outcome.Undecided, Domain.Intake.Outcome.Undecided)));
        Assert.That(assessment.Reasons.Select(reason => reason.Code), Is.EqualTo(new[] { "noWords" }));
    }

    private static IEnumerable<TestCaseData> Texts()
    {
        yield return Of("one_letter", new string('а', Size));
        yield return Of("one_bracket", new string('(', Size));
        yield return Of("spaces", new string(' ', Size));
        yield return Of("empty_lines", new string('\n', Size));
        yield return Of("lone_surrogates", new string('\ud83d', Size));
        yield return Of("bidirectional_marks", Repeat("\u202eтекст\u202c "));
        yield return Of("control_characters", Repeat("\u0000\u0001\u001b[31m"));
        yield return Of("deep_numbering", Repeat("1."));
        yield return Of("pipes", Repeat("| "));
        yield return Of("question_marks", Repeat("? "));
        yield return Of("negations", Repeat("не "));
        yield return Of("words_without_end", Repeat("должна обеспечивать "));
        yield return Of("clauses", Repeat("1.1. Система должна обеспечивать работу\n"));
        yield return Of("fences", Repeat("```\n"));
        yield return Of("combining_marks", Repeat("е\u0301\u0308"));
        yield return Of("almost_versions", Repeat("1.2"));
        yield return Of("almost_traces", Repeat("at a.b(c:1)\n"));
    }

    private static TestCaseData Of(string name, string text) => new TestCaseData(text).SetName($"In_time: {name}");

    private static string Repeat(string piece)
    {
        var text = new StringBuilder(Size + piece.Length);
        while (text.Length < Size)
            text.Append(piece);
        return text.ToString();
    }
}
