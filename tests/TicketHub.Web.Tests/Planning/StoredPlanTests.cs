using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;

namespace TicketHub.Web.Tests.Planning;

/// <summary>What the rules of planning make is read back as it was, on both databases.</summary>
public class StoredPlanTests(DatabaseKind database) : OnEachDatabase(database)
{
    private static readonly Month December = new(2031, 12);
    private static readonly CancellationToken Never = CancellationToken.None;

    [Test]
    public async Task A_swap_with_its_ground_its_help_and_its_story_survives_storing()
    {
        var (wanted, given) = (await App.Accepted(days: 18), await App.Accepted(days: 12));
        var (head, planner) = await Deciders();
        var at = new PlanMoment(App.Clock.GetUtcNow(), new(2031, 11, 23));
        long proposed = 0;

        await Act(at, [given], plan =>
        {
            plan.Open(December, 1, WorkCalendar.OnlyWeekends, planner);
            plan.Deduct(December, DeductionKind.Reserve, new(13), "Дефекты", planner);
            plan.Put(given, December, "Обещано клиентам раньше", planner);
            plan.Fix(December, planner);
        });
        var swap = new Swap(
            wanted, December, [given], null,
            [new("Подрядчик", ResourceKind.External, new(5), new(2031, 12, 1), new(2031, 12, 20), 1_250_000.50m)]);
        await App.Write(async db =>
        {
            var plan = await db.PlanToChange(at, [], Never);
            var proposal = plan.Propose(swap, "Срок по договору", "Уступает место более срочному.", head);
            db.Swaps.Add(proposal);
            await db.SaveChangesAsync();
            proposed = proposal.Number;
        });
        await App.Write(async db =>
        {
            var proposal = await db.Swaps.SingleAsync(s => s.Number == proposed);
            (await db.PlanToChange(at, proposal.Swap.Concerned, Never)).Approve(proposal, planner);
        });

        var stored = await App.Read(db => db.Swaps.AsNoTracking().SingleAsync(s => s.Number == proposed));
        var items = await App.Read(db => db.Enhancements.AsNoTracking().Include(e => e.Resources).Include(e => e.Tickets).Where(e => e.Number == wanted || e.Number == given).ToListAsync());
        var (came, went) = (items.Single(e => e.Number == wanted), items.Single(e => e.Number == given));
        var iteration = await App.Read(db => db.Iterations.AsNoTracking().Include(i => i.Deductions).Include(i => i.Events).SingleAsync(i => i.Month == December));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((stored.State, stored.Into, stored.GivenUp, stored.Help), Is.EqualTo((SwapState.Approved, December, (IReadOnlyList<long>)[given], swap.Help)));
            Assert.That(stored.Ground.Items.Select(i => (i.Number, i.Month, i.Days, i.Status)), Is.EqualTo(new[]
            {
                (wanted, (Month?)null, HalfDays.OfDays(18), EnhancementStatus.Submitted), (given, December, HalfDays.OfDays(12), EnhancementStatus.Planned),
            }));
            Assert.That(stored.Ground.Rooms.Single(), Is.EqualTo(new GroundRoom(December, stored.Ground.Rooms[0].Version, new(33), HalfDays.OfDays(12))));
            Assert.That((came.PlannedFor, came.Status, came.Outside, came.Inside), Is.EqualTo((December, EnhancementStatus.Planned, new HalfDays(5), new HalfDays(31))));
            Assert.That(came.Resources.Select(r => (r.Name, r.Price, r.SwapNumber)), Is.EqualTo(new[] { ("Подрядчик", (decimal?)1_250_000.50m, proposed) }));
            Assert.That((went.Status, went.Rank, went.Tickets.Single().Status), Is.EqualTo((EnhancementStatus.Withdrawn, (long?)null, TicketStatus.Withdrawn)));
            Assert.That((iteration.IsFixed, iteration.Deducted, iteration.Events.Count), Is.EqualTo((true, new HalfDays(13), 3)));
        }
    }

    [Test]
    public async Task What_was_left_unfinished_is_read_with_the_plan_however_old_it_is()
    {
        var number = await App.Accepted();
        var (_, planner) = await Deciders();
        var (early, late) = (At(new(2025, 3, 3)), At(new(2027, 3, 1)));

        await Act(early, [number], plan =>
        {
            plan.Open(new(2025, 3), 3, WorkCalendar.OnlyWeekends, planner);
            plan.Put(number, new(2025, 3), "Начинаем", planner);
        });
        var plan = await App.Read(db => db.PlanToRead(late, Never));

        Assert.That(plan.Iterations.Select(i => i.Month), Does.Contain(new Month(2025, 3)));
        Assert.That(plan.Layout.Find(number)?.Month, Is.EqualTo(new Month(2025, 3)));
    }

    private PlanMoment At(DateOnly today) => new(App.Clock.GetUtcNow(), today);

    private Task Act(PlanMoment at, long[] touching, Action<Plan> act) => App.Write(async db =>
    {
        var plan = await db.PlanToChange(at, touching, Never);
        act(plan);
        db.Iterations.AddRange(plan.Iterations.Where(i => db.Entry(i).State is EntityState.Detached));
    });

    private async Task<(Actor Head, Actor Planner)> Deciders() =>
        ((await App.Person("marat")).AsActor() with { Roles = Roles.Head }, (await App.Person("irina")).AsActor());
}
