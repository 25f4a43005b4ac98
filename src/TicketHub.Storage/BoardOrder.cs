using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Enhancements;

namespace TicketHub.Storage;

/// <summary>The order of the board as it is stored: one rank a row.</summary>
public static class BoardOrder
{
    /// <summary>Whoever changes anything about enhancements, or a request that is part of one, takes its turn here first.</summary>
    public const string Acts = "backlog";

    /// <summary>What stands on the board, first place first.</summary>
    public static IQueryable<Enhancement> OnBoard(this TicketHubDb db) => db.Enhancements.Where(e => e.Rank != null).OrderBy(e => e.Rank);

    public static async Task<Order> Order(this TicketHubDb db, CancellationToken ct)
    {
        var rows = await db.OnBoard().Select(e => new { e.Number, Rank = e.Rank!.Value }).ToListAsync(ct);
        return new([.. rows.Select(r => (r.Number, r.Rank))]);
    }

    /// <summary>Writes down <see cref="Domain.Enhancements.Order.Renumbered"/> of <paramref name="order"/> at once; read nothing ranked before.</summary>
    public static Task Renumber(this TicketHubDb db, Order order, CancellationToken ct)
    {
        var (highest, gap) = (order.Highest, Domain.Enhancements.Order.Gap);
        return db.Database.ExecuteSqlAsync(
            $"""
            UPDATE "Enhancements" SET "Rank" = {highest} + places.place * {gap}
            FROM (SELECT "Number" AS number, ROW_NUMBER() OVER (ORDER BY "Rank") AS place FROM "Enhancements" WHERE "Rank" IS NOT NULL) AS places
            WHERE "Enhancements"."Number" = places.number
            """,
            ct);
    }
}
