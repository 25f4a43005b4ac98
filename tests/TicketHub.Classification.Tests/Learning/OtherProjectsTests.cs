using TicketHub.Classification.Learning;

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
