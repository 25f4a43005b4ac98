using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.KnownDefects;
using TicketHub.Storage;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>How often a known defect is seen and where. The database counts: a defect can have more requests than a list should load.</summary>
public sealed record DefectFigures(
    int Tickets, int Projects, IReadOnlyList<string> Versions,
    DateTimeOffset? First, DateTimeOffset? Last, IReadOnlyList<WeekResource> Trend)
{
    public static async Task<IReadOnlyDictionary<long, DefectFigures>> Of(
        TicketHubDb db, IReadOnlyCollection<long> roots, DateTimeOffset now, CancellationToken ct)
    {
        // A request that several traces bring is one.
        var tickets = db.MembersOfDefects().Where(m => roots.Contains(m.Defect!.Root))
            .Join(
                db.Tickets, m => m.TicketNumber, t => t.Number,
                (m, t) => new { m.Defect!.Root, t.Number, t.ProjectId, t.ProductVersion, t.FiledAt })
            .Distinct();
        var sums = await tickets.GroupBy(t => t.Root)
            .Select(of => new
            {
                of.Key,
                Tickets = of.Count(),
                Projects = of.Where(t => t.ProjectId != null).Select(t => t.ProjectId).Distinct().Count(),
                First = of.Min(t => t.FiledAt),
                Last = of.Max(t => t.FiledAt),
            })
            .ToDictionaryAsync(of => of.Key, ct);
        var named = await tickets.Where(t => t.ProductVersion != null)
            .Select(t => new { t.Root, Version = t.ProductVersion! })
            .Distinct()
            .ToListAsync(ct);
        var versions = named.ToLookup(t => t.Root, t => t.Version);
        var begin = Weeks.Begin(now);
        var recent = await tickets.Where(t => t.FiledAt >= begin).Select(t => new { t.Root, t.Number, t.FiledAt }).ToListAsync(ct);
        var filed = recent.ToLookup(t => t.Root, t => t.FiledAt);
        return roots.ToDictionary(root => root, root =>
        {
            var sum = sums.GetValueOrDefault(root);
            return new DefectFigures(
                sum?.Tickets ?? 0, sum?.Projects ?? 0, [.. PlatformVersion.NewestFirst(versions[root])],
                sum?.First, sum?.Last, Weeks.Of(filed[root], now));
        });
    }
}
