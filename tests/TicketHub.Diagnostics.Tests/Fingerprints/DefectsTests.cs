using TicketHub.Diagnostics.Fingerprints;

namespace TicketHub.Diagnostics.Tests.Fingerprints;

/// <summary>Logs of exceptions that were really thrown (Java/Defects): four projects, two builds, three layouts, one in windows-1251.</summary>
public class DefectsTests
{
    private readonly Grouping grouping = new();

    [OneTimeSetUp]
    public void Read()
    {
        for (var project = 0; project < 4; project++)
        {
            for (var build = 1; build <= 2; build++)
                grouping.Read(Recorded.Bytes($"Defects/project{project}-build{build}.log.gz"));
        }
    }

    [Test]
    public void One_defect_is_one_group_in_all_projects_and_builds()
    {
        var (precision, recall, f1) = grouping.Pairwise();
        TestContext.Out.WriteLine($"{grouping.Count} exceptions, precision {precision:F4}, recall {recall:F4}, F1 {f1:F4}");
        foreach (var defect in grouping.Thrown.GroupBy(one => one.Defect).OrderBy(group => group.Key))
            TestContext.Out.WriteLine($"  {defect.Key}: {string.Join(", ", defect.GroupBy(one => one.Group.K1).Select(group => $"{group.Count()} x {group.Key[..8]} {group.First().Group.Reason.Basis}"))}");

        Assert.That(grouping.Count, Is.GreaterThan(900));
        Assert.That(f1, Is.GreaterThanOrEqualTo(0.98));
    }

    [Test]
    public void What_came_without_a_stack_leads_to_the_defect_that_had_one()
    {
        var defectOf = grouping.Thrown.Where(one => one.Group.Reason.Basis is not FingerprintBasis.NoStack).ToLookup(one => one.Group.K2, one => one.Defect);
        var linked = grouping.Reports
            .SelectMany(report => report.Exceptions.Where(group => group.FullTrace is not null))
            .Select(group => (group.Fingerprint.Reason.RootClass, Defect: defectOf[group.FullTrace!].First()))
            .Distinct();

        Assert.That(linked, Is.EquivalentTo(new[] { ("java.lang.OutOfMemoryError", "D15"), ("java.lang.NullPointerException", "D16") }));
    }
}
