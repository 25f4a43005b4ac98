using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Enhancements;

namespace TicketHub.Storage;

/// <summary>Scoping: whoever does not read the backlog knows of an enhancement only through these queries.</summary>
public static class PublishedEnhancements
{
    public static IQueryable<Enhancement> Published(this TicketHubDb db) => db.Enhancements.Where(e => e.PublishedAt != null);

    /// <summary>Reads along what the counts of who waits are made of: one query more, for two lists in one multiply each other.</summary>
    public static Task ReadSharedNeeds(this TicketHubDb db, long number, CancellationToken ct) =>
        db.SharedNeeds.Where(n => n.EnhancementNumber == number).LoadAsync(ct);
}
