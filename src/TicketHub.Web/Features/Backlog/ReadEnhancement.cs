using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Web.Features.Demand;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.Lists;

namespace TicketHub.Web.Features.Backlog;

/// <summary>One line of an enhancement's history. <paramref name="Text"/> says it in the reader's language.</summary>
public sealed record EnhancementEventResource(
    DateTimeOffset At, NamedResource By, EnhancementEventCode Code, string Text, IReadOnlyDictionary<string, string> Details);

/// <summary>Reads one enhancement with its evidence, and its history.</summary>
public sealed class ReadEnhancement(TicketHubDb db, BacklogDoor door, ReadBoard board, Words words)
{
    /// <exception cref="RefusedException">There is no such enhancement for this person.</exception>
    public async Task<EnhancementResource> Run(Actor actor, long number, CancellationToken ct)
    {
        await Demand(actor, number, ct);
        var e = await db.Enhancements.AsNoTracking().SingleOrDefaultAsync(e => e.Number == number, ct)
            ?? throw new RefusedException(new EnhancementNotFound(Enhancement.Show(number)));
        var standing = e.IsOnBoard ? (await board.Standings(ct)).SingleOrDefault(s => s.Number == number) : null;
        var tickets = await db.Tickets.Where(t => t.EnhancementNumber == number).OrderBy(t => t.Number)
            .Select(t => new EvidenceTicketResource(
                t.Number, t.Title, new(t.RequesterId, t.Requester!.Name),
                t.Project == null ? null : new(t.Project.Id, t.Project.Name), t.FiledAt))
            .ToListAsync(ct);
        var needs = await db.SharedNeeds.Where(n => n.EnhancementNumber == number).OrderBy(n => n.Id)
            .Select(n => new SharedNeedResource(
                new(n.PersonId, n.Person!.Name), n.Project == null ? null : new(n.Project.Id, n.Project.Name), n.Reason, n.At))
            .ToListAsync(ct);
        return new(
            e.Number, standing?.Place, e.Status, e.Title, e.Need, e.Benefit,
            e.WantedBy, e.WantedReason, e.Clients, e.People, e.WaitingSince,
            e.NeedPoints, e.WeightPoints, e.EffortPoints, standing?.Score, standing?.SuggestedPlace,
            [.. tickets.Select(t => t.Project)
                .Concat(needs.Select(n => n.Project))
                .OfType<NamedResource>()
                .Distinct()
                .OrderBy(p => p.Name, StringComparer.CurrentCulture)],
            actor.SeesEveryRequest ? tickets : null, actor.SeesEveryRequest ? needs : null,
            e.PublishedAt, e.PublicTitle, e.PublicSummary, e.SubmissionNumber, e.Estimate?.Days,
            e.Estimate is null ? null : e.Outside.Days, e.PlannedFor?.ToString(),
            e.StartedAt, e.ReleasedAt, e.ReleasedIn, e.MadeAt, e.UpdatedAt, e.Version);
    }

    /// <summary>Oldest first.</summary>
    /// <exception cref="RefusedException">There is no such enhancement for this person, or cursor or limit are not usable.</exception>
    public async Task<Page<EnhancementEventResource>> History(Actor actor, long number, string? cursor, int? limit, CancellationToken ct)
    {
        await Demand(actor, number, ct);
        var page = PageAfter.Asked(cursor, limit, usual: Paging.Most);
        if (!await db.Enhancements.AnyAsync(e => e.Number == number, ct))
            throw new RefusedException(new EnhancementNotFound(Enhancement.Show(number)));
        var lines = await Lines(number).Skip(page.Rows).Take(page.Read).ToListAsync(ct);
        return page.Of(lines, line => Told(line, actor));
    }

    /// <summary>The last lines, oldest first, as a page shows them: a history is read in the order that it happened in, as a request's.</summary>
    public async Task<IReadOnlyList<EnhancementEventResource>> Latest(Actor actor, long number, int most, CancellationToken ct)
    {
        var lines = await db.EnhancementEvents.AsNoTracking().Include(e => e.By).Where(e => e.EnhancementNumber == number)
            .OrderByDescending(e => e.Id).Take(most).ToListAsync(ct);
        return [.. lines.AsEnumerable().Reverse().Select(line => Told(line, actor))];
    }

    private async Task Demand(Actor actor, long number, CancellationToken ct)
    {
        if (!await door.IsOpenTo(actor, ct))
            throw new RefusedException(new EnhancementNotFound(Enhancement.Show(number)));
    }

    private IQueryable<EnhancementEvent> Lines(long number) =>
        db.EnhancementEvents.AsNoTracking().Include(e => e.By).Where(e => e.EnhancementNumber == number).OrderBy(e => e.Id);

    /// <summary>Which request joined or left, and why somebody needs it too, is told to those who may read it.</summary>
    private EnhancementEventResource Told(EnhancementEvent e, Actor actor)
    {
        var details = e.Arguments.Where(a => actor.SeesEveryRequest || a.Key is not ("ticket" or "said"))
            .ToDictionary(
                a => a.Key,
                a => a.Key == "after" && e.Code is EnhancementEventCode.Left ? TimelineEntry.CodeOf(a.Key, a.Value) : a.Value);
        return new(e.At, new(e.ById, e.By!.Name), e.Code, EnhancementSentence.Tell(words, e.Code, e.By.Name, details), details);
    }
}
