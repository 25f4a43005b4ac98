using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Tests.Documents;

/// <summary>Long texts of many shapes, written for this project: requirement documents, and requests that only look like them.</summary>
public sealed class LongTextsTests
{
    /// <summary>Dictation without a full stop, transliteration and the like go to a person; nothing else may.</summary>
    private const double MostUndecided = 0.1;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Documents");

    public static IEnumerable<string> Legitimate => Files().Where(IsLegitimate);

    [TestCaseSource(nameof(Legitimate))]
    public void A_long_request_is_not_refused(string file) => Assert.That(Judge(file), Is.Not.EqualTo(Outcome.SpecDump));

    [Test]
    public void Most_requirement_documents_are_refused_or_shown_to_a_person()
    {
        var outcomes = Files().Where(file => !IsLegitimate(file)).ToDictionary(file => file, Judge);
        var missed = outcomes.Where(pair => pair.Value is not (Outcome.SpecDump or Outcome.Undecided)).Select(pair => pair.Key).ToList();

        TestContext.Out.WriteLine(
            $"long texts: {outcomes.Count} documents, {outcomes.Values.Count(o => o is Outcome.Undecided)} undecided, missed: {string.Join(", ", missed)}");
        Assert.That(missed, Is.Empty);
        Assert.That(outcomes.Values.Count(outcome => outcome is Outcome.Undecided), Is.LessThanOrEqualTo(MostUndecided * outcomes.Count));
    }

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    private static bool IsLegitimate(string file) => file.StartsWith("legitimate-", StringComparison.Ordinal);

    private static Outcome Judge(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file + ".txt")).Split('\n', 2);
        return Assessor.Create().Assess(new RequestText(text[0]["Title:".Length..].Trim(), text[1].Trim())).Outcome;
    }
}
