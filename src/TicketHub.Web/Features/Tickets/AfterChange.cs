using System.Globalization;
using TicketHub.Domain.Tickets;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.Tickets;

/// <summary>Where a list by last change goes on: after this request as it was when its row was shown, whatever moves up meanwhile.</summary>
public sealed record AfterChange(DateTimeOffset At, long Number)
{
    public static AfterChange? Parse(string? cursor) =>
        cursor?.Split('-') is [var ticks, var number]
        && Typed.Whole(ticks) is { } at && at <= DateTime.MaxValue.Ticks
        && Typed.Whole(number) is { } last
            ? new(new(at, TimeSpan.Zero), last)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}-{Number}");

    public IQueryable<Ticket> In(IQueryable<Ticket> tickets) =>
        tickets.Where(t => t.UpdatedAt < At || (t.UpdatedAt == At && t.Number < Number));
}
