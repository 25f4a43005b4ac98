using Microsoft.EntityFrameworkCore;
using TicketHub.Diagnostics;
using TicketHub.Diagnostics.Fingerprints;
using TicketHub.Domain;
using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Lists;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>Reads known defects for those who may: agents, the head and R&amp;D.</summary>
public sealed class ReadDefects(TicketHubDb db, TimeProvider clock, Words words)
{
    private const int MostTickets = 200;
    private const int MostEvents = 200;
    private const int MostCompared = 5_000;
    private const int MostSuggested = 5;

    /// <summary>Seen last first.</summary>
    /// <exception cref="RefusedException">Not to be known of, or the query is not usable.</exception>
    public async Task<Page<DefectSummaryResource>> List(Actor actor, DefectQuery query, CancellationToken ct)
    {
        DefectDoor.DemandReads(actor);
        var page = query.ReadPage();
        // What everything has left is an empty shell: it is there for who asks for all.
        var defects = query.All is true ? db.KnownDefects.Where(d => d.Under == null) : db.KnownOnes().Where(d =>
            db.MembersOfDefects().Any(m => m.Defect!.Root == d.Number) || db.DefectRules.Any(r => r.Defect!.Root == d.Number));
        if (query.ReadStatus() is { } status)
            defects = defects.Where(d => d.Status == status);
        if (query.ReadSearch() is { } search)
        {
            var (lower, number, ticket) = (search.ToLowerInvariant(), DefectNumber.TryParse(search), TicketOf(search));
#pragma warning disable CA1304, CA1311, CA1862 // The database lowers it, and knows no other overload.
            var visible = db.TicketsVisibleTo(actor)
                .Where(t => t.Number == ticket || (t.ProductVersion != null && t.ProductVersion.ToLower().Contains(lower)));
            defects = defects.Where(d => d.TitleKey.Contains(lower) || d.Number == number
                || (d.FixedIn != null && d.FixedIn.ToLower().Contains(lower))
                || db.DefectTraces.Any(t => t.Defect!.Root == d.Number && t.ExceptionClass.ToLower().Contains(lower))
                || db.MembersOfDefects().Any(m => m.Defect!.Root == d.Number && visible.Any(t => t.Number == m.TicketNumber)));
#pragma warning restore CA1304, CA1311, CA1862
        }

        var rows = await defects.AsNoTracking()
            .OrderByDescending(d => d.LastSeenAt)
            .ThenByDescending(d => d.Number)
            .Skip(page.Rows)
            .Take(page.Read)
            .ToListAsync(ct);
        var figures = await DefectFigures.Of(db, rows.ConvertAll(d => d.Number), clock.GetUtcNow(), ct);
        return page.Of(rows, d => Summary(d, figures[d.Number]));
    }

    /// <exception cref="RefusedException">There is none for this person.</exception>
    public async Task<DefectResource> Run(Actor actor, long number, CancellationToken ct)
    {
        var shown = KnownDefect.Show(number);
        if (!actor.ReadsKnownDefects())
            throw new RefusedException(new KnownDefectNotFound(shown));
        var defect = await db.KnownDefects.AsNoTracking().SingleOrDefaultAsync(d => d.Number == number, ct)
            ?? throw new RefusedException(new KnownDefectNotFound(shown));
        var tree = await db.KnownDefects.AsNoTracking().Where(d => d.Under == number).OrderBy(d => d.Number).ToListAsync(ct);
        var members = (await db.MemberRows([number], ct))[number].OrderByDescending(m => m.Number).ToList();
        // Who plans counts all of them, and opens those that are theirs to open.
        var opened = actor.SeesDefects ? null : await Opened(actor, ct);
        var traces = await Traces(number, ct);
        var history = await db.DefectEvents.AsNoTracking().Include(e => e.By).Where(e => e.DefectNumber == number)
            .OrderByDescending(e => e.Id).Take(MostEvents).ToListAsync(ct);
        return new(
            defect.Number, defect.Title, defect.Status, defect.FixedIn, defect.FixedBy,
            defect.SeenAgainIn, defect.Confirmed, defect.Under, defect.SplitFrom,
            members.Count, [.. members.Where(m => opened?.Contains(m.Number) is not false).Take(MostTickets).Select(Told)],
            [.. (await db.RuledOutRows(actor, number, ct)).Take(MostTickets).Select(Told)],
            [.. members.GroupBy(m => m.Project)
                .Select(p => new DefectProjectResource(p.Key, p.Count()))
                .OrderByDescending(p => p.Tickets)
                .ThenBy(p => p.Name)],
            Versions(members),
            defect.FixedIn is { } fixedIn
                ? Versions([.. members.Where(m => m.AfterFix is AfterFix.No
                    && PlatformVersion.Seen(m.ProductVersion, fixedIn) is AfterFix.SeenAgain)])
                : [],
            First(members), Last(members), Weeks.Of(members.Select(m => m.FiledAt), clock.GetUtcNow()), traces,
            await db.DefectRules.Where(r => r.Defect!.Root == number).OrderBy(r => r.Id)
                .Select(r => new DefectRuleResource(r.Id, r.Field, r.Pattern, r.IsExpression)).ToListAsync(ct),
            [.. tree.Select(d => new MergedDefectResource(d.Number, d.Title, d.MergedInto!.Value))],
            defect.Under is null ? await Suggestions(defect, traces, ct) : [],
            [.. history.Select(e => new DefectEventResource(
                e.At, e.By is { } by ? new(by.Id, by.Name) : null, e.Code,
                DefectSentence.Tell(words, e), e.Reason, e.Arguments))],
            defect.Version);
    }

