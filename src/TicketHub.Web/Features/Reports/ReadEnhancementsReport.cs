using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Reports;

/// <summary>Reads how enhancements fare. Everything is derived from what happened; months reach a year back.</summary>
public sealed class ReadEnhancementsReport(TicketHubDb db, ReportsDoor door, TimeProvider clock)
{
    public const int MonthsBack = 12;

    private const int MostSwaps = 200;

    private static readonly int[] Ages = [0, 30, 90, 180, 365];

    private static readonly EnhancementStatus[] Undone =
        [EnhancementStatus.Consolidated, EnhancementStatus.Submitted, EnhancementStatus.Planned, EnhancementStatus.Outsourced];

    /// <exception cref="Domain.RefusedException">For this person there are no reports.</exception>
    public async Task<EnhancementsReport> Run(Actor actor, CancellationToken ct)
    {
        await door.Demand(actor, ct);
        var now = clock.GetUtcNow();
        var running = Month.Of(AlmatyTime.DayOf(now));
        var from = running.Plus(-MonthsBack);
        var iterations = await db.Iterations.InPlan()
            .AsNoTracking()
            .Where(i => i.Month >= from)
            .OrderBy(i => i.Month)
            .Select(i => new { i.Month, i.FixedAt })
            .ToListAsync(ct);
        var ofThese = db.Enhancements.Where(e => e.PlannedFor >= from || (e.Estimate != null && e.PlannedFor == null));
        var planned = await ofThese.AsNoTracking().ToListAsync(ct);
        var histories = await Histories(planned, ofThese, ct);
        var (swaps, lostPeople) = await Swaps(ct);
        return new(
            [.. iterations.Where(i => i.Month <= running).Select(i => Promises.Of(i.Month, i.FixedAt, histories, now))],
            await OldOnes(now, ct),
            swaps,
            lostPeople,
            [
                .. iterations.Select(i => new OutsideShareResource(
                    i.Month.ToString(), planned.Where(e => e.PlannedFor == i.Month).Sum(e => e.Inside.Days),
                    planned.Where(e => e.PlannedFor == i.Month).Sum(e => e.Outside.Days))),
            ],
            await OfClients(ct),
            await OfDepartments(ct));
    }

    private async Task<List<PlannedHistory>> Histories(List<Enhancement> planned, IQueryable<Enhancement> ofThese, CancellationToken ct)
    {
        var lines = (await db.EnhancementEvents.AsNoTracking()
            .Where(e => Promises.Moves.Contains(e.Code) && ofThese.Any(one => one.Number == e.EnhancementNumber))
            .OrderBy(e => e.Id).ToListAsync(ct)).ToLookup(e => e.EnhancementNumber);
        return [.. planned.Select(e => PlannedHistory.Of(e, lines[e.Number]))];
    }

    private async Task<IReadOnlyList<AgeResource>> OldOnes(DateTimeOffset now, CancellationToken ct)
    {
        var waiting = await db.Enhancements.Where(e => e.Rank != null && Undone.Contains(e.Status))
            .Select(e => new { e.Number, Since = e.WaitingSince ?? e.MadeAt, e.PlannedFor }).ToListAsync(ct);
        var people = await db.WhoWaits([.. waiting.Select(e => e.Number)], ct);
        var wishes = await db.Tickets.Where(t => t.Queue == QueueKind.Enhancement && t.Status == TicketStatus.Backlog)
            .Select(t => t.FiledAt)
            .ToListAsync(ct);
        return
        [
            .. Ages.Select((from, i) =>
            {
                int? to = i + 1 < Ages.Length ? Ages[i + 1] : null;
                bool IsOfAge(DateTimeOffset since) => (now - since).TotalDays >= from && (to is null || (now - since).TotalDays < to);
                var some = waiting.Where(e => IsOfAge(e.Since)).ToList();
                return new AgeResource(
                    from, to, some.Count, people.PeopleOf(some.Select(e => e.Number)),
                    some.Count(e => e.PlannedFor is not null), wishes.Count(IsOfAge));
            }),
        ];
    }

    private async Task<(IReadOnlyList<SwapCostResource> All, int LostPeople)> Swaps(CancellationToken ct)
    {
        var rows = await db.Swaps.AsNoTracking().Where(s => s.State == SwapState.Approved).OrderByDescending(s => s.Number).Take(MostSwaps)
            .Select(s => new { Swap = s, Title = db.Enhancements.Where(e => e.Number == s.Wanted).Select(e => e.Title).First() })
            .ToListAsync(ct);
        var waiting = await db.WhoWaits([.. rows.SelectMany(row => row.Swap.GivenUp).Distinct()], ct);
        List<SwapCostResource> all =
        [
            .. rows.Select(row =>
            {
                var swap = row.Swap;
                var lost = swap.Ground.Items.Where(item => swap.GivenUp.Contains(item.Number)).ToList();
                return new SwapCostResource(
                    swap.Number, AlmatyTime.DayOf(swap.DecidedAt!.Value), swap.Wanted, row.Title,
                    swap.Into.ToString(), lost.Count, lost.Sum(item => item.Days.Days),
                    waiting.PeopleOf(swap.GivenUp), swap.Swap.HelpDays.Days,
                    swap.Help.Any(help => help.Price is not null) ? swap.Help.Sum(help => help.Price ?? 0) : null);
            }),
        ];
        return (all, waiting.PeopleOf(rows.SelectMany(row => row.Swap.GivenUp)));
    }

    private async Task<IReadOnlyList<WantedByResource>> OfClients(CancellationToken ct)
    {
        var counts = await Wishes().GroupBy(t => new { Name = t.Project == null ? null : t.Project.Name, t.Status })
            .Select(g => new StatusCount(g.Key.Name, g.Key.Status, g.Count())).ToListAsync(ct);
        return Told(counts);
    }

    private async Task<IReadOnlyList<WantedByResource>> OfDepartments(CancellationToken ct)
    {
        var counts = await Wishes().Join(db.Departments, t => t.DepartmentId, d => d.Id, (t, d) => new { d.Name, t.Status }).GroupBy(t => t)
            .Select(g => new StatusCount(g.Key.Name, g.Key.Status, g.Count())).ToListAsync(ct);
        return Told(counts);
    }

    private IQueryable<Ticket> Wishes() => db.Tickets.Where(t => t.Queue == QueueKind.Enhancement);

    /// <summary>Whoever waits for most comes first.</summary>
    private static IReadOnlyList<WantedByResource> Told(IReadOnlyList<StatusCount> counts) =>
    [
        .. counts.GroupBy(count => count.Name).Select(group =>
            {
                int Sum(params TicketStatus[] statuses) => group.Where(count => statuses.Contains(count.Status)).Sum(count => count.Count);
                var planned = Sum(TicketStatus.Planned, TicketStatus.Outsourced, TicketStatus.InDevelopment);
                var released = Sum(TicketStatus.Released);
                var undone = Sum(TicketStatus.Withdrawn, TicketStatus.Declined, TicketStatus.Closed);
                return new WantedByResource(
                    group.Key, group.Sum(count => count.Count) - planned - released - undone, planned, released, undone);
            })
            .OrderByDescending(row => row.Waiting + row.Planned).ThenBy(row => row.Name, StringComparer.CurrentCulture),
    ];

    private sealed record StatusCount(string? Name, TicketStatus Status, int Count);
}
