using Microsoft.EntityFrameworkCore;
using TicketHub.Diagnostics.Fingerprints;
using TicketHub.Domain;
using TicketHub.Domain.Findings;
using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>What a request, or one that is being written, has to do with known defects, as far as the reader may know it.</summary>
public sealed class ReadTicketDefects(TicketHubDb db)
{
    private const int MostNoise = 5;
    private const int MostTold = 3;

    /// <param name="actor">The reader.</param>
    /// <param name="ticket">A request that they may see.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<TicketDefectsResource> Of(Actor actor, Ticket ticket, CancellationToken ct)
    {
        if (ticket.Queue is not QueueKind.Defect)
            return new([]);
        var reads = actor.ReadsKnownDefects();
        // What only has the first frame in common is asked of an agent, and told to nobody else before that.
        var rows = await db.MembersOfDefects().Where(m => m.TicketNumber == ticket.Number && (reads || m.AfterFix != AfterFix.OtherCall))
            .Select(m => new { m.Defect!.Root, m.Link, m.By, m.AfterFix }).ToListAsync(ct);
        var own = rows.Count == 0 ? null : await Own(ticket.Number, ct);
        var seen = await Seen(actor, [.. rows.Select(m => m.Root).Distinct()], ct);
        var items = rows.GroupBy(m => m.Root).Select(of =>
        {
            var row = of.MaxBy(m => (m.Link is DefectLink.Linked, m.AfterFix))!;
            var (told, tickets) = seen[of.Key];
            told = Compared(told, ticket.ProductVersion) with { Exceptions = own?[of.Key] is { } its && its.Any() ? [.. its] : null };
            return (
                Told: reads ? told with { Link = row.Link, By = row.By, AfterFix = row.AfterFix } : told with { Link = row.Link },
                IsLone: tickets < DefectMembers.MakeItKnown);
        });
        // Before it is known, and where it is this request alone and not fixed, there is nothing to tell its author; an agent sees that the stack is new.
        var shown = items.Where(d => reads || (d.Told.Known && !(d.IsLone && d.Told.FixedIn is null)))
            .Select(d => d.Told)
            .OrderByDescending(d => d.Link is DefectLink.Linked)
            .ThenByDescending(d => d.Known)
            .ThenByDescending(d => d.Projects);
        return new(
            [.. shown.Take(reads ? int.MaxValue : MostTold)],
            reads ? await Noise(ticket.Number, ct) : null, reads ? await Apart([.. seen.Keys], ct) : null);
    }

    /// <summary>Before sending: known defects that what is written, and the author's own files that were read already, tell.</summary>
    public async Task<IReadOnlyList<SeenDefectResource>> Before(
        Actor actor, RequestDraft draft, IReadOnlyCollection<Guid> uploads, CancellationToken ct)
    {
        if (draft.Body.Length is 0 or > RequestDraft.LongestBody)
            return [];
        var read = uploads.Count == 0 ? [] : await db.FileTraces.AsNoTracking()
            .Where(t => uploads.Contains(t.AttachmentId) && db.Attachments.Any(a => a.Id == t.AttachmentId && a.ById == actor.Id))
            .ToListAsync(ct);
        return await Matching(
            actor, [.. TracesInText.Of(draft.Body), .. read.Select(t => t.Seen)],
            Clues.OfText(draft.Title, draft.Body), draft, ct);
    }

    /// <summary>How the version that the request names stands to the fix. To one that did not hold nobody is told to update.</summary>
    private static SeenDefectResource Compared(SeenDefectResource told, string? version) =>
        told.FixedIn is { } fixedIn && version is not null && PlatformVersion.Seen(version, fixedIn) is var stands
        && !(stands is AfterFix.No && told.Status is DefectStatus.SeenAgain)
            ? told with { NamedVersion = version, NamedVersionIs = stands }
            : told;

    /// <summary>The request's own exceptions, by the defect that they may be.</summary>
    private async Task<ILookup<long, string>> Own(long ticket, CancellationToken ct)
    {
        var sightings = await db.Sightings.AsNoTracking().Include(s => s.Trace!).ThenInclude(t => t.Defect)
            .Where(s => s.TicketNumber == ticket && s.Trace!.Defect != null && !s.Trace.IsNoise)
            .OrderByDescending(s => s.IsDefining)
            .ThenByDescending(s => s.Count)
            .ToListAsync(ct);
        return sightings.GroupBy(s => s.Trace!.Defect!.Root)
            .SelectMany(of => of.Select(s => s.Trace!.AsTitle()).Distinct().Take(MostTold).Select(title => (of.Key, title)))
            .ToLookup(of => of.Key, of => of.title);
    }

