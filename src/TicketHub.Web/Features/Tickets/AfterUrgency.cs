using System.Globalization;
using System.Linq.Expressions;
using TicketHub.Domain.Tickets;

namespace TicketHub.Web.Features.Tickets;

/// <summary>
/// Where a list by urgency goes on. First what hurries most, in that what has waited longest; below it what waits for its author with a
/// delivered fix, and last what has ended.
/// </summary>
public sealed record AfterUrgency(int Rank, long Number)
{
    private static readonly Expression<Func<Ticket, int>> RankInQuery = t =>
        t.Status == TicketStatus.Closed || t.Status == TicketStatus.Withdrawn || t.Status == TicketStatus.NotADefect
        || t.Status == TicketStatus.Released || t.Status == TicketStatus.Declined ? 5
        : t.Status == TicketStatus.FixDelivered || t.Status == TicketStatus.Answered ? 4
        : t.Priority == Priority.Critical ? 0
        : t.Priority == Priority.High ? 1
        : t.Priority == Priority.Normal ? 2
        : 3;

    /// <summary>The same of a row that was read.</summary>
    public static AfterUrgency Of(TicketSummary row) => new(
        row.Status switch
        {
            TicketStatus.Closed or TicketStatus.Withdrawn or TicketStatus.NotADefect or TicketStatus.Released or TicketStatus.Declined => 5,
            TicketStatus.FixDelivered or TicketStatus.Answered => 4,
            _ => Priority.Critical - row.Priority,
        },
        row.Number);

    public static AfterUrgency? Parse(string? cursor) =>
        cursor?.Split('-') is [[>= '0' and <= '5' and var rank], var number]
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? new(rank - '0', last)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rank}-{Number}");

    public static IQueryable<Ticket> Order(IQueryable<Ticket> tickets) => tickets.OrderBy(RankInQuery).ThenBy(t => t.Number);

    public IQueryable<Ticket> In(IQueryable<Ticket> tickets)
    {
        var (rank, ticket) = (RankInQuery.Body, RankInQuery.Parameters[0]);
        var number = Expression.Property(ticket, nameof(Ticket.Number));
        return tickets.Where(Expression.Lambda<Func<Ticket, bool>>(
            Expression.OrElse(
                Expression.GreaterThan(rank, Expression.Constant(Rank)),
                Expression.AndAlso(
                    Expression.Equal(rank, Expression.Constant(Rank)),
                    Expression.GreaterThan(number, Expression.Constant(Number)))),
            ticket));
    }
}
