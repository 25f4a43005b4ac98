using System.Text.Json.Nodes;
using TicketHub.Classification.Learning;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Tests.Learning;

/// <summary>
/// The same features and trainer on issues of five other projects, trained on them alone: the training part of NLBSE'24, which
/// is no part of this project. Where it is absent, these tests are skipped.
/// </summary>
public sealed class OtherProjectsTests
{
    private static readonly Lazy<(List<TrainingRow> Rows, List<string> Projects)> Issues = new(Load);

    [Test]
    public void A_fifth_held_back_is_told_apart()
    {
        var (confusion, guesses) = CrossValidation.Run(Issues.Value.Rows);

        TestContext.Out.WriteLine($"NLBSE'24 training part, five-fold: {confusion}; {new Reliability(guesses)}");
        Assert.That(confusion.MacroF1, Is.GreaterThanOrEqualTo(0.75));
    }

    [Test]
    public void A_project_never_seen_is_told_apart()
    {
        var (rows, projects) = Issues.Value;
        var names = projects.Distinct().ToList();
        var (confusion, _) = CrossValidation.Run(rows, projects.ConvertAll(names.IndexOf));

        TestContext.Out.WriteLine($"NLBSE'24 training part, one project left out in turn: {confusion}");
        Assert.That(confusion.MacroF1, Is.GreaterThanOrEqualTo(0.6));
    }

    /// <summary>Each project as a desk that the corpus knows nothing of: a sixth of its issues teaches, half of them judge.</summary>
    [Test]
    public void Fifty_requests_of_its_own_teach_a_desk_of_another_world()
    {
        var before = new List<double>();
        var after = new List<double>();
        foreach (var desk in SharedData.Read("nlbse_train.jsonl").Select(TextOf).GroupBy(issue => issue.Project, issue => issue.Text))
        {
            var order = Enumerable.Range(0, desk.Count()).ToArray();
            new Shuffle(5).Mix(order);
            var texts = desk.ToList();
            var judged = order.Skip(order.Length / 2).Select(at => texts[at]).ToList();
            before.Add(Judge(Assessor.Create(), judged));
            after.Add(Judge(DeskModel.Train(order.Take(50).Select(at => texts[at])).ToAssessor(), judged));
        }

        TestContext.Out.WriteLine($"a project of NLBSE'24 as a desk: {before.Average():F3}, taught with 50 of its own {after.Average():F3}");
        Assert.That(after.Average(), Is.GreaterThanOrEqualTo(before.Average() + 0.04));
    }

    private static double Judge(Assessor assessor, List<LabelledText> texts)
    {
        var confusion = new Confusion();
        foreach (var (kind, title, body) in texts)
            confusion.Add((Label)(int)kind, (Label)(int)assessor.Score(new RequestText(title, body)).Best);
        return confusion.MacroF1;
    }

    private static (string Project, LabelledText Text) TextOf(JsonNode issue) => (
        (string)issue["group"]!,
        new((RequestKind)(int)Enum.Parse<Label>((string)issue["label"]!, ignoreCase: true), (string?)issue["title"] ?? "", (string?)issue["body"] ?? ""));

    private static (List<TrainingRow> Rows, List<string> Projects) Load()
    {
        var issues = SharedData.Read("nlbse_train.jsonl");
        var rows = StarterModel.Rows(issues.Select(issue => new Example(
            Enum.Parse<Label>((string)issue["label"]!, ignoreCase: true),
            "en",
            (string?)issue["title"] ?? "",
            (string?)issue["body"] ?? "")));
        return (rows, issues.ConvertAll(issue => (string)issue["group"]!));
    }

    [SetUp]
    public void Skip_without_the_issues()
    {
        if (Issues.Value.Rows.Count == 0)
            Assert.Ignore("Skipped: there is no shared/data/classification/nlbse_train.jsonl in any folder above the tests.");
    }
}
