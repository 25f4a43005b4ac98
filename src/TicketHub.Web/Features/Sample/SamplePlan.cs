using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using static TicketHub.Web.Features.Sample.SampleWishes;

namespace TicketHub.Web.Features.Sample;

/// <summary>
/// Two submissions with what R&amp;D answered, iterations from the last month to three ahead with content, a swap that R&amp;D approved and one
/// that it has still to decide on.
/// </summary>
internal sealed class SamplePlan(TicketHubDb db, Actor head, Actor planner, DateTimeOffset now, WorkCalendar calendar)
{
    private const int Developers = 2;

    /// <summary>In the head's order. Months are counted from the running one; null waits for one.</summary>
    private static readonly IReadOnlyList<Item> Accepted =
    [
        new("Лист согласования с QR-кодом", "По бумажному экземпляру нельзя быстро найти электронный документ.", 7, -1, QrOnSheet),
        new("Возврат работ, когда замещение закончилось", "Заместитель отдаёт работы вручную и часто забывает.", 14, 0, DeputyReturns),
        new("История изменений поля на форме", "Кто и когда поменял сумму, видит только администратор по журналу.", 9.5m, 0, FieldHistory),
        new(
            "Подписание ЭЦП пакета документов",
            "Пакет документов подписывают по одному и каждый раз вводят пароль ключа.", 20, 1, SignedBundle, SignMany),
        new("Вид реестра для телефона", "Таблица реестра не помещается на экран телефона.", 12, 1, PhoneRegistry),
        new(Earlier, "Ошибка находится на последней строке, и загрузку повторяют с начала.", 18, null, ExcelImport),
        new(Wanted, "При назначении работы не видно, что человека нет.", 25, null, VacationCalendar),
    ];

    private static readonly IReadOnlyList<Item> Unanswered =
    [
        new("Голосовой комментарий к работе", "На объекте люди не могут печатать.", 0, null, VoiceComment),
        new("Поддержка Internet Explorer 11", "В филиалах остались рабочие места со старым браузером.", 0, null, OldBrowser),
        new("Избранные формы на главной странице", "Одни и те же формы каждый раз ищут в общем списке.", 0, null, FavouriteForms),
    ];

    /// <summary>So large that the month has no room for another beside it, however many working days it has.</summary>
    private static readonly Item GivenUp = new("Печать этикеток для архива", "Номера дел переписывают от руки.", 30, 2, LabelPrinting);

    private const string Earlier = "Проверка строк при загрузке справочника из Excel";

    private const string Wanted = "Календарь отпусков в карточке сотрудника";

    private readonly Dictionary<string, Enhancement> made = [];

    private sealed record Item(string Title, string Need, decimal Days, int? Month, params string[] Of);

    private Month Running => Month.Of(AlmatyTime.DayOf(now));

    /// <summary>Within the running transaction, behind what stands on the board.</summary>
    public async Task Fill(IReadOnlyList<Ticket> filed, CancellationToken ct)
    {
        await Make(Accepted, filed, Ago(75), ct);
        await Make(Unanswered, filed, Ago(6), ct);
        await Make([GivenUp], filed, Ago(75), ct);
        await Plan(
            await Send(
                "Первая очередь: всё, чего ждут давно. Прошу оценить и назвать итерации.", [.. Accepted, GivenUp], Ago(72), ct),
            ct);
        await Answer(await Send("Три новых пожелания, по первому готов рассказать подробнее.", Unanswered, Ago(5), ct), ct);
        (await db.Boards.SingleAsync(ct)).Reordered();
    }

    private DateTimeOffset Ago(int days) => now.AddDays(-days);

