using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using TicketHub.Testing.Hosts;

namespace TicketHub.Testing.Kills;

/// <summary>One client that writes request after request and remembers what was promised to it.</summary>
internal sealed class KillWriter(int id, int seed, string token)
{
    private readonly Dictionary<string, long> acknowledged = [];
    private readonly List<string> complaints = [];
    private int index;
    private bool unanswered;

    public string Token => token;

    /// <summary>Numbers by title.</summary>
    public IReadOnlyDictionary<string, long> Acknowledged => acknowledged;

    public IReadOnlyList<string> Complaints => complaints;

    public int Repeated { get; private set; }

    private string Title => string.Create(CultureInfo.InvariantCulture, $"{seed}/{id}: {RussianRequest.Title(index)}");

    private string Key => string.Create(CultureInfo.InvariantCulture, $"kill-{seed}-{id}-{index}");

    public async Task WriteUntilCut(Uri address, Action onAcknowledged)
    {
        using var tickets = new TicketsClient(address, token);
        while (await TryWrite(tickets))
            onAcknowledged();
    }

    public async Task RepeatUnanswered(Uri address)
    {
        if (!unanswered)
            return;
        Repeated++;
        using var tickets = new TicketsClient(address, token);
        await TryWrite(tickets);
        if (unanswered)
            complaints.Add($"{Title} got no answer from the host that is ready again.");
    }

    private async Task<bool> TryWrite(TicketsClient tickets)
    {
        try
        {
            unanswered = true;
            using var answer = await tickets.File(Title, RussianRequest.Body(index), Key);
            var content = await answer.Content.ReadAsStringAsync();
            unanswered = false;
            if (answer.StatusCode != HttpStatusCode.Created)
                complaints.Add($"{Title} was answered {(int)answer.StatusCode}: {content}");
            else
                acknowledged.Add(Title, (await answer.Content.ReadFromJsonAsync<ListedTicket>())!.Number);
            index++;
            return answer.StatusCode == HttpStatusCode.Created;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TaskCanceledException)
        {
            return false;
        }
    }
}
