using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Intake;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Watching;

/// <summary>Reads how the classifier decided and what people made of it. Counting is done in the database: a handful of rows comes back.</summary>
public sealed class ReadWatching(TicketHubDb db, TimeProvider clock)
{
    public const int MostWrong = 30;

    /// <summary>The kinds of decisions that can be right or wrong; "undecided" is neither.</summary>
    private static readonly Outcome[] Kinds = [Outcome.Consultation, Outcome.Defect, Outcome.Enhancement, Outcome.SpecDump];

    public async Task<WatchingReport> Run(Actor actor, Period period, CancellationToken ct)
    {
        var refusals = await Refused(period, ct);
        var filed = await Filed(period, ct);
        return new(
            period,
            await DecisionsInTime.Read(db, period, ct),
            await Agreements(period, ct),
            Sum(refusals),
            await ByDepartment(filed, refusals, ct),
            [.. Enum.GetValues<Certification>().Select(certification => new RefusalsOf<Certification>(
                certification, filed.Where(f => f.Certification == certification).Sum(f => f.Count),
                Sum(refusals.Where(r => r.Certification == certification))))],
            actor.SeesEveryRequest ? await Wrong(actor, period, ct) : [],
            actor.SeesEveryRequest);
    }

    private async Task<IReadOnlyList<Agreement>> Agreements(Period period, CancellationToken ct)
    {
        var (start, settles) = (period.Start, clock.GetUtcNow() - DecisionStandings.Settles);
        var groups = await db.Tickets.Where(t => t.FiledAt >= start && t.JudgedAs != Outcome.Undecided)
            .Select(t => new
            {
                t.JudgedAs,
                t.Outcome,
                t.Status,
                Settled = t.FiledAt < settles,
                Decided = db.Events.Any(e => e.TicketNumber == t.Number && DecisionStandings.Decisions.Contains(e.Code)),
            })
            .GroupBy(t => t)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(ct);
        var counts = groups.ToLookup(
            g => (g.Key.JudgedAs, DecisionStandings.Of(g.Key.JudgedAs, g.Key.Outcome, g.Key.Status, g.Key.Decided, g.Key.Settled)),
            g => g.Count);
        return
        [
            .. Kinds.Select(kind => new Agreement(
                kind, counts[(kind, DecisionStanding.Confirmed)].Sum(), counts[(kind, DecisionStanding.Tacit)].Sum(),
                counts[(kind, DecisionStanding.Corrected)].Sum(), counts[(kind, DecisionStanding.Open)].Sum())),
        ];
    }

    private async Task<IReadOnlyList<RefusedRow>> Refused(Period period, CancellationToken ct)
    {
        var start = period.Start;
        return await db.Tickets
            .Where(t => t.FiledAt >= start
                && (t.JudgedAs == Outcome.SpecDump
                    || db.Events.Any(e => e.TicketNumber == t.Number && e.Code == EventCode.ClosedByFormat)))
            .Select(t => new
            {
                t.DepartmentId,
                t.Certification,
                Appealed = t.AppealedAt != null,
                Granted = db.Events.Any(e => e.TicketNumber == t.Number && e.Code == EventCode.AppealGranted),
            })
            .GroupBy(t => t)
            .Select(g => new RefusedRow(g.Key.DepartmentId, g.Key.Certification, g.Key.Appealed, g.Key.Granted, g.Count()))
            .ToListAsync(ct);
    }

    private async Task<IReadOnlyList<FiledRow>> Filed(Period period, CancellationToken ct)
    {
        var start = period.Start;
        return await db.Tickets.Where(t => t.FiledAt >= start)
            .GroupBy(t => new { t.DepartmentId, t.Certification })
            .Select(g => new FiledRow(g.Key.DepartmentId, g.Key.Certification, g.Count()))
            .ToListAsync(ct);
    }

    /// <summary>Those with most refusals first; where there are none, a department has nothing to learn from here.</summary>
    private async Task<IReadOnlyList<RefusalsOf<string>>> ByDepartment(
        IReadOnlyList<FiledRow> filed, IReadOnlyList<RefusedRow> refusals, CancellationToken ct)
    {
        var names = await db.Departments.Select(d => new { d.Id, d.Name }).ToDictionaryAsync(d => d.Id, d => d.Name, ct);
        return
        [
            .. refusals.GroupBy(r => r.DepartmentId)
                .Select(group => new RefusalsOf<string>(
                    names[group.Key], filed.Where(f => f.DepartmentId == group.Key).Sum(f => f.Count), Sum(group)))
                .OrderByDescending(row => row.Refusals.All).ThenBy(row => row.Whose, StringComparer.CurrentCulture),
        ];
    }

    private async Task<IReadOnlyList<WrongDecision>> Wrong(Actor actor, Period period, CancellationToken ct)
    {
        var start = period.Start;
        var rows = await db.TicketsVisibleTo(actor)
            .Where(t => t.FiledAt >= start
                && t.JudgedAs != Outcome.Undecided
                && (t.Outcome != t.JudgedAs || t.Status == TicketStatus.NotADefect))
            .Where(t => db.Events.Any(e => e.TicketNumber == t.Number && DecisionStandings.Decisions.Contains(e.Code)))
            .OrderByDescending(t => t.Number).Take(MostWrong)
            .Select(t => new { t.Number, t.Title, t.JudgedAs, t.Outcome, t.Status, t.FiledAt })
            .ToListAsync(ct);
        return [.. rows.Select(t => new WrongDecision(
            t.Number, t.Title, t.JudgedAs, t.Status is TicketStatus.NotADefect ? null : t.Outcome, t.FiledAt))];
    }

    private static Refusals Sum(IEnumerable<RefusedRow> rows) => rows.Aggregate(
        Refusals.None, (sum, row) => sum.Plus(new(row.Count, row.Appealed ? row.Count : 0, row.Granted ? row.Count : 0)));

    private sealed record RefusedRow(Guid DepartmentId, Certification Certification, bool Appealed, bool Granted, int Count);

    private sealed record FiledRow(Guid DepartmentId, Certification Certification, int Count);
}
