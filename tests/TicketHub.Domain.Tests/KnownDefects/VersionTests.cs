using TicketHub.Domain.KnownDefects;

namespace TicketHub.Domain.Tests.KnownDefects;

public class VersionTests
{
    [TestCase("4.1.10", "4.1.9", AfterFix.SeenAgain)]
    [TestCase("4.1.9", "4.1.10", AfterFix.No)]
    [TestCase("minsky 4.1.7", "minsky 4.1.7", AfterFix.SeenAgain)]
    [TestCase("minsky 4.1.6", "minsky 4.1.7", AfterFix.No)]
    [TestCase("Minsky 4.1.7", "4.1.7", AfterFix.SeenAgain)]
    [TestCase("v4.1.8", "minsky 4.1.7", AfterFix.SeenAgain)]
    [TestCase("4.1.7.2", "4.1.7", AfterFix.SeenAgain)]
    [TestCase("4.1", "4.1.0", AfterFix.SeenAgain)]
    [TestCase("minsky 412", "minsky 411", AfterFix.SeenAgain)]
    [TestCase("minsky", "Minsky", AfterFix.SeenAgain)]
    public void Versions_are_ordered_by_their_numbers(string seen, string fixedIn, AfterFix expected) =>
        Assert.That(PlatformVersion.Seen(seen, fixedIn), Is.EqualTo(expected));

    [TestCase("4.1", "4.1.7", TestName = "A shorter version may be before or after")]
    [TestCase("hamming 4.1.7", "minsky 4.1.7", TestName = "Two names with one number contradict")]
    [TestCase("hamming 5.0", "minsky 4.1.7", TestName = "A later number of another release may be without the fix")]
    [TestCase("hamming 3.9", "minsky 4.1.7", TestName = "An earlier number of another release may have it")]
    [TestCase("4.1.7-rc1", "4.1.7", TestName = "A candidate is not the release")]
    [TestCase("minsky", "minsky 4.1.7", TestName = "A name alone has no order")]
    [TestCase("4.1.6, обновили до 4.1.7", "4.1.7", TestName = "Two versions are none")]
    [TestCase("последняя", "4.1.7", TestName = "Words are no version")]
    [TestCase("4.1.99999999999999999999", "4.1.7", TestName = "A number that no release has is none")]
    [TestCase("", "4.1.7", TestName = "Nothing was said")]
    [TestCase(null, "4.1.7", TestName = "There is no version")]
    public void What_cannot_be_compared_is_asked_of_a_person(string? seen, string fixedIn) =>
        Assert.That(PlatformVersion.Seen(seen, fixedIn), Is.EqualTo(AfterFix.Unclear));

    [Test]
    public void A_list_begins_with_the_newest() =>
        Assert.That(
            PlatformVersion.NewestFirst(["4.1.9", "последняя", "hamming 5.0", "Minsky 4.1.10-SNAPSHOT", "minsky 4.1.10", "hamming 3.2"]),
            Is.EqualTo(new[] { "hamming 5.0", "minsky 4.1.10", "Minsky 4.1.10-SNAPSHOT", "4.1.9", "hamming 3.2", "последняя" }));
}
