using TicketHub.Domain.Intake;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Features.Learning;

namespace TicketHub.Web.Tests.Learning;

/// <summary>
/// Requests in a slang of this desk's own: "green slips" says nothing to anybody else, and here it is a fault that stops people.
/// </summary>
internal static class Slips
{
    public static object Request(int number) => new { title = $"Квитки, литера {number}", body = Body(number) };

    /// <summary>Another text about the same, which nobody has labelled.</summary>
    public static object Unseen => new { title = "Литера 900", body = "Квитки зелёные по литере 900, передаю как есть." };

    /// <summary>Each in words of its own: nearly equal ones count once.</summary>
    public static string Body(int number) => $"По литере {number} квитки зелёные, {Tails[number % Tails.Length]}.";

    private static readonly string[] Tails =
    [
        "прошу принять к сведению", "сообщаю для журнала смены", "передайте бригаде Ахметова", "записали утром в тетрадь",
        "отметка мастера участка имеется", "вторая бригада подтвердила", "копия лежит у диспетчера", "фотография будет вечером",
        "соседний цех предупреждён", "такое же видели в марте", "склад уведомлён письмом", "кладовщик расписался вчера",
    ];

    public static string Line(int number, string label = "defect") =>
        $$"""{"title": "Квитки, литера {{number}}", "body": "{{Body(number)}}", "label": "{{label}}"}""";

    /// <summary>Files some and has an agent decide that each is a defect.</summary>
    public static async Task Teach(TicketHubApp app, int to = 10, int from = 1)
    {
        var (asel, agent) = (await app.As("asel"), await app.As("aigerim"));
        for (var number = from; number <= to; number++)
        {
            var ticket = await asel.Filed(Request(number));
            var moved = await agent.Do(ticket, "reclassify", new { to = "defect", reason = "Зелёный квиток останавливает смену." });
            if (moved.Code is not null)
                throw new InvalidOperationException($"The request went to {(await agent.Ticket(ticket))["queue"]}: {moved.Code}");
        }
    }

    public static async Task<string> QueueOf(HttpClient client, object request) =>
        (await client.Call(HttpMethod.Post, "/api/v1/tickets/assess", request))["queue"]!;

    /// <summary>Plain requests of every kind.</summary>
    public static IEnumerable<(RequestKind Kind, string Title, string Body)> Plain(int count) => Enumerable.Range(1, count).Select(number => (number % 3) switch
    {
        0 => (RequestKind.Consultation, $"Как настроить срок этапа {number}?", $"Подскажите, пожалуйста, как настроить в маршруте {number} срок этапа в рабочих днях? {Tails[number % Tails.Length]}"),
        1 => (RequestKind.Defect, $"Не открываются карточки {number}", $"После обновления не открываются карточки реестра {number}, ошибка 500, отдел стоит. {Tails[number % Tails.Length]}"),
        _ => (RequestKind.Enhancement, $"Добавить выгрузку реестра {number}", $"Просим добавить в платформу выгрузку реестра {number} в Excel одной кнопкой, сейчас такой возможности нет. {Tails[number % Tails.Length]}"),
    });

    /// <summary>Plain requests with their right kind where they are held back, and a wrong one where they are learned from.</summary>
    public static IReadOnlyList<DeskExample> Misleading(int count) =>
    [
        .. Enumerable.Range(1, count).Select(number => Mislabelled(
            number % 2 == 0 ? RequestKind.Consultation : RequestKind.Enhancement,
            number % 2 == 0 ? $"Как настроить срок этапа {number}?" : $"Добавить выгрузку реестра {number}",
            number % 2 == 0
                ? $"Подскажите, пожалуйста, как настроить в маршруте {number} срок этапа в рабочих днях?"
                : $"Просим добавить в платформу выгрузку реестра {number} в Excel одной кнопкой, сейчас такой возможности нет.")),
    ];

    private static DeskExample Mislabelled(RequestKind kind, string title, string body)
    {
        var right = DeskExample.Of(kind, title, body);
        var other = kind is RequestKind.Consultation ? RequestKind.Enhancement : RequestKind.Consultation;
        return right.IsHeldBack ? right : DeskExample.Of(other, title, body);
    }
}
