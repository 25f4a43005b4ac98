using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

/// <summary>People of every client read the version of a release.</summary>
public class ReleaseVersionTests
{
    [TestCase("minsky 4.1.7")]
    [TestCase("4.1.7-SNAPSHOT")]
    [TestCase("hamming 5.0 hotfix 2")]
    [TestCase("минск_4+build.17")]
    [TestCase("booth 5.0")]
    [TestCase("4")]
    [TestCase("1234567890123456789012345678901234567890")]
    public void A_version_is_one(string version) =>
        Assert.That(ReleaseVersion.Of($" {version}\n", "version", new FixedInNeeded()), Is.EqualTo(version));

    [TestCase("hamming")]
    [TestCase("minsky 4.1.7 для банка «Тенгри»")]
    [TestCase("minsky 4.1.7 (TH-51)")]
    [TestCase("minsky 4.1.7 TH-51")]
    [TestCase("minsky 4.1.7 th51")]
    [TestCase("minsky 4.1.7 ТН 51")]
    [TestCase("4.1.7-KD-3")]
    [TestCase("4.1.7 EN_18")]
    [TestCase("one two three four 5")]
    [TestCase("4.1.7, как просили")]
    [TestCase("<b>4.1.7</b>")]
    [TestCase("4.1\u202e7")]
    [TestCase("4.1\u200b7")]
    public void What_is_none_is_refused(string text) =>
        Assert.That(ReleaseVersion.Mistake(text, "fixedIn", new FixedInNeeded()), Is.EqualTo(new NoReleaseVersion("fixedIn")));

    [Test]
    public void A_longer_one_is_refused() =>
        Assert.That(ReleaseVersion.Mistake(new('4', 41), "version", new FixedInNeeded()), Is.EqualTo(new TextTooLong("version", 40)));

    [Test]
    public void A_known_defect_is_fixed_in_one_too()
    {
        var defect = KnownDefect.Open("Падает", The.Agent, Times.Now);

        Assert.That(() => defect.Fix("4.1 по просьбе клиники TH-5", null, The.Agent, null, Times.Now), Refuses.With(new NoReleaseVersion("fixedIn")));
    }
}
