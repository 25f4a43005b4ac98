using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Browser.Tests;

/// <summary>A plan as it is after a year: the sample's enhancements and many more, half a year ahead, two of the months overbooked.</summary>
internal static class FullPlan
{
    private static readonly string[] Titles =
    [
        "Передача задач на время отпуска", "Журнал входов администратора", "Отчёт об исполнительской дисциплине по всем подразделениям и филиалам",
        "Подсказки к полям формы", "Выгрузка маршрутов в PDF", "Цветные метки карточек", "Справочник адресов",
    ];

    public static async Task PlanFully(this TicketHubApp app, int count)
    {
        var (marat, irina, now) = (await app.Person("marat"), await app.Person("irina"), app.Clock.GetUtcNow());
        var (head, planner) = (marat.AsActor() with { Roles = Roles.Head }, irina.AsActor());
        var at = new PlanMoment(now, AlmatyTime.DayOf(now));
        await app.Write(async db =>
        {
            var rank = (await db.Order(CancellationToken.None)).Behind;
            var all = new List<Enhancement>();
            for (var i = 0; i < count; i++, rank += Order.Gap)
            {
                var wanted = i % 4 == 0 ? at.Today.AddDays(60 + i) : (DateOnly?)null;
                all.Add(Enhancement.Make(new(Titles[i % Titles.Length], "Сейчас это делают руками.", null, wanted, wanted is null ? null : "Отчётный период"), rank, head, now, at.Today));
            }

            db.Enhancements.AddRange(all);
            await db.SaveChangesAsync();
            var submission = Submission.Begin("В порядке бэклога.", head, now);
            db.Submissions.Add(submission);
            await db.SaveChangesAsync();
            submission.Send(all, await db.Order(CancellationToken.None), head, now);
            foreach (var (enhancement, i) in all.Select((e, i) => (e, i)))
                submission.Accept(enhancement, new HalfDays(4 + i % 5), planner, now);
            await db.SaveChangesAsync();

            var plan = await db.PlanToChange(at, all.Select(e => e.Number), CancellationToken.None);
            foreach (var months in Enumerable.Range(4, 3))
                db.Iterations.Add(plan.Open(at.Running.Plus(months), 3, WorkCalendar.OnlyWeekends, planner));
            foreach (var (enhancement, i) in all.Take(count * 3 / 4).Select((e, i) => (e, i)))
                plan.Put(enhancement.Number, at.Running.Plus(3 + i * 5 / count), "Так решили.", planner);
            foreach (var month in new[] { at.Running.Plus(1), at.Running.Plus(5) })
            {
                var room = plan.Layout.Room(month);
                plan.Deduct(month, DeductionKind.Absence, room.Free + new HalfDays(room.Taken.Count / 4), "Болеют двое", planner);
            }
        });
    }
}
