using Microsoft.EntityFrameworkCore;
using TicketHub.Classification;
using TicketHub.Domain.Intake;
using TicketHub.Domain.Materials;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.KnownDefects;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Lists;

namespace TicketHub.Web.Features.Tickets;

/// <summary>Which queues have a page for a person: those that they work, and those that they oversee.</summary>
public static class QueueDoors
{
    public static IReadOnlyList<QueueKind> OpenTo(Actor actor)
    {
        if (actor.SeesEveryRequest)
            return [QueueKind.Consultation, QueueKind.Defect, QueueKind.Triage, QueueKind.Enhancement];
        return actor.SeesDefects ? [QueueKind.Defect] : [];
    }
}

/// <summary>Reads a page of a list of requests, as far down as the person has come.</summary>
public sealed class ReadQueuePage(TicketHubDb db, ListTickets list, Assessor assessor, TimeProvider clock)
{
    private const int LongestEcho = 40;

    /// <summary>What has ended this long ago still stands in one's own list, and with it what was told at its end.</summary>
    public static readonly TimeSpan Recent = TimeSpan.FromDays(14);

    /// <param name="place">Which list.</param>
    /// <param name="asked">What of it.</param>
    /// <param name="cursor">Only what comes after it; else from the newest.</param>
    /// <param name="shown">How many rows are to stand on the page in the end.</param>
    public async Task<QueueView> Run(Actor actor, QueuePlace place, QueueFilter asked, string? cursor, int? shown, CancellationToken ct)
    {
        var whole = place.In(db, actor);
        IReadOnlyList<AwaitedPiece> nothing = [];
        var counts = await whole.WhereAwaited().GroupBy(_ => 1).Select(g => new QueueCounts(
            g.Count(),
            g.Count(t => t.AssigneeId == null),
            g.Count(t => t.Status == TicketStatus.WaitingForRequester
                || t.Status == TicketStatus.WaitingForEvidence
                || t.Awaited != nothing),
            g.Count(t => t.Status == TicketStatus.Appealed)))
            .SingleOrDefaultAsync(ct) ?? new(0, 0, 0, 0);
        var projects = await db.Projects.Where(p => whole.Any(t => t.ProjectId == p.Id)).OrderBy(p => p.Name)
            .Select(p => new Choice(p.Id.ToString(), p.Name)).ToListAsync(ct);

        var filter = Known(asked, place, projects);
        var chosen = Chosen(place, filter, whole);
        var goesOn = place.IsFollowed ? AfterChange.Parse(cursor) is not null
            : place.IsOldestFirst || filter.Order is not null ? AfterUrgency.Parse(cursor) is not null
            : long.TryParse(cursor, out _);
        var after = goesOn ? cursor : null;
        // A page that begins in the middle goes on from there for ever.
        var upTo = after is not null && shown is null
            ? QueueView.MostShown
            : Math.Clamp(shown ?? QueueView.RowsAPage, QueueView.RowsAPage, QueueView.MostShown);
        var wanted = after is null ? upTo : QueueView.RowsAPage;
        var rows = new List<TicketRow>();
        do
        {
            var query = TicketFilter.Read(
                Query(place, filter, place.IsFollowed ? null : after, Math.Min(Paging.Most, wanted - rows.Count)), actor);
            var page = place.IsFollowed
                ? await list.ByChange(actor, chosen, query, AfterChange.Parse(after), ct)
                : await list.From(actor, chosen, query, ct);
            rows.AddRange(page.Items.Select(TicketPages.Row));
            after = page.NextCursor;
        }
        while (after is not null && rows.Count < wanted);

        (string? Asked, string? Read)[] values =
        [
            (asked.Status, filter.Status), (asked.Assignee, filter.Assignee),
            (asked.Project, filter.Project), (asked.Order, filter.Order),
        ];
        return new(place, counts, filter, projects, await WithMore(actor, place, rows, ct), upTo, after)
        {
            Unknown = [.. values.Where(value => value.Asked is { Length: > 0 } && value.Read is null)
                .Select(value => value.Asked![..Math.Min(LongestEcho, value.Asked!.Length)])],
        };
    }

