using Microsoft.EntityFrameworkCore;

namespace TicketHub.Storage;

/// <summary>Who waits for enhancements: the authors of their requests, and those who said that they need it too.</summary>
public static class Waiting
{
    /// <summary>People by enhancement, each once there; who waits for several stands with each of them.</summary>
    public static async Task<ILookup<long, Guid>> WhoWaits(
        this TicketHubDb db, IReadOnlyCollection<long> enhancements, CancellationToken ct)
    {
        if (enhancements.Count == 0)
            return Array.Empty<Guid>().ToLookup(_ => 0L);
        var authors = await db.Tickets.Where(t => t.EnhancementNumber != null && enhancements.Contains(t.EnhancementNumber.Value))
            .Select(t => new { Enhancement = t.EnhancementNumber!.Value, Person = t.RequesterId }).Distinct().ToListAsync(ct);
        var others = await db.SharedNeeds.Where(n => enhancements.Contains(n.EnhancementNumber))
            .Select(n => new { Enhancement = n.EnhancementNumber, Person = n.PersonId }).Distinct().ToListAsync(ct);
        return authors.Union(others).ToLookup(one => one.Enhancement, one => one.Person);
    }

    /// <summary>Names of the client projects that wait, by enhancement: of its requests, and of those who said that they need it too.</summary>
    public static async Task<ILookup<long, string>> ProjectsWaiting(
        this TicketHubDb db, IReadOnlyCollection<long> enhancements, CancellationToken ct)
    {
        if (enhancements.Count == 0)
            return Array.Empty<string>().ToLookup(_ => 0L);
        var asked = await db.Tickets
            .Where(t => t.EnhancementNumber != null && enhancements.Contains(t.EnhancementNumber.Value) && t.Project != null)
            .Select(t => new { Enhancement = t.EnhancementNumber!.Value, t.Project!.Name }).Distinct().ToListAsync(ct);
        var shared = await db.SharedNeeds.Where(n => enhancements.Contains(n.EnhancementNumber) && n.Project != null)
            .Select(n => new { Enhancement = n.EnhancementNumber, n.Project!.Name }).Distinct().ToListAsync(ct);
        return asked.Union(shared)
            .OrderBy(one => one.Name, StringComparer.CurrentCulture)
            .ToLookup(one => one.Enhancement, one => one.Name);
    }

    /// <summary>How many people wait for some of these together, nobody counted twice.</summary>
    public static int PeopleOf(this ILookup<long, Guid> waiting, IEnumerable<long> enhancements) =>
        enhancements.SelectMany(number => waiting[number]).Distinct().Count();
}
