using TicketHub.Domain.Findings;
using TicketHub.Domain.KnownDefects;

namespace TicketHub.Domain.Tests.KnownDefects;

public class DefiningTracesTests
{
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0);

    [Test]
    public void The_most_frequent_of_the_platforms_own_is_it() =>
        Assert.That(DefiningTraces.Of([Trace("a", 5), Trace("b", 400), Trace("jdk", 9_000, ofPlatform: false)], null), Is.EqualTo(["b"]));

    [Test]
    public void What_is_nearly_as_frequent_stands_beside_it_three_at_most() =>
        Assert.That(DefiningTraces.Of([Trace("d", 50), Trace("a", 90), Trace("b", 100), Trace("c", 70)], null), Is.EqualTo(["b", "a", "c"]));

    [Test]
    public void An_error_of_the_machine_goes_before_many_exceptions() =>
        Assert.That(DefiningTraces.Of([Trace("npe", 5_000), Trace("oom", 2, "java.lang.OutOfMemoryError")], null), Is.EqualTo(["oom"]));

    [Test]
    public void Threads_that_wait_for_each_other_go_before_many_exceptions() =>
        Assert.That(DefiningTraces.Of([Trace("npe", 5_000), Trace("deadlock", 1, SeenTrace.Deadlock)], null), Is.EqualTo(["deadlock"]));

    [Test]
    public void What_was_written_near_the_moment_goes_before_the_rest() =>
        Assert.That(DefiningTraces.Of([Trace("old", 900, at: Noon.AddDays(-9)), Trace("now", 3, at: Noon.AddHours(-5))], Noon), Is.EqualTo(["now"]));

    [Test]
    public void Where_nothing_is_near_the_rest_counts() =>
        Assert.That(DefiningTraces.Of([Trace("old", 900, at: Noon.AddDays(-9))], Noon), Is.EqualTo(["old"]));

    [Test]
    public void Noise_and_what_has_no_stack_tell_nothing() =>
        Assert.That(DefiningTraces.Of([Trace("noise", 900) with { IsNoise = true }, Trace("frameless", 900) with { HasFrames = false }], null), Is.Empty);

    [TestCase(19, 19, false)]
    [TestCase(20, 80, true)]
    [TestCase(20, 81, false)]
    public void What_is_in_every_fourth_of_many_requests_occurs_everywhere(int inTickets, int ofTickets, bool expected) =>
        Assert.That(DefiningTraces.IsFrequent(inTickets, ofTickets), Is.EqualTo(expected));

    private static TraceOfTicket Trace(string key, long count, string type = "kz.arta.WorkException", bool ofPlatform = true, DateTime? at = null) =>
        new(key, type, true, ofPlatform, false, count, at, at);
}
