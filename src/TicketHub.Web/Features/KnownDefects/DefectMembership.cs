using Microsoft.EntityFrameworkCore;
using TicketHub.Diagnostics.Fingerprints;
using TicketHub.Domain;
using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>
/// Which known defects a request belongs to by what was seen in it. Told anew from the beginning each time, so that it does not
/// matter in which order logs, splits and marks came; what a person said is never touched.
/// </summary>
public static class DefectMembership
{
    private const int TicketsAtOnce = 200;

    /// <summary>One request: its defining traces open defects where they are new.</summary>
    public static async Task Of(TicketHubDb db, Ticket ticket, IReadOnlyList<long> byRules, DateTimeOffset now, CancellationToken ct)
    {
        var sightings = await db.Sightings.Include(s => s.Trace!)
            .ThenInclude(t => t.Defect)
            .Where(s => s.TicketNumber == ticket.Number)
            .ToListAsync(ct);
        var noise = await Noise(db, sightings.Select(s => s.Trace!), ct);
        var roots = await Roots(db, sightings.Select(s => s.Trace!.Defect).OfType<KnownDefect>(), ct);
        var defining = Defining(sightings, ticket, noise);
        foreach (var sighting in sightings)
            sighting.IsDefining = defining.Contains(sighting.Key);
        foreach (var trace in sightings.Where(s => s.IsDefining).Select(s => s.Trace!).Distinct().Where(t => t.Defect is null))
            db.KnownDefects.Add(trace.OpenDefect(now));
        await db.SaveChangesAsync(ct);

        // Where a person has said that this is a defect, any trace of it counts; else only those that the request is about.
        var told = sightings
            .Where(s => s.Trace is { IsNoise: false, Defect: not null } && (s.IsDefining || roots[s.Trace.Defect.Root].Confirmed))
            .Select(s => s.Trace!.Defect!).Distinct().ToList();
        var ruled = await db.KnownDefects.Where(d => byRules.Contains(d.Number)).ToListAsync(ct);
        var rows = await db.DefectTickets.Include(m => m.Defect).Where(m => m.TicketNumber == ticket.Number).ToListAsync(ct);
        var before = rows.Select(m => m.Defect!.Root).ToHashSet();

        db.DefectTickets.RemoveRange(rows.Where(m => m is { By: LinkedBy.Trace, Link: DefectLink.Suspected } && !told.Contains(m.Defect!)));
        var added = told.Select(d => (Defect: d, By: LinkedBy.Trace)).Concat(ruled.Select(d => (Defect: d, By: LinkedBy.Rule)))
            .DistinctBy(a => a.Defect.Number).Where(a => rows.TrueForAll(m => m.DefectNumber != a.Defect.Number))
            .Select(a => DefectTicket.Of(ticket.Number, a.Defect, a.By, Said(rows, a.Defect.Root), now)).ToList();
        db.DefectTickets.AddRange(added);

        var counts = sightings.Where(s => s.IsDefining).Select(s => s.Trace!.Defect!).Concat(ruled).Select(d => d.Root).ToHashSet();
        var calls = sightings.Where(s => s.IsDefining && roots.GetValueOrDefault(s.Trace!.Defect!.Root)?.FixedIn is not null)
            .Select(s => (s.Trace!.Defect!.Root, s.Kind))
            .ToList();
        var sure = await KnownCalls.Agree(db, ticket.Number, calls, ct);
        sure.UnionWith(ruled.Select(d => d.Root));
        foreach (var row in added.Where(m => m.Link is not DefectLink.RuledOut).DistinctBy(m => m.Defect!.Root))
        {
            var root = roots.GetValueOrDefault(row.Defect!.Root) ?? await db.KnownDefects.SingleAsync(d => d.Number == row.Defect.Root, ct);
            root.Saw(ticket.FiledAt);
            // A trace among many others raises no alarm; and a request is asked once.
            if (!before.Contains(root.Number) && counts.Contains(root.Number))
                await AfterTheFix.Ask(db, root, ticket, row, null, now, ct, sure.Contains(root.Number));
        }
    }

    /// <summary>
    /// After a mark: which traces are the defect is told anew for every request that has this one, also for those that came while another
    /// mark stood. No alarm: a person is at it.
    /// </summary>
    public static async Task After(TicketHubDb db, DefectTrace marked, DateTimeOffset now, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        var tickets = await db.Tickets.AsNoTracking()
            .Where(t => t.Queue == QueueKind.Defect && db.Sightings.Any(s => s.TicketNumber == t.Number && s.Key == marked.Key))
            .ToDictionaryAsync(t => t.Number, ct);
        var roots = new HashSet<long>(marked.Defect is { } home ? [home.Root] : []);
        foreach (var some in tickets.Keys.Chunk(TicketsAtOnce))
        {
            var sightings = await db.Sightings.Include(s => s.Trace!)
                .ThenInclude(t => t.Defect)
                .Where(s => some.Contains(s.TicketNumber))
                .ToListAsync(ct);
            var noise = await Noise(db, sightings.Select(s => s.Trace!), ct);
            foreach (var its in sightings.GroupBy(s => s.TicketNumber))
            {
                var defining = Defining([.. its], tickets[its.Key], noise);
                foreach (var sighting in its)
                    sighting.IsDefining = defining.Contains(sighting.Key);
            }

            foreach (var trace in sightings.Where(s => s.IsDefining).Select(s => s.Trace!).Distinct().Where(t => t.Defect is null))
                db.KnownDefects.Add(trace.OpenDefect(now));
            await db.SaveChangesAsync(ct);
            roots.UnionWith(sightings.Select(s => s.Trace!.Defect).OfType<KnownDefect>().Select(d => d.Root));
        }

        await Anew(db, roots, now, ct);
    }

