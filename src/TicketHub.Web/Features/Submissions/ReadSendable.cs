using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Enhancements;
using TicketHub.Storage;
using TicketHub.Web.Features.Backlog;

namespace TicketHub.Web.Features.Submissions;

/// <summary>What R&amp;D reads of an item: the head sees the same before it is sent.</summary>
public sealed record SentText(
    string Need, string? Benefit, int People, int Clients,
    DateTimeOffset? WaitingSince, DateOnly? WantedBy, string? WantedReason);

/// <summary>One line of what the head may send.</summary>
public sealed record SendableRow(int Place, long Number, string Title, EnhancementStatus Status, SentText Sent)
{
    public int Clients => Sent.Clients;

    public int People => Sent.People;
}

/// <summary>Reads what R&amp;D does not have, first place first, with the version of the board that it was read from.</summary>
public sealed class ReadSendable(TicketHubDb db, ReadBoard board)
{
    /// <summary>Nobody ticks more one by one; to send more one names how many.</summary>
    private const int Usual = 100;

    /// <param name="atLeast">So many rows, if there are.</param>
    /// <param name="named">These in any case.</param>
    public async Task<(long Version, int Total, IReadOnlyList<SendableRow> Rows)> Run(
        int atLeast, IReadOnlySet<long> named, CancellationToken ct)
    {
        var version = await board.Version(ct);
        var places = (await board.Standings(ct)).ToDictionary(s => s.Number, s => s.Place);
        var all = await SendSubmission.Unsent(db)
            .Select(e => new
            {
                e.Number,
                e.Title,
                e.Status,
                Sent = new SentText(e.Need, e.Benefit, e.People, e.Clients, e.WaitingSince, e.WantedBy, e.WantedReason),
            })
            .ToListAsync(ct);
        var shown = all.Where((e, i) => i < Math.Max(Usual, atLeast) || named.Contains(e.Number));
        return (
            version, all.Count,
            [.. shown.Where(e => places.ContainsKey(e.Number))
                .Select(e => new SendableRow(places[e.Number], e.Number, e.Title, e.Status, e.Sent))]);
    }
}
