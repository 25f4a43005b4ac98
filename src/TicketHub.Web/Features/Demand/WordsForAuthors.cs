using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Demand;

/// <summary>What the authors of several clients will read names none of them; what those of one client read may name that one.</summary>
public static class WordsForAuthors
{
    /// <summary>What people of every client will read, the version of a release for one, names none of them.</summary>
    /// <exception cref="RefusedException">It looks like the name of a client's project.</exception>
    public static Task DemandNoClient(TicketHubDb db, string field, string? text, CancellationToken ct) =>
        DemandNoClient(db, [(field, text)], ct);

    /// <exception cref="RefusedException">Some of it looks like the name of a client's project.</exception>
    public static async Task DemandNoClient(TicketHubDb db, IReadOnlyList<(string Field, string? Text)> said, CancellationToken ct)
    {
        var projects = await db.Projects.Select(p => p.Name).ToListAsync(ct);
        var named = said
            .SelectMany(one => ClientNames.In(one.Text, projects).Select(project => new NamesAClient(one.Field, project)))
            .ToList();
        if (named.Count > 0)
            throw new RefusedException(named);
    }

    /// <param name="field">Of the form, that the refusal is about.</param>
    /// <param name="enhancements">Whose requests' authors will read it.</param>
    /// <exception cref="RefusedException">It looks like the name of another client's project.</exception>
    public static async Task Demand(TicketHubDb db, string field, string? text, IReadOnlyList<long> enhancements, CancellationToken ct)
    {
        var readers = await db.Tickets.Where(t => t.EnhancementNumber != null && enhancements.Contains(t.EnhancementNumber.Value))
            .Select(t => t.ProjectId).Distinct().ToListAsync(ct);
        var only = readers is [{ } one] ? one : Guid.Empty;
        var projects = await db.Projects.Select(p => new { p.Id, p.Name }).ToListAsync(ct);
        var named = ClientNames.In(text, projects.Where(p => p.Id != only).Select(p => p.Name), projects.Find(p => p.Id == only)?.Name)
            .Select(project => new NamesAClient(field, project)).ToList();
        if (named.Count > 0)
            throw new RefusedException(named);
    }
}
