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
    public static async Task<HashSet<long>> Agree(
        TicketHubDb db, long ticket, IReadOnlyCollection<(long Root, string Kind)> seen, CancellationToken ct)
    {
        if (seen.Count == 0)
            return [];
        var (roots, kinds) = (seen.Select(s => s.Root).Distinct().ToList(), seen.Select(s => s.Kind).Distinct().ToList());
        var members = db.MembersOfDefects().Where(m => m.TicketNumber != ticket && m.AfterFix != AfterFix.OtherCall);
        var known = await db.Sightings
            .Where(s => kinds.Contains(s.Kind) && s.TicketNumber != ticket && s.Trace!.DefectNumber != null
                && roots.Contains(s.Trace.Defect!.Root)
                && members.Any(m => m.TicketNumber == s.TicketNumber && m.Defect!.Root == s.Trace.Defect.Root))
            .Select(s => new { s.Trace!.Defect!.Root, s.Kind }).Distinct().ToListAsync(ct);
        return [.. known.Where(k => seen.Contains((k.Root, k.Kind))).Select(k => k.Root)];
    }

    /// <summary>The places that the traces of a defect were called from, with the requests of each; only where there are several.</summary>
    public static async Task<ILookup<string, DefectCallResource>> Of(TicketHubDb db, IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        var kinds = await db.Sightings.Where(s => keys.Contains(s.Key)).GroupBy(s => new { s.Key, s.Kind })
            .Select(of => new { of.Key.Key, of.Key.Kind, Tickets = of.Select(s => s.TicketNumber).Distinct().Count() }).ToListAsync(ct);
        var told = kinds.GroupBy(k => k.Key).Where(of => of.Skip(1).Any())
            .SelectMany(of => of.OrderByDescending(k => k.Tickets).ThenBy(k => k.Kind, StringComparer.Ordinal).Take(Most)).ToList();
        var seen = await Find(db, told.ConvertAll(k => k.Kind), ct);
        return told.ToLookup(k => k.Key, k => new DefectCallResource(k.Kind, seen.GetValueOrDefault(k.Kind)?.Frames ?? [], k.Tickets));
    }

    /// <summary>One that was seen: in a file, or in a request's text. Null where that is gone.</summary>
    public static async Task<SeenTrace?> Find(TicketHubDb db, string kind, CancellationToken ct) =>
        (await Find(db, [kind], ct)).GetValueOrDefault(kind);

    private static async Task<Dictionary<string, SeenTrace>> Find(TicketHubDb db, List<string> kinds, CancellationToken ct)
    {
        if (kinds.Count == 0)
            return [];
        var places = await db.Sightings.Where(s => kinds.Contains(s.Kind)).Select(s => s.Kind).Distinct()
            .SelectMany(kind => db.Sightings.Where(s => s.Kind == kind).OrderBy(s => s.TicketNumber).ThenBy(s => s.Source).Take(Looked))
            .Select(s => new { s.Kind, s.TicketNumber, s.Source }).ToListAsync(ct);
        var files = places.Select(p => FileOf(p.Source)).OfType<Guid>().Distinct().ToList();
        var tickets = places.Where(p => FileOf(p.Source) is null).Select(p => p.TicketNumber).Distinct().ToList();
        var traces = await db.FileTraces.AsNoTracking()
            .Where(t => files.Contains(t.AttachmentId) && kinds.Contains(t.Kind))
            .ToListAsync(ct);
        var inFiles = traces.ToLookup(t => ((Guid?)t.AttachmentId, t.Kind), t => t.Seen);
        var texts = await db.Tickets.Where(t => tickets.Contains(t.Number)).Select(t => new { t.Number, t.Body }).ToListAsync(ct);
        var inTexts = texts
            .SelectMany(t => TracesInText.Of(t.Body).Select(seen => (t.Number, Seen: seen)))
            .ToLookup(t => (t.Number, t.Seen.Kind), t => t.Seen);
        return places.GroupBy(p => p.Kind)
            .Select(of => of.OrderBy(p => p.TicketNumber).ThenBy(p => p.Source, StringComparer.Ordinal)
                .SelectMany(p => FileOf(p.Source) is { } file ? inFiles[(file, p.Kind)] : inTexts[(p.TicketNumber, p.Kind)])
                .FirstOrDefault())
            .OfType<SeenTrace>().ToDictionary(seen => seen.Kind);
    }

    private static Guid? FileOf(string source) => Guid.TryParse(source, out var file) ? file : null;

    /// <summary>From now on what is called from there leads to this defect, and what was seen of it goes along.</summary>
    public static async Task MoveTo(DefectAct act, KnownDefect own, SeenTrace seen, CancellationToken ct)
    {
        act.Db.DefectTraces.Add(DefectTrace.OfKind(seen, own, act.Now));
        await act.Db.SaveChangesAsync(ct);
        await act.Db.Sightings.Where(s => s.Kind == seen.Kind && s.Key == seen.Group)
            .ExecuteUpdateAsync(s => s.SetProperty(one => one.Key, seen.Kind), ct);
    }
}

/// <summary>Requests whose trace was called from one place, of several that a trace was called from.</summary>
/// <param name="Call">Its key: what splitting names.</param>
public sealed record DefectCallResource(string Call, IReadOnlyList<string> Frames, int Tickets);
