using System.Text.Json.Nodes;
using TicketHub.Classification.Learning;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Tests.Evaluation;

/// <summary>
/// English requests by a hand of their own, most of them as trackers of software have them, and written to be hard: no word and no sign gives
/// the kind away. Never trained on, never read for errors.
/// </summary>
public sealed class EnglishTests
{
    private static readonly List<(Label Kind, Assessment Assessment)> Judged =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Evaluation", "english.jsonl"))
            .Select(line => JsonNode.Parse(line)!)
            .Select(row => (
                Enum.Parse<Label>((string)row["label"]!, ignoreCase: true),
                Assessor.Create().Assess(new RequestText((string)row["title"]!, (string)row["body"]!)))),
    ];

    [Test]
    public void Four_of_five_decided_are_right()
    {
        var decided = Judged.FindAll(pair => pair.Assessment.Outcome != Outcome.Undecided);

        TestContext.Out.WriteLine($"hard English texts, {Judged.Count}: {DevelopmentSetTests.Figures(Judged)}");
        Assert.That(decided, Has.Count.GreaterThanOrEqualTo(0.7 * Judged.Count));
        Assert.That(decided.Count(pair => (int)pair.Assessment.Outcome == (int)pair.Kind), Is.GreaterThanOrEqualTo(0.8 * decided.Count));
    }

    [Test]
    public void None_is_refused() => Assert.That(Judged.Select(pair => pair.Assessment.Outcome), Has.None.EqualTo(Outcome.SpecDump));
}
