using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Findings;
using TicketHub.Domain.KnownDefects;
using TicketHub.Storage;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>
/// From where the place that failed was called (the kind of a trace). A helper that half of the platform calls fails for many reasons, so
/// what only has the first frame in common with a defect is that defect as far as a person says so.
/// </summary>
internal static class KnownCalls
{
    private const int Most = 10;
    private const int Looked = 3;

    /// <summary>Which of these defects have a request, other than this one, that was called from where one of these sightings was.</summary>
    /// <param name="ticket">0 for one that is not filed yet.</param>
    /// <param name="seen">The kinds, each under the defect that its trace has its home in.</param>
    public static async Task<HashSet<long>> Agree(TicketHubDb db, long ticket, IReadOnlyCollection<(long Root, string Kind)> seen, CancellationToken ct)
    {
        if (seen.Count == 0)
            return [];
        var (roots, kinds) = (seen.Select(s => s.Root).Distinct().ToList(), seen.Select(s => s.Kind).Distinct().ToList());
        var members = db.MembersOfDefects().Where(m => m.TicketNumber != ticket && m.AfterFix != AfterFix.OtherCall);
        var known = await db.Sightings
            .Where(s => kinds.Contains(s.Kind) && s.TicketNumber != ticket && s.Trace!.DefectNumber != null
                && roots.Contains((s.Trace.Defect!.Under ?? s.Trace.DefectNumber)!.Value)
                && members.Any(m => m.TicketNumber == s.TicketNumber && (m.Defect!.Under ?? m.DefectNumber) == (s.Trace.Defect.Under ?? s.Trace.DefectNumber)))
            .Select(s => new { Root = (s.Trace!.Defect!.Under ?? s.Trace.DefectNumber)!.Value, s.Kind }).Distinct().ToListAsync(ct);
        return [.. known.Where(k => seen.Contains((k.Root, k.Kind))).Select(k => k.Root)];
    }

    /// <summary>The places that the traces of a defect were called from, with the requests of each; only where there are several.</summary>
    public static async Task<ILookup<string, DefectCallResource>> Of(TicketHubDb db, IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        var kinds = await db.Sightings.Where(s => keys.Contains(s.Key)).GroupBy(s => new { s.Key, s.Kind })
            .Select(of => new { of.Key.Key, of.Key.Kind, Tickets = of.Select(s => s.TicketNumber).Distinct().Count() }).ToListAsync(ct);
        var told = new List<(string Key, DefectCallResource Call)>();
        foreach (var of in kinds.GroupBy(k => k.Key).Where(of => of.Skip(1).Any()))
        {
            foreach (var kind in of.OrderByDescending(k => k.Tickets).ThenBy(k => k.Kind, StringComparer.Ordinal).Take(Most))
                told.Add((of.Key, new(kind.Kind, (await Find(db, kind.Kind, ct))?.Frames ?? [], kind.Tickets)));
        }

        return told.ToLookup(t => t.Key, t => t.Call);
    }

    /// <summary>One that was seen: in a file, or in a request's text. Null where that is gone.</summary>
    public static async Task<SeenTrace?> Find(TicketHubDb db, string kind, CancellationToken ct)
    {
        var places = await db.Sightings.AsNoTracking().Where(s => s.Kind == kind).OrderBy(s => s.TicketNumber).ThenBy(s => s.Source)
            .Select(s => new { s.TicketNumber, s.Source }).Take(Looked).ToListAsync(ct);
        foreach (var place in places)
        {
            var seen = Guid.TryParse(place.Source, out var file)
                ? (await db.FileTraces.AsNoTracking().FirstOrDefaultAsync(t => t.AttachmentId == file && t.Kind == kind, ct))?.Seen
                : TracesInText.Of(await db.Tickets.Where(t => t.Number == place.TicketNumber).Select(t => t.Body).FirstAsync(ct)).FirstOrDefault(t => t.Kind == kind);
            if (seen is not null)
                return seen;
        }

        return null;
    }

    /// <summary>From now on what is called from there leads to this defect, and what was seen of it goes along.</summary>
    public static async Task MoveTo(DefectAct act, KnownDefect own, SeenTrace seen, CancellationToken ct)
    {
        act.Db.DefectTraces.Add(DefectTrace.OfKind(seen, own, act.Now));
        await act.Db.SaveChangesAsync(ct);
        await act.Db.Sightings.Where(s => s.Kind == seen.Kind && s.Key == seen.Group).ExecuteUpdateAsync(s => s.SetProperty(one => one.Key, seen.Kind), ct);
    }
}

/// <summary>Requests whose trace was called from one place, of several that a trace was called from.</summary>
/// <param name="Call">Its key: what splitting names.</param>
public sealed record DefectCallResource(string Call, IReadOnlyList<string> Frames, int Tickets);
