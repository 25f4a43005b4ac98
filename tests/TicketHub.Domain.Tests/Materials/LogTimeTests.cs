using System.Globalization;
using TicketHub.Domain.Materials;

namespace TicketHub.Domain.Tests.Materials;

public class LogTimeTests
{
    [TestCase("2026-11-22 09:00", "2026-11-22 11:00", Coverage.Covers)]
    [TestCase("2026-11-22 10:30", "2026-11-22 11:00", Coverage.Covers, TestName = "It begins a little later than people remember")]
    [TestCase("2026-11-22 08:00", "2026-11-22 09:50", Coverage.Covers, TestName = "A server that hangs writes nothing more")]
    [TestCase("2026-11-22 04:00", "2026-11-22 06:00", Coverage.CoversByUtc)]
    [TestCase("2026-11-22 12:00", "2026-11-22 15:00", Coverage.OtherTime)]
    [TestCase("2026-11-21 09:00", "2026-11-21 11:00", Coverage.OtherTime)]
    [TestCase("0001-01-01 09:00", "0001-01-01 11:00", Coverage.Unknown, TestName = "Without dates nothing is compared")]
    public void A_log_without_a_zone_is_compared_with_the_moment_in_almaty(string from, string to, Coverage covers) =>
        Assert.That(LogTime.Of(new(MaterialKind.Log, At(from), At(to)), At("2026-11-22 10:14")), Is.EqualTo(covers));

    [Test]
    public void Without_a_moment_or_without_times_nothing_is_held_against_a_log()
    {
        var log = new Material(MaterialKind.Log, At("2026-11-22 09:00"), At("2026-11-22 11:00"));

        Assert.That((LogTime.Of(log, null), LogTime.Of(new(MaterialKind.Log, null, null), At("2026-11-22 10:14"))), Is.EqualTo((Coverage.Unknown, Coverage.Unknown)));
    }

    private static DateTime At(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
