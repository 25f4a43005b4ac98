using TicketHub.Domain.Planning;
using TicketHub.Web.Features.Reports;

namespace TicketHub.Web.Tests.Reports;

/// <summary>What a month promised and kept, from histories alone.</summary>
public class PromisesTests
{
    private static readonly Month March = new(2026, 3);
    private static readonly Month April = new(2026, 4);

    private static DateTimeOffset On(int month, int day) => new(2026, month, day, 6, 0, 0, TimeSpan.Zero);

    [Test]
    public void What_stood_in_it_when_it_began_was_promised_and_what_was_released_there_is_kept()
    {
        var kept = new PlannedHistory(5, March, On(3, 20), [(On(2, 1), March)]);
        var open = new PlannedHistory(7, March, null, [(On(2, 1), March)]);

        Assert.That(Of(kept, open), Is.EqualTo(new PromiseResource("2026-03", 2, 12, 1, 5, 0, 0, 0)));
    }

    [Test]
    public void What_was_carried_over_is_no_kept_promise()
    {
        var carried = new PlannedHistory(5, April, On(4, 3), [(On(2, 1), March), (On(4, 1), April)]);

        Assert.That(Of(carried), Is.EqualTo(new PromiseResource("2026-03", 1, 5, 0, 0, 1, 0, 0)));
    }

    [Test]
    public void What_came_in_later_is_more_than_was_promised()
    {
        var late = new PlannedHistory(5, March, On(3, 25), [(On(3, 10), March)]);

        Assert.That(Of(late), Is.EqualTo(new PromiseResource("2026-03", 0, 0, 0, 0, 0, 1, 5)));
    }

    [Test]
    public void What_was_given_up_before_it_began_was_not_promised()
    {
        var gone = new PlannedHistory(5, null, null, [(On(2, 1), March), (On(2, 20), null)]);

        Assert.That(Of(gone).Promised, Is.Zero);
    }

    [Test]
    public void Fixed_later_it_promised_later()
    {
        var late = new PlannedHistory(5, March, null, [(On(3, 10), March)]);

        Assert.That(Promises.Of(March, On(3, 12), [late], On(5, 1)).Promised, Is.EqualTo(1));
    }

    [Test]
    public void A_month_begins_at_midnight_in_Almaty()
    {
        // At 20:00 UTC it is March there already.
        var late = new PlannedHistory(5, March, null, [(new(2026, 2, 28, 20, 0, 0, TimeSpan.Zero), March)]);

        Assert.That(Of(late).Promised, Is.Zero);
    }

    private static PromiseResource Of(params PlannedHistory[] histories) => Promises.Of(March, null, histories, On(5, 1));
}
