using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Intake;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Testing;

namespace TicketHub.Benchmarks;

/// <summary>
/// A desk after some years, made by its own rules: thousands of enhancements with a request each, a thousand of them accepted, two full
/// iterations of 150 items and as many others as make 24, and one accepted item that fits into none of the two.
/// </summary>
internal sealed record BacklogSeed(IReadOnlyList<long> OnBoard, long Wanted, Month Into, int Candidates)
{
    private const int Iterations = 24;
    private const int Crowd = 300;
    private const int InTheOthers = 20;

    public static async Task<BacklogSeed> Fill(DatabaseSettings database, int count)
    {
        var options = new DbContextOptionsBuilder<TicketHubDb>();
        database.Apply(options);
        using var writes = new Writes(new PooledDbContextFactory<TicketHubDb>(options.Options), database);
        var seeded = await writes.Run((db, ct) => new Filling(db, TimeProvider.System.GetUtcNow(), count).Run(ct), CancellationToken.None);
        // Everything stands in the file itself then: it is copied.
        SqliteConnection.ClearAllPools();
        return seeded;
    }

    private sealed class Filling(TicketHubDb db, DateTimeOffset now, int count)
    {
        private readonly PlanMoment at = new(now, DateOnly.FromDateTime(now.UtcDateTime));

        public async Task<BacklogSeed> Run(CancellationToken ct)
        {
            var head = (await db.People.SingleAsync(p => (p.Roles & Roles.Head) != 0, ct)).AsActor();
            var planner = (await db.People.SingleAsync(p => (p.Roles & Roles.Planner) != 0, ct)).AsActor();
            var author = (await db.People.FirstAsync(p => (p.Roles & Roles.Requester) != 0, ct)).AsActor();
            var all = await Make(head, author, ct);
            await Accept([.. all.Take(Math.Min(count, 1000))], head, planner, ct);

            var plan = await db.PlanToChange(at, all.Select(e => e.Number), ct);
            var months = Enumerable.Range(4, Iterations).Select(ahead => at.Running.Plus(ahead)).Where(month => plan.Iterations.All(i => i.Month != month)).ToList();
            foreach (var (month, i) in months.Select((month, i) => (month, i)))
                db.Iterations.Add(plan.Open(month, i < 2 ? 60 : 10, WorkCalendar.OnlyWeekends, planner));
            foreach (var (enhancement, i) in all.Take(Math.Min(count, Crowd + (months.Count - 2) * InTheOthers)).Select((e, i) => (e, i)))
                plan.Put(enhancement.Number, i < Crowd ? months[i % 2] : months[2 + (i - Crowd) / InTheOthers], "Обещано раньше.", planner);
            foreach (var month in months.Take(2))
                plan.Deduct(month, DeductionKind.Reserve, plan.Layout.Room(month).Free, "Запас", planner);
            (await db.Boards.SingleAsync(ct)).Reordered();
            var candidates = plan.Layout.In(months[0]).Concat(plan.Layout.In(months[1])).Count(item => item.CanMakeRoom);
            return new([.. all.Skip(1000).Select(e => e.Number)], all[999].Number, months[0], candidates);
        }

        private async Task<List<Enhancement>> Make(Actor head, Actor author, CancellationToken ct)
        {
            var rank = (await db.Order(ct)).Behind;
            var all = new List<Enhancement>();
            for (var i = 0; i < count; i++, rank += Order.Gap)
            {
                var text = new EnhancementText(RussianRequest.Title(i), "Сейчас это делают руками, и на это уходит день в неделю.", null, null, null);
                all.Add(Enhancement.Make(text, rank, head, now, at.Today));
                all[^1].Judge(new Points(1 + i % 5, 1 + i % 4, 1 + i % 3), head, now);
            }

            db.Enhancements.AddRange(all);
            await db.SaveChangesAsync(ct);
            var tickets = all.Select((_, i) => Ticket.File(new(RussianRequest.Title(i), RussianRequest.Body(i)), Judged, author, now)).ToList();
            db.Tickets.AddRange(tickets);
            await db.SaveChangesAsync(ct);
            foreach (var (enhancement, ticket) in all.Zip(tickets))
                enhancement.Join([ticket], head, now);
            await db.SaveChangesAsync(ct);
            return all;
        }

        private async Task Accept(IReadOnlyList<Enhancement> some, Actor head, Actor planner, CancellationToken ct)
        {
            foreach (var part in some.Chunk(Submission.MostItems))
            {
                var submission = Submission.Begin("В порядке бэклога.", head, now);
                db.Submissions.Add(submission);
                await db.SaveChangesAsync(ct);
                submission.Send(part, await db.Order(ct), head, now);
                foreach (var (one, i) in part.Select((one, i) => (one, i)))
                    submission.Accept(one, one == some[^1] ? HalfDays.OfDays(6) : new HalfDays(i * 7 % 13 + 1), planner, now);
                await db.SaveChangesAsync(ct);
            }
        }

        private static readonly Assessment Judged = new(Outcome.Enhancement, QueueKind.Enhancement, 0.9, [], [], [], []);
    }
}
