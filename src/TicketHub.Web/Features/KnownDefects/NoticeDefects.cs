using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Findings;
using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>
/// Takes notice of what was seen in a request: indexes its traces, and finds or opens the defects that they tell. Called in the
/// transaction of whatever brought it: filing, a file that was read, a move into the queue of defects.
/// </summary>
public static class NoticeDefects
{
    /// <summary>Of one file; a log with more kinds of exceptions tells nothing by the rest.</summary>
    private const int MostTraces = 200;

    /// <summary>The request's own words, at filing.</summary>
    public static Task Body(TicketHubDb db, Ticket ticket, DateTimeOffset now, CancellationToken ct) =>
        ticket.Queue is QueueKind.Defect
            ? Notice(db, ticket, Sighting.Body, TracesInText.Of(ticket.Body), () => Clues.Of(ticket), now, ct)
            : Task.CompletedTask;

    /// <summary>A file that was read, once it is attached: now, or when the reading ends.</summary>
    public static Task File(
        TicketHubDb db, Ticket ticket, Guid file, IReadOnlyList<SeenTrace> traces,
        string? findings, DateTimeOffset now, CancellationToken ct) =>
        Notice(db, ticket, file.ToString("N"), traces, () => Clues.Of(findings), now, ct);

    /// <summary>The request has come into the queue of defects: what was seen in it before begins to count.</summary>
    public static async Task Moved(TicketHubDb db, Ticket ticket, DateTimeOffset now, CancellationToken ct)
    {
        if (ticket.Queue is not QueueKind.Defect)
            return;
        var findings = await db.DefectRules.AnyAsync(ct)
            ? await db.FileReadings.Where(r => db.Attachments.Any(a => a.Id == r.AttachmentId && a.TicketNumber == ticket.Number))
                .Select(r => r.Findings)
                .ToListAsync(ct)
            : [];
        var byRules = await Matching(
            db, () => findings.Select(Clues.Of).Append(Clues.Of(ticket)).Aggregate((one, other) => one.And(other)), ct);
        await Take(db, ticket, Sighting.Body, TracesInText.Of(ticket.Body), byRules, now, ct);
    }

    private static async Task Notice(
        TicketHubDb db, Ticket ticket, string source, IReadOnlyList<SeenTrace> traces,
        Func<DefectClues> clues, DateTimeOffset now, CancellationToken ct)
    {
        var byRules = ticket.Queue is QueueKind.Defect ? await Matching(db, clues, ct) : [];
        if (traces.Count > 0 || byRules.Count > 0)
            await Take(db, ticket, source, traces, byRules, now, ct);
    }

    /// <summary>Again and again the same changes nothing: what was known of <paramref name="source"/> is replaced.</summary>
    private static async Task Take(
        TicketHubDb db, Ticket ticket, string source, IReadOnlyList<SeenTrace> traces,
        IReadOnlyList<long> byRules, DateTimeOffset now, CancellationToken ct)
    {
        await Turn.Take(db, DefectMembers.Acts, ct);
        await db.SaveChangesAsync(ct);
        await Index(db, ticket.Number, source, traces, now, ct);
        if (ticket.Queue is QueueKind.Defect)
            await DefectMembership.Of(db, ticket, byRules, now, ct);
    }

    /// <summary>What rules look at is put together only where there are rules.</summary>
    private static async Task<IReadOnlyList<long>> Matching(TicketHubDb db, Func<DefectClues> clues, CancellationToken ct)
    {
        var rules = await db.DefectRules.AsNoTracking().ToListAsync(ct);
        if (rules.Count == 0)
            return [];
        var told = clues();
        return [.. rules.Where(rule => rule.Matches(told)).Select(rule => rule.DefectNumber).Distinct()];
    }

    private static async Task Index(
        TicketHubDb db, long ticket, string source, IReadOnlyList<SeenTrace> traces, DateTimeOffset now, CancellationToken ct)
    {
        var keyOf = await TraceKeys.Of(db, traces, ct);
        var seen = traces.GroupBy(keyOf)
            .Select(of => (of.Key, Trace: Sum(of)))
            .OrderByDescending(of => of.Trace.Count)
            .Take(MostTraces)
            .ToList();
        var keys = seen.ConvertAll(of => of.Key);
        var known = await db.DefectTraces.Where(trace => keys.Contains(trace.Key)).Select(trace => trace.Key).ToListAsync(ct);
        db.DefectTraces.AddRange(seen.Where(of => !known.Contains(of.Key)).Select(of => DefectTrace.Of(of.Trace, now)));
        await db.Sightings.Where(s => s.TicketNumber == ticket && s.Source == source).ExecuteDeleteAsync(ct);
        db.Sightings.AddRange(seen.Select(of => Sighting.Of(ticket, source, of.Key, of.Trace)));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Kinds of one group are one here.</summary>
    private static SeenTrace Sum(IEnumerable<SeenTrace> kinds)
    {
        var all = kinds.ToList();
        var most = all.MaxBy(kind => kind.Count)!;
        return most with { Count = all.Sum(kind => kind.Count), First = all.Min(kind => kind.First), Last = all.Max(kind => kind.Last) };
    }
}