    private async Task<List<DefectTraceResource>> Traces(long number, CancellationToken ct)
    {
        var traces = await db.DefectTraces.AsNoTracking().Where(t => t.Defect!.Root == number)
            .Select(t => new
            {
                Trace = t,
                Tickets = db.Sightings.Where(s => s.Key == t.Key).Select(s => s.TicketNumber).Distinct().Count(),
            })
            .ToListAsync(ct);
        var calls = await KnownCalls.Of(db, traces.ConvertAll(t => t.Trace.Key), ct);
        return [.. traces.OrderByDescending(t => t.Tickets).ThenBy(t => t.Trace.Key, StringComparer.Ordinal)
            .Select(t => new DefectTraceResource(
                t.Trace.Key, t.Trace.ExceptionClass, t.Trace.Frames, t.Trace.IsNoise,
                t.Tickets, t.Trace.DefectNumber!.Value, [.. calls[t.Trace.Key]]))];
    }

    private async Task<HashSet<long>> Opened(Actor actor, CancellationToken ct)
    {
        var numbers = await db.TicketsVisibleTo(actor)
            .Where(t => db.DefectTickets.Any(m => m.TicketNumber == t.Number))
            .Select(t => t.Number)
            .ToListAsync(ct);
        return [.. numbers];
    }

    /// <summary>Only for a person to look at; what a person took apart is not proposed again.</summary>
    private async Task<IReadOnlyList<DefectSuggestionResource>> Suggestions(
        KnownDefect defect, List<DefectTraceResource> traces, CancellationToken ct)
    {
        var own = traces.Where(t => !t.IsNoise && t.Frames.Count > 0).ToList();
        if (own.Count == 0)
            return [];
        var apart = (await db.DefectEvents.AsNoTracking()
                .Where(e => e.DefectNumber == defect.Number
                    && (e.Code == DefectEventCode.Unmerged
                        || e.Code == DefectEventCode.UnmergedHere
                        || e.Code == DefectEventCode.SplitFrom
                        || e.Code == DefectEventCode.TicketSplitFrom))
                .ToListAsync(ct))
            .Select(e => DefectNumber.TryParse(e.Arguments.GetValueOrDefault("defect"))).ToHashSet();
        var others = await db.DefectTraces.AsNoTracking()
            .Where(t => t.Defect != null && !t.IsNoise && t.Defect.Root != defect.Number && t.Defect.SplitFrom != defect.Number)
            .OrderByDescending(t => t.FirstSeenAt).Take(MostCompared).Select(t => new { t.Frames, Root = t.Defect!.Root }).ToListAsync(ct);
        var alike = others.Where(o => !apart.Contains(o.Root))
            .Select(o => (o.Root, Similarity: own.Max(t => StackSimilarity.Of(t.Frames, o.Frames))))
            .Where(o => o.Similarity >= StackSimilarity.Suggested)
            .GroupBy(o => o.Root).Select(g => g.MaxBy(o => o.Similarity)).OrderByDescending(o => o.Similarity).Take(MostSuggested).ToList();
        var numbers = alike.ConvertAll(o => o.Root);
        var titles = await db.KnownDefects.Where(d => numbers.Contains(d.Number)).ToDictionaryAsync(d => d.Number, d => d.Title, ct);
        return [.. alike.Select(o => new DefectSuggestionResource(o.Root, titles[o.Root], Math.Round(o.Similarity, 2)))];
    }

    /// <summary>TH-12, as people write it; a number alone is also a part of a version.</summary>
    private static long? TicketOf(string search) =>
        search.StartsWith("TH-", StringComparison.OrdinalIgnoreCase) ? Typed.Whole(search[3..]) : null;

    private static DefectSummaryResource Summary(KnownDefect defect, DefectFigures seen) => new(
        defect.Number, defect.Title, defect.Status, defect.FixedIn, defect.SeenAgainIn,
        defect.Confirmed, seen.Tickets, seen.Projects, seen.Versions,
        seen.First, seen.Last, seen.Trend);

    private static List<DefectVersionResource> Versions(IReadOnlyCollection<MemberRow> members)
    {
        var counts = members.GroupBy(m => m.ProductVersion ?? "").ToDictionary(of => of.Key, of => of.Count());
        return [.. PlatformVersion.NewestFirst(counts.Keys)
            .OrderBy(v => v.Length == 0)
            .Select(v => new DefectVersionResource(v.Length == 0 ? null : v, counts[v]))];
    }

    private static DefectTicketResource Told(MemberRow m) =>
        new(m.Number, Secrets.Masked(m.Title), m.Project, m.ProductVersion, m.Status, m.FiledAt, m.Link, m.By, m.AfterFix);

    private static DateTimeOffset? First(IReadOnlyCollection<MemberRow> members) => members.Count == 0 ? null : members.Min(m => m.FiledAt);

    private static DateTimeOffset? Last(IReadOnlyCollection<MemberRow> members) => members.Count == 0 ? null : members.Max(m => m.FiledAt);
}
