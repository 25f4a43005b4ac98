using System.Net;
using System.Net.Http.Json;
using TicketHub.Testing.Hosts;

namespace TicketHub.Testing.Kills;

/// <summary>Compares what was acknowledged with what can be read.</summary>
internal static class WrittenAndRead
{
    public static async Task<IReadOnlyList<string>> Compare(Uri address, IReadOnlyList<KillWriter> crew)
    {
        var lost = await Task.WhenAll(crew.Select(writer => Lost(address, writer)));
        return [.. lost.SelectMany(complaints => complaints), .. await Doubled(address, crew)];
    }

    private static async Task<IReadOnlyList<string>> Lost(Uri address, KillWriter writer)
    {
        using var tickets = new TicketsClient(address, writer.Token);
        var complaints = new List<string>();
        foreach (var (title, number) in writer.Acknowledged)
        {
            using var answer = await tickets.Read(number);
            if (answer.StatusCode != HttpStatusCode.OK)
                complaints.Add($"{title} was acknowledged as {number}, which is answered {(int)answer.StatusCode}.");
            else if ((await answer.Content.ReadFromJsonAsync<ListedTicket>())!.Title is var read && read != title)
                complaints.Add($"{title} was acknowledged as {number}, which is {read}.");
        }

        return complaints;
    }

    private static async Task<IEnumerable<string>> Doubled(Uri address, IReadOnlyList<KillWriter> crew)
    {
        var acknowledged = crew.SelectMany(writer => writer.Acknowledged).ToDictionary();
        var listed = new Dictionary<long, string>();
        foreach (var token in crew.Select(writer => writer.Token).Distinct())
        {
            using var tickets = new TicketsClient(address, token);
            // Somebody who may see other people's tickets lists them again: told apart by number.
            foreach (var ticket in await tickets.List())
                listed[ticket.Number] = ticket.Title;
        }

        var times = listed.Values.CountBy(title => title).ToDictionary();
        return acknowledged.Keys
            .Where(title => times.GetValueOrDefault(title) != 1)
            .Select(title => $"{title} is listed {times.GetValueOrDefault(title)} times.");
    }
}