    /// <summary>After a split, a mark or a confirmation: everything that stands under <paramref name="roots"/> now.</summary>
    public static async Task Anew(TicketHubDb db, IReadOnlyCollection<long> roots, DateTimeOffset now, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        var own = await db.KnownDefects.Where(d => roots.Contains(d.Root)).ToListAsync(ct);
        var numbers = own.ConvertAll(d => d.Number);
        var confirmed = own.Where(d => d is { Under: null, Confirmed: true }).Select(d => d.Number).ToHashSet();
        var homes = own.ToDictionary(d => d.Number);
        var sightings = await db.Sightings
            .Where(s => s.Trace!.DefectNumber != null && numbers.Contains(s.Trace.DefectNumber.Value) && !s.Trace.IsNoise)
            .Select(s => new { s.TicketNumber, Home = s.Trace!.DefectNumber!.Value, s.IsDefining })
            .Where(s => db.Tickets.Any(t => t.Number == s.TicketNumber && t.Queue == QueueKind.Defect)).ToListAsync(ct);
        var told = sightings.Where(s => s.IsDefining || confirmed.Contains(homes[s.Home].Root))
            .Select(s => (s.TicketNumber, s.Home))
            .ToHashSet();
        var concerned = sightings.Select(s => s.TicketNumber).ToHashSet();
        var rows = await db.DefectTickets.Include(m => m.Defect).Where(m => numbers.Contains(m.DefectNumber)).ToListAsync(ct);

        db.DefectTickets.RemoveRange(rows.Where(m => m is { By: LinkedBy.Trace, Link: DefectLink.Suspected }
            && !told.Contains((m.TicketNumber, m.DefectNumber))));
        var there = rows.Select(m => (m.TicketNumber, m.DefectNumber)).ToHashSet();
        var byTicket = rows.ToLookup(m => m.TicketNumber);
        foreach (var (ticket, home) in told.Where(t => !there.Contains(t)))
            db.DefectTickets.Add(DefectTicket.Of(ticket, homes[home], LinkedBy.Trace, Said(byTicket[ticket], homes[home].Root), now));
        await db.SaveChangesAsync(ct);
        var last = await db.MembersOfDefects().Where(m => roots.Contains(m.Defect!.Root))
            .Join(db.Tickets, m => m.TicketNumber, t => t.Number, (m, t) => new { m.Defect!.Root, t.FiledAt })
            .GroupBy(m => m.Root)
            .Select(of => new { of.Key, Last = of.Max(m => m.FiledAt) })
            .ToDictionaryAsync(of => of.Key, of => of.Last, ct);
        foreach (var root in own.Where(d => d.Under is null))
            root.SeenLast(last.TryGetValue(root.Number, out var at) ? at : null);
    }

    /// <summary>What a person said of this defect and this request, also by another of its traces.</summary>
    private static DefectLink Said(IEnumerable<DefectTicket> rows, long root) =>
        rows.Where(m => m.By is LinkedBy.Person && m.Defect!.Root == root).Select(m => (DefectLink?)m.Link).FirstOrDefault()
        ?? DefectLink.Suspected;

    private static HashSet<string> Defining(List<Sighting> sightings, Ticket ticket, HashSet<string> noise)
    {
        var traces = sightings.GroupBy(s => s.Key).Select(of =>
        {
            var trace = of.First().Trace!;
            return new TraceOfTicket(
                of.Key, trace.ExceptionClass, trace.Frames.Count > 0, trace.Frames.Any(FramesInApp.Default.Has),
                noise.Contains(of.Key),
                of.Sum(s => s.Count), of.Min(s => s.First), of.Max(s => s.Last));
        });
        return [.. DefiningTraces.Of(traces, AlmatyTime.At(ticket.FirstNoticedAt))];
    }

    /// <summary>Of these traces those that are no defect: a person said so, or they occur everywhere and nobody has confirmed that they are one.</summary>
    internal static async Task<HashSet<string>> Noise(TicketHubDb db, IEnumerable<DefectTrace> traces, CancellationToken ct)
    {
        var all = traces.DistinctBy(t => t.Key).ToList();
        var frequent = await Frequent(db, all.ConvertAll(t => t.Key), ct);
        return [.. all.Where(t => t.IsNoise || (frequent.Contains(t.Key) && t.Defect?.Confirmed != true)).Select(t => t.Key)];
    }

    private static async Task<HashSet<string>> Frequent(TicketHubDb db, IReadOnlyList<string> keys, CancellationToken ct)
    {
        var often = await db.Sightings.Where(s => keys.Contains(s.Key)).GroupBy(s => s.Key)
            .Select(of => new { of.Key, Tickets = of.Select(s => s.TicketNumber).Distinct().Count() })
            .Where(of => of.Tickets >= DefiningTraces.FrequentFrom).ToListAsync(ct);
        if (often.Count == 0)
            return [];
        var all = await db.Sightings.Select(s => s.TicketNumber).Distinct().CountAsync(ct);
        return [.. often.Where(of => DefiningTraces.IsFrequent(of.Tickets, all)).Select(of => of.Key)];
    }

    private static Task<Dictionary<long, KnownDefect>> Roots(TicketHubDb db, IEnumerable<KnownDefect> homes, CancellationToken ct)
    {
        var numbers = homes.Select(d => d.Root).Distinct().ToList();
        return db.KnownDefects.Where(d => numbers.Contains(d.Number)).ToDictionaryAsync(d => d.Number, ct);
    }
}