    /// <summary>What else is good to know in this list.</summary>
    private Task<IReadOnlyList<TicketRow>> WithMore(Actor actor, QueuePlace place, List<TicketRow> rows, CancellationToken ct) =>
        place.Queue switch
        {
            QueueKind.Triage => WithLooks(rows, ct),
            QueueKind.Enhancement => WithEnhancements(rows, ct),
            _ => WithDefects(actor, rows, ct),
        };

    /// <summary>Nobody opens forty requests called "ТЗ" to see which is which.</summary>
    private async Task<IReadOnlyList<TicketRow>> WithLooks(List<TicketRow> rows, CancellationToken ct)
    {
        var numbers = rows.Select(row => row.Number).ToList();
        var texts = await db.Tickets.Where(t => numbers.Contains(t.Number) && t.Outcome == Outcome.Undecided)
            .Select(t => new { t.Number, t.Title, Body = t.Body.Substring(0, TriageLook.Read), t.Confidence, t.Reasons, t.Marks })
            .ToDictionaryAsync(t => t.Number, ct);
        return [.. rows.Select(row => texts.TryGetValue(row.Number, out var t)
            ? row with { Look = TriageLook.Of(assessor, t.Title, t.Body, t.Confidence, t.Reasons, t.Marks) }
            : row)];
    }

    private async Task<IReadOnlyList<TicketRow>> WithEnhancements(List<TicketRow> rows, CancellationToken ct)
    {
        var numbers = rows.ConvertAll(row => row.Number);
        var its = await db.Tickets.Where(t => numbers.Contains(t.Number) && t.EnhancementNumber != null)
            .Select(t => new { t.Number, t.EnhancementNumber }).ToDictionaryAsync(t => t.Number, t => t.EnhancementNumber, ct);
        return [.. rows.Select(row => row with { Enhancement = its.GetValueOrDefault(row.Number) })];
    }

    /// <summary>Rows that belong to one known defect say which, to those who judge them.</summary>
    private async Task<IReadOnlyList<TicketRow>> WithDefects(Actor actor, List<TicketRow> rows, CancellationToken ct)
    {
        var numbers = rows.Where(row => row.Queue is QueueKind.Defect).Select(row => row.Number).ToList();
        if (numbers.Count == 0 || !actor.ReadsKnownDefects())
            return rows;
        var known = db.KnownOnes();
        var members = await db.MembersOfDefects().Where(m => numbers.Contains(m.TicketNumber))
            .Select(m => new { m.TicketNumber, m.Defect!.Root })
            .Where(m => known.Any(d => d.Number == m.Root)).Distinct().ToListAsync(ct);
        var defects = members.ToLookup(m => m.TicketNumber, m => m.Root);
        return [.. rows.Select(row => defects[row.Number].Take(2).ToList() is [var one] ? row with { Defect = one } : row)];
    }

    /// <summary>What no status of the API names.</summary>
    private IQueryable<Ticket> Chosen(QueuePlace place, QueueFilter filter, IQueryable<Ticket> whole) => filter.Status switch
    {
        null when place.IsFollowed => whole.WhereRecent(clock.GetUtcNow() - Recent),
        "closed" => whole.Where(t => t.Outcome != Outcome.SpecDump),
        TicketPages.NotMatchingFormat => whole.Where(t => t.Outcome == Outcome.SpecDump),
        _ => whole,
    };

    /// <summary>An address typed by hand or grown old shows the queue and says what of it is unknown.</summary>
    private static QueueFilter Known(QueueFilter asked, QueuePlace place, IReadOnlyList<Choice> projects) => new(
        asked.Status is "all" or "open" || place.Statuses.Contains(asked.Status ?? "") ? asked.Status : null,
        asked.Assignee is "me" or "nobody" ? asked.Assignee : null,
        projects.Any(p => p.Value == asked.Project) ? asked.Project : null,
        place.HasUrgent && asked.Order == QueueFilter.Urgent ? asked.Order : null);

    private static TicketQuery Query(QueuePlace place, QueueFilter filter, string? cursor, int limit) => new(
        Status: filter.Status switch
        {
            null => place.IsFollowed ? null : "open",
            "all" => null,
            TicketPages.NotMatchingFormat => "closed",
            var status => status,
        },
        Assignee: filter.Assignee switch { "nobody" => "none", var who => who },
        Project: filter.Project,
        Order: place.IsOldestFirst ? QueueFilter.Urgent : filter.Order,
        Cursor: cursor,
        Limit: limit);
}
