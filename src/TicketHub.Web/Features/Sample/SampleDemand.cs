using Microsoft.EntityFrameworkCore;
using TicketHub.Classification.Stems;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Sample;

/// <summary>What the head has published of the sample's backlog, who needs it too, and who follows it.</summary>
internal static class SampleDemand
{
    private sealed record Item(string Of, string Title, string Summary);

    private static readonly IReadOnlyList<Item> All =
    [
        new("Передача всех открытых работ другому исполнителю", "Передача всех работ сотрудника одним действием",
            "В карточке пользователя появится кнопка «Передать все работы». Она понадобится, когда сотрудник увольняется или уходит в длинный отпуск."),
        new("Выбор нескольких значений справочника в фильтре реестра", "Несколько значений в фильтре реестра",
            "В фильтре по справочнику можно будет отметить несколько значений галочками и увидеть один общий список."),
    ];

    /// <summary>Within the running transaction, after the backlog.</summary>
    public static async Task Fill(TicketHubDb db, Dictionary<string, Actor> actors, Guid clinic, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var item in All)
        {
            if (await db.Enhancements.Include(e => e.Tickets).SingleOrDefaultAsync(e => e.Title == item.Of, ct) is not { } enhancement)
                continue;
            enhancement.Publish(new(item.Title, item.Summary), StemmedText.Of(item.Title + "\n" + item.Summary).Keys, actors["marat"], now);
            if (item == All[0])
            {
                enhancement.NeedToo(
                    clinic, "В клинике летом уходят в отпуск сразу по пять человек из кадров, их работы передаём два дня.",
                    actors["dina"], now);
                db.Followings.Add(Following.Begin(actors["dina"].Id, enhancement.Number, now));
            }
        }

        await db.SaveChangesAsync(ct);
    }
}
