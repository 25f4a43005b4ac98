using Microsoft.EntityFrameworkCore;
using TicketHub.Classification.Stems;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Web.Features.Backlog;
using TicketHub.Web.Lists;

namespace TicketHub.Web.Features.Demand;

/// <summary>What a list of published enhancements is asked for: words or a number, and a status.</summary>
public sealed record PublishedQuery(string? Search = null, string? Status = null, string? Cursor = null, int? Limit = null);

/// <summary>Reads the published part of the backlog; what is not published does not exist here.</summary>
public sealed class ReadPublished(TicketHubDb db)
{
    /// <summary>Each word is one more condition of the query.</summary>
    private const int LongestSearch = 200;

    /// <summary>The latest made first: the head's order is nobody's business here.</summary>
    /// <exception cref="RefusedException">Status, cursor or limit are not usable.</exception>
    public async Task<Page<PublishedSummary>> Run(Actor actor, PublishedQuery query, CancellationToken ct)
    {
        var page = PageBelow.Asked(query.Cursor, query.Limit);

        var found = Searched(db.Published(), query.Search).Where(e => e.Number < page.Number);
        if (!string.IsNullOrEmpty(query.Status))
        {
            var status = PublicStatus.Parse(query.Status);
            found = found.Where(e => e.Status == status);
        }

        var items = await found.OrderByDescending(e => e.Number).Take(page.Read).AsNoTracking().ToListAsync(ct);
        var followed = await Followed(actor, [.. items.Select(e => e.Number)], ct);
        return page.Of(items, e => e.Number, e => PublishedSummary.Of(e, followed.Contains(e.Number)));
    }

    /// <exception cref="RefusedException">No such enhancement, or none that is published: one answer for both.</exception>
    public async Task<PublishedResource> One(Actor actor, long number, CancellationToken ct)
    {
        var e = await db.Published().AsNoTracking().SingleOrDefaultAsync(e => e.Number == number, ct)
            ?? throw new RefusedException(new EnhancementNotFound(Enhancement.Show(number)));
        var own = await db.SharedNeeds.Where(n => n.EnhancementNumber == number && n.PersonId == actor.Id).OrderBy(n => n.Id)
            .Select(n => new OwnNeedResource(n.Project == null ? null : new(n.Project.Id, n.Project.Name), n.Reason, n.At)).ToListAsync(ct);
        return new(
            e.Number, e.PublicTitle!, e.PublicSummary!, e.Status, e.PlannedFor?.ToString(), e.ReleasedIn, e.PublishedAt!.Value,
            (await Followed(actor, [number], ct)).Count > 0, e.MayBeNeeded, own);
    }

    /// <summary>Whether an author may read more of it than its number.</summary>
    public Task<bool> Has(long number, CancellationToken ct) => db.Published().AnyAsync(e => e.Number == number, ct);

    private async Task<HashSet<long>> Followed(Actor actor, IReadOnlyList<long> numbers, CancellationToken ct) =>
        [.. await db.Followings.Where(f => f.PersonId == actor.Id && numbers.Contains(f.EnhancementNumber))
            .Select(f => f.EnhancementNumber)
            .ToListAsync(ct)];

    /// <summary>A number is a number; of words each must be said in some form of it, or begin one.</summary>
    private static IQueryable<Enhancement> Searched(IQueryable<Enhancement> published, string? search)
    {
        if (string.IsNullOrWhiteSpace(search))
            return published;
        if (EnhancementNumber.TryParse(search) is { } number)
            return published.Where(e => e.Number == number);
        var stems = StemmedText.Of(search.Length > LongestSearch ? search[..LongestSearch] : search).Keys.ToList();
        // Nothing but prepositions and signs: it finds nothing, rather than everything.
        return stems.Count == 0
            ? published.Where(_ => false)
            : stems.Aggregate(published, (found, stem) => found.Where(e => e.PublicStems.Contains(" " + stem)));
    }
}
