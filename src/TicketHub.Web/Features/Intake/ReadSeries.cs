using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.People;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Intake;

/// <summary>The other questions of a series, for the desk alone: a requester never learns whose else they are.</summary>
public sealed class ReadSeries(TicketHubDb db)
{
    private const int Most = 50;

    /// <summary>All of it, oldest first; empty where there is none, or where it is not this person's to see.</summary>
    public async Task<IReadOnlyList<SeriesQuestion>> Run(Actor actor, long? series, CancellationToken ct) =>
        series is { } first && actor.SeesEveryRequest
            ? await db.TicketsVisibleTo(actor).Where(t => t.Series == first || t.Number == first).OrderBy(t => t.Number).Take(Most)
                .Select(t => new SeriesQuestion(t.Number, t.Title)).ToListAsync(ct)
            : [];
}

public sealed record SeriesQuestion(long Number, string Title);
