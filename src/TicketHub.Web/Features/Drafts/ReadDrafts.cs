using Microsoft.EntityFrameworkCore;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Drafts;

/// <summary>Finds a person's own drafts, latest first. What was sent under a draft's key is not offered again.</summary>
public sealed class ReadDrafts(TicketHubDb db)
{
    public Task<List<Draft>> OfNewRequests(Guid person, CancellationToken ct) =>
        Unsent(person).Where(d => d.Place == DraftForm.New).ToListAsync(ct);

    /// <summary>The latest of each box of a ticket's page, by the box's name.</summary>
    public Task<IReadOnlyDictionary<string, Draft>> OnTicket(Guid person, long number, CancellationToken ct) =>
        InBoxes(person, DraftForm.OnTicket(number, ""), ct);

    /// <summary>Likewise of the page of one item that R&amp;D answers.</summary>
    public Task<IReadOnlyDictionary<string, Draft>> OnItem(Guid person, long submission, long enhancement, CancellationToken ct) =>
        InBoxes(person, DraftForm.OnItem(submission, enhancement, ""), ct);

    /// <summary>The latest of each box of the head's page of an enhancement.</summary>
    public Task<IReadOnlyDictionary<string, Draft>> OnEnhancement(Guid person, long number, CancellationToken ct) =>
        InBoxes(person, DraftForm.OnEnhancement(number, ""), ct);

    /// <summary>The latest of each box of the page of a known defect.</summary>
    public Task<IReadOnlyDictionary<string, Draft>> OnDefect(Guid person, long number, CancellationToken ct) =>
        InBoxes(person, DraftForm.OnDefect(number, ""), ct);

    /// <summary>The latest at a place that has one box.</summary>
    public Task<List<Draft>> At(Guid person, string place, CancellationToken ct) =>
        Unsent(person).Where(d => d.Place == place).ToListAsync(ct);

    /// <summary>Of proposals to R&amp;D, whichever item and iteration they are about.</summary>
    public Task<List<Draft>> OfSwaps(Guid person, CancellationToken ct) =>
        Unsent(person).Where(d => d.Place.StartsWith(DraftForm.Swaps)).ToListAsync(ct);

    private async Task<IReadOnlyDictionary<string, Draft>> InBoxes(Guid person, string prefix, CancellationToken ct)
    {
        var found = await Unsent(person).Where(d => d.Place.StartsWith(prefix)).ToListAsync(ct);
        return found.GroupBy(d => d.Place[prefix.Length..]).ToDictionary(box => box.Key, box => box.First());
    }

    private IQueryable<Draft> Unsent(Guid person) => db.Drafts.AsNoTracking()
        .Where(d => d.PersonId == person && !db.Repeats.Any(r => r.PersonId == person && r.Key == d.Key))
        .OrderByDescending(d => d.SavedAt);
}