    private async Task<IReadOnlyList<SeenDefectResource>> Matching(
        Actor actor, IReadOnlyList<SeenTrace> traces, DefectClues clues, RequestDraft draft, CancellationToken ct)
    {
        var keyOf = await TraceKeys.Of(db, traces, ct);
        var keys = traces.Select(keyOf).Distinct().ToList();
        var there = keys.Count == 0
            ? []
            : await db.DefectTraces.AsNoTracking().Include(t => t.Defect).Where(t => keys.Contains(t.Key)).ToListAsync(ct);
        var noise = there.Count == 0 ? [] : await DefectMembership.Noise(db, there, ct);
        var known = there.FindAll(t => t is { Defect: not null, IsNoise: false });
        var defining = DefiningTraces.Of(
            traces.GroupBy(keyOf).Select(of => new TraceOfTicket(
                of.Key, of.First().ExceptionClass, of.First().Frames.Count > 0,
                of.First().Frames.Any(FramesInApp.Default.Has), noise.Contains(of.Key),
                of.Sum(t => t.Count), of.Min(t => t.First), of.Max(t => t.Last))),
            AlmatyTime.At(draft.FirstNoticedAt)).ToHashSet();
        var rules = (await db.DefectRules.AsNoTracking().Include(r => r.Defect).ToListAsync(ct))
            .Where(r => r.Matches(clues))
            .Select(r => r.Defect!.Root)
            .ToHashSet();
        var roots = known.Select(t => t.Defect!.Root).Concat(rules).Distinct().ToList();
        if (roots.Count == 0)
            return [];
        var seen = await Seen(actor, roots, ct);
        var confirmed = await db.KnownDefects.Where(d => roots.Contains(d.Number) && d.Confirmed).Select(d => d.Number).ToListAsync(ct);
        var about = known.Where(t => defining.Contains(t.Key)).Select(t => t.Defect!.Root).Concat(confirmed).Concat(rules).ToHashSet();
        if (!actor.ReadsKnownDefects())
            about.ExceptWith(await OnlyTheFirstFrame(traces, keyOf, known, rules, ct));
        // What is being written is one request more: with it a stack that one request has brought so far is known.
        return [.. roots.Where(about.Contains).Select(root => seen[root])
            .Where(d => d.Told.Known || d.Tickets + 1 >= DefectMembers.MakeItKnown)
            .Select(d => Compared(d.Told with { Known = true }, draft.ProductVersion))
            .OrderByDescending(d => d.Projects).Take(MostTold)];
    }

    /// <summary>Fixed ones that were never called from where these traces were: of them nothing is told before an agent has looked.</summary>
    private async Task<IReadOnlyList<long>> OnlyTheFirstFrame(
        IReadOnlyList<SeenTrace> traces, Func<SeenTrace, string> keyOf, List<DefectTrace> known, HashSet<long> rules, CancellationToken ct)
    {
        var homes = known.ToDictionary(t => t.Key, t => t.Defect!.Root);
        var calls = traces.Where(t => homes.ContainsKey(keyOf(t))).Select(t => (Root: homes[keyOf(t)], t.Kind)).Distinct().ToList();
        var named = calls.ConvertAll(c => c.Root);
        var repaired = await db.KnownDefects.Where(d => named.Contains(d.Number) && d.FixedIn != null)
            .Select(d => d.Number)
            .ToListAsync(ct);
        var agree = await KnownCalls.Agree(db, 0, [.. calls.Where(c => repaired.Contains(c.Root))], ct);
        return repaired.FindAll(root => !agree.Contains(root) && !rules.Contains(root));
    }

    /// <summary>With how many requests each has, which is not told to everybody.</summary>
    private async Task<Dictionary<long, (SeenDefectResource Told, int Tickets)>> Seen(
        Actor actor, IReadOnlyCollection<long> roots, CancellationToken ct)
    {
        if (roots.Count == 0)
            return [];
        var reads = actor.ReadsKnownDefects();
        var defects = await db.KnownDefects.AsNoTracking().Where(d => roots.Contains(d.Number)).ToListAsync(ct);
        // Counted over all projects; nothing but the count leaves this place for who may not see them.
        var members = (await db.MembersOfDefects().Where(m => roots.Contains(m.Defect!.Root) && (reads || m.AfterFix != AfterFix.OtherCall))
                .Join(db.Tickets, m => m.TicketNumber, t => t.Number, (m, t) => new { m.Defect!.Root, t.Number, t.ProjectId, t.FiledAt })
                .Distinct().ToListAsync(ct))
            .ToLookup(m => m.Root);
        return defects.ToDictionary(d => d.Number, d =>
        {
            var its = members[d.Number].ToList();
            var told = new SeenDefectResource(
                its.Select(m => m.ProjectId).OfType<Guid>().Distinct().Count(), d.Status, d.FixedIn, DefectLink.Suspected)
            {
                Known = d.Confirmed || its.Count >= DefectMembers.MakeItKnown,
            };
            return (!reads ? told : told with
            {
                Number = d.Number,
                Title = d.Title,
                Tickets = its.Count,
                FirstSeenAt = its.Count == 0 ? null : its.Min(m => m.FiledAt),
                SeenAgainIn = d.SeenAgainIn,
            }, its.Count);
        });
    }

    private async Task<IReadOnlyList<ApartDefectResource>> Apart(IReadOnlyCollection<long> roots, CancellationToken ct) =>
        roots.Count == 0 ? [] : await db.KnownDefects.AsNoTracking()
            .Where(d => d.Under == null && d.SplitFrom != null && roots.Contains(d.SplitFrom.Value) && !roots.Contains(d.Number)
                && !db.DefectTraces.Any(t => t.DefectNumber == d.Number))
            .OrderByDescending(d => d.Number)
            .Take(MostTold)
            .Select(d => new ApartDefectResource(d.SplitFrom!.Value, d.Number, d.Title))
            .ToListAsync(ct);

    private async Task<IReadOnlyList<string>> Noise(long ticket, CancellationToken ct)
    {
        var noise = await db.DefectTraces.AsNoTracking()
            .Where(t => t.IsNoise && db.Sightings.Any(s => s.TicketNumber == ticket && s.Key == t.Key))
            .OrderBy(t => t.Key)
            .Take(MostNoise)
            .ToListAsync(ct);
        return [.. noise.Select(t => t.AsTitle())];
    }
}
