using System.Globalization;
using TicketHub.Domain.Materials;

namespace TicketHub.Domain.Tests.Materials;

public class LogTimeTests
{
    [TestCase("2026-11-22 09:00", "2026-11-22 11:00", Coverage.Covers)]
    [TestCase("2026-11-22 10:16", "2026-11-22 11:00", Coverage.Covers, TestName = "It begins two minutes later: clocks differ")]
    [TestCase("2026-11-22 08:00", "2026-11-22 10:11", Coverage.Covers, TestName = "It ends three minutes before: clocks differ")]
    [TestCase("2026-11-22 08:00", "2026-11-22 09:50", Coverage.OtherTime, TestName = "It ends well before")]
    [TestCase("2026-11-22 10:39", "2026-11-22 11:00", Coverage.OtherTime, TestName = "It begins well after")]
    [TestCase("2026-11-22 04:00", "2026-11-22 06:00", Coverage.CoversByUtc)]
    [TestCase("2026-11-22 12:00", "2026-11-22 15:00", Coverage.OtherTime)]
    [TestCase("2026-11-21 09:00", "2026-11-21 11:00", Coverage.OtherTime)]
    [TestCase("0001-01-01 09:00", "0001-01-01 11:00", Coverage.Unknown, TestName = "Without dates nothing is compared")]
    public void A_log_without_a_zone_is_compared_with_the_moment_in_almaty(string from, string to, Coverage covers) =>
        Assert.That(LogTime.Of(new(MaterialKind.Log, At(from), At(to)), At("2026-11-22 10:14")), Is.EqualTo(covers));

    [TestCase("2026-11-22 08:00", "2026-11-22 09:49", -25)]
    [TestCase("2026-11-22 10:39", "2026-11-22 11:00", 25)]
    [TestCase("2026-11-22 04:00", "2026-11-22 04:54", -20, TestName = "By the clock of UTC it is nearer")]
    [TestCase("2026-11-22 10:00", "2026-11-22 11:00", 0)]
    public void By_how_much_a_log_misses_the_moment_is_told(string from, string to, int minutes) =>
        Assert.That(LogTime.MissedBy(new(MaterialKind.Log, At(from), At(to)), At("2026-11-22 10:14")), Is.EqualTo(TimeSpan.FromMinutes(minutes)));

    [TestCase("2026-11-22 23:00", true)]
    [TestCase("2026-11-20 10:14", false)]
    [TestCase("2026-11-23 00:10", false)]
    public void A_dump_is_of_the_day_of_the_trouble_or_of_another(string taken, bool sameDay) =>
        Assert.That(LogTime.IsOfThatDay(new(MaterialKind.ThreadDump, At(taken), At(taken)), At("2026-11-22 10:14")), Is.EqualTo(sameDay));

    [Test]
    public void Without_a_moment_or_without_times_nothing_is_held_against_a_log()
    {
        var log = new Material(MaterialKind.Log, At("2026-11-22 09:00"), At("2026-11-22 11:00"));

        Assert.That((LogTime.Of(log, null), LogTime.Of(new(MaterialKind.Log, null, null), At("2026-11-22 10:14"))), Is.EqualTo((Coverage.Unknown, Coverage.Unknown)));
    }

    private static DateTime At(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