    private async Task Make(IReadOnlyList<Item> items, IReadOnlyList<Ticket> filed, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var item in items)
        {
            // Where the classifier sent a request elsewhere than its writer expected, there is less to gather.
            var tickets = filed.Where(t => t.IsInTray && item.Of.Contains(t.Title)).ToList();
            if (tickets.Count == 0)
                continue;
            var enhancement = Enhancement.Make(new(item.Title, item.Need), (await db.Order(ct)).Behind, head, at, AlmatyTime.DayOf(at));
            db.Enhancements.Add(enhancement);
            await db.SaveChangesAsync(ct);
            enhancement.Join(tickets, head, at);
            made.Add(item.Title, enhancement);
            await db.SaveChangesAsync(ct);
        }
    }

    private async Task<Submission> Send(string note, IReadOnlyList<Item> items, DateTimeOffset at, CancellationToken ct)
    {
        var submission = Submission.Begin(note, head, at);
        db.Submissions.Add(submission);
        await db.SaveChangesAsync(ct);
        submission.Send([.. items.Select(Of).OfType<Enhancement>()], await db.Order(ct), head, at);
        await db.SaveChangesAsync(ct);
        return submission;
    }

    private async Task Plan(Submission submission, CancellationToken ct)
    {
        foreach (var item in Accepted.Append(GivenUp))
        {
            if (Of(item) is { } enhancement && HalfDays.TryOf(item.Days, out var days))
                submission.Accept(enhancement, days, planner, Ago(70));
        }

        await db.SaveChangesAsync(ct);
        // Everything of the last month lies behind the day on which it was planned, whatever day of the month today is.
        var planned = At(Running.Plus(-1), 2);
        await Act(planned, plan => Open(plan, -1, 0, 1, 2, 3), ct);
        await Act(planned, plan => Put(plan), ct);
        await Act(planned, plan => plan.Deduct(Running, DeductionKind.Reserve, HalfDays.OfDays(6), "Дефекты и поддержка", planner), ct);
        await Act(
            planned,
            plan => plan.Deduct(
                Running.Plus(1), DeductionKind.Absence, HalfDays.OfDays(5), "Отпуск одного разработчика", planner),
            ct);
        await Act(planned, plan => Start(plan, Accepted[0]), ct);
        await Swap(ct);
        await Act(At(Running.Plus(-1), 24), plan => Release(plan, Accepted[0]), ct);
        var begun = At(Running, 1);
        await Act(begun, plan => Start(plan, Accepted[1]), ct);
        await Act(begun, plan => Fix(plan, 0, 1), ct);
        await Act(begun, plan => End(plan, begun), ct);
        await Propose(begun, ct);
    }

    /// <summary>The head gave something up for what was needed sooner, and R&amp;D agreed.</summary>
    private async Task Swap(CancellationToken ct)
    {
        if (!made.TryGetValue(Earlier, out var wanted) || Of(GivenUp) is not { } given)
            return;
        var swap = new Swap(wanted.Number, Running.Plus(2), [given.Number], null, []);
        SwapProposal? proposal = null;
        await Act(At(Running.Plus(-1), 12), plan => db.Swaps.Add(proposal = plan.Propose(
            swap, "В новом году справочники загружают три филиала, без проверки строк они теряют на этом по дню.",
            "Печать этикеток уступила место более срочной доработке. Пока поможет шаблон этикетки в Word, его вышлет консультант ЦТК.", head)), ct);
        await Act(At(Running.Plus(-1), 14), plan => plan.Approve(proposal!, planner), ct);
    }

    /// <summary>Something given up and help from outside for the rest; R&amp;D has not decided yet.</summary>
    private async Task Propose(PlanMoment at, CancellationToken ct)
    {
        if (!made.TryGetValue(Wanted, out var wanted))
            return;
        await Act(at, plan =>
        {
            var into = Running.Plus(1);
            if (plan.Ways(wanted.Number, into).All.FirstOrDefault(way => way.Kind is WayKind.Mix) is not { } way)
                return;
            var help = new ResourceDraft(
                "Интегратор «Сункар», двое", ResourceKind.External, way.Help,
                into.FirstDay, into.LastDay, way.Help.Days * 120_000);
            db.Swaps.Add(plan.Propose(
                new(wanted.Number, into, [.. way.GivenUp.Select(item => item.Number)], null, [help]),
                "С января клиент переводит на платформу все отпуска, без календаря работы назначают тем, кого нет.",
                "От этой доработки пришлось отказаться ради более срочной. Напишите нам, если без неё не обойтись.", head));
        }, ct);
    }

    private void Open(Plan plan, params int[] months)
    {
        foreach (var month in months)
            db.Iterations.Add(plan.Open(Running.Plus(month), Developers, calendar, planner));
    }

    private void Put(Plan plan)
    {
        foreach (var item in Accepted.Append(GivenUp).Where(item => item.Month is not null && Of(item) is not null))
            plan.Put(
                Of(item)!.Number, Running.Plus(item.Month!.Value),
                item == GivenUp ? "Архив принимает дела до конца квартала." : null, planner);
    }

    private void Start(Plan plan, Item item)
    {
        if (Of(item) is { } enhancement)
            plan.Start(enhancement.Number, planner);
    }

    private void Release(Plan plan, Item item)
    {
        if (Of(item) is { } enhancement)
            plan.Release(enhancement.Number, "minsky 4.1.7", planner);
    }

    private void Fix(Plan plan, params int[] months)
    {
        foreach (var month in months.Where(month => plan.Layout.In(Running.Plus(month)).Any()))
            plan.Fix(Running.Plus(month), planner);
    }

    /// <summary>As the job of the month's end does it.</summary>
    private void End(Plan plan, PlanMoment at)
    {
        foreach (var over in db.Iterations.Local.Where(i => i.Month < at.Running))
            over.NoteEnd(plan.Layout, at);
    }

    private async Task Answer(Submission submission, CancellationToken ct)
    {
        if (Of(Unanswered[0]) is { } asked)
            submission.Ask(asked, "Сколько длится обычная запись и кто будет её слушать?", planner, Ago(4));
        if (Of(Unanswered[1]) is { } declined)
            submission.Decline(
                declined,
                "Производитель больше не выпускает исправлений для этого браузера: данные были бы под угрозой. "
                + "Поможем перейти на поддерживаемый.",
                planner, Ago(4));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A day of that month that has come, and its moment.</summary>
    private PlanMoment At(Month month, int day)
    {
        var today = new DateOnly(month.Year, month.Number, day);
        var moment = AlmatyTime.Moment(today.ToDateTime(new(9, 0)));
        return new(moment < now ? moment : now, today);
    }

    private async Task Act(PlanMoment at, Action<Plan> act, CancellationToken ct)
    {
        act(await db.PlanToChange(at, made.Values.Select(e => e.Number), ct));
        await db.SaveChangesAsync(ct);
    }

    private Enhancement? Of(Item item) => made.GetValueOrDefault(item.Title);
}
