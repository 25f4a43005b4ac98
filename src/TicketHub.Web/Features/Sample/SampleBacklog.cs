using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using static TicketHub.Web.Features.Sample.SampleRequests;

namespace TicketHub.Web.Features.Sample;

/// <summary>What the head of implementation has made of the sample's wishes so far; two are left in the tray.</summary>
internal static class SampleBacklog
{
    private sealed record Item(string Title, string Need, string Benefit, int? InDays, string? Why, Points Points, params string[] Of);

    private static readonly IReadOnlyList<Item> All =
    [
        new("Передача всех открытых работ другому исполнителю",
            "Когда сотрудник увольняется или уходит в длинный отпуск, его работы открывают по одной и меняют исполнителя вручную.",
            "Дни ручной работы на каждого уволенного, и ни одной забытой работы.",
            70, "С февраля у энергетиков начинается реорганизация", new(4, 3, 2), MassReplacement, LeaversWork),
        new("Выбор нескольких значений справочника в фильтре реестра",
            "Фильтр принимает одно значение. Чтобы увидеть договоры нескольких филиалов, его меняют по очереди и складывают результат в Excel.",
            "Один список вместо нескольких выгрузок.",
            null, null, new(4, 4, 1), FilterOfSeveral, TickSeveral),
        new("Выгрузка маршрута в BPMN 2.0",
            "Клиент ведёт процессы в своём моделере, и каждый маршрут перерисовывают руками.",
            "Маршруты сверяются с моделью клиента автоматически.",
            null, null, new(2, 3, 4), BpmnExport),
    ];

    /// <summary>Within the running transaction, after the requests have their numbers.</summary>
    public static async Task Fill(TicketHubDb db, IReadOnlyList<Ticket> filed, Actor head, DateTimeOffset now, CancellationToken ct)
    {
        var today = AlmatyTime.DayOf(now);
        var rank = Order.Gap;
        foreach (var item in All)
        {
            // Where the classifier sent a request elsewhere than its writer expected, there is less to gather.
            var tickets = filed.Where(t => t.IsInTray && item.Of.Contains(t.Title)).ToList();
            if (tickets.Count == 0)
                continue;
            var text = new EnhancementText(
                item.Title, item.Need, item.Benefit, item.InDays is { } days ? today.AddDays(days) : null, item.Why);
            var made = Enhancement.Make(text, rank, head, now, today);
            db.Enhancements.Add(made);
            await db.SaveChangesAsync(ct);
            made.Join(tickets, head, now);
            made.Judge(item.Points, head, now);
            await db.SaveChangesAsync(ct);
            rank += Order.Gap;
        }
    }
}
