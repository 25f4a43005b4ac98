using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Web.Lists;

namespace TicketHub.Web.Features.Tickets;

/// <summary>What a list is asked for, as it stands in the address.</summary>
public sealed record TicketQuery(
    string? Queue = null,
    string? Status = null,
    string? Assignee = null,
    string? Requester = null,
    string? Project = null,
    bool? Mine = null,
    string? Order = null,
    string? Cursor = null,
    int? Limit = null);

/// <summary><see cref="Urgent"/>: what hurries most first, and of that what has waited longest.</summary>
public enum TicketOrder { Newest, Urgent }

/// <summary>The same, understood. <c>assignee</c> may be an id, <c>me</c> or <c>none</c>; <c>status</c> also <c>open</c>.</summary>
public sealed class TicketFilter
{
    private readonly List<Refusal> mistakes = [];

    private QueueKind? queue;
    private TicketStatus? status;
    private bool open;
    private bool unassigned;
    private Guid? assignee;
    private Guid? requester;
    private Guid? project;
    private AfterUrgency? after;
    private PageBelow page;

    public int Limit => page.Size;

    public TicketOrder Order { get; private set; }

    /// <exception cref="RefusedException">A value is unknown; all such are told.</exception>
    public static TicketFilter Read(TicketQuery query, Actor actor)
    {
        var filter = new TicketFilter();
        filter.queue = filter.Value<QueueKind>("queue", query.Queue);
        filter.open = query.Status == "open";
        filter.status = filter.open ? null : filter.Value<TicketStatus>("status", query.Status);
        filter.unassigned = query.Assignee == "none";
        filter.assignee = query.Assignee is "me" ? actor.Id : filter.unassigned ? null : filter.Id("assignee", query.Assignee);
        filter.requester = query.Mine is true ? actor.Id : filter.Id("requester", query.Requester);
        filter.project = filter.Id("project", query.Project);
        filter.Order = filter.Value<TicketOrder>("order", query.Order) ?? TicketOrder.Newest;
        filter.after = filter.Order is TicketOrder.Urgent ? AfterUrgency.Parse(query.Cursor) : null;
        if (filter.Order is TicketOrder.Urgent && filter.after is null && query.Cursor is not null)
            filter.mistakes.Add(new CursorUnknown());
        filter.page = PageBelow.Asked(filter.Order is TicketOrder.Newest ? query.Cursor : null, query.Limit, filter.mistakes);
        return filter.mistakes.Count == 0 ? filter : throw new RefusedException(filter.mistakes);
    }

    public IQueryable<Ticket> Apply(IQueryable<Ticket> tickets)
    {
        if (queue is { } inQueue)
            tickets = tickets.Where(t => t.Queue == inQueue);
        if (status is { } inStatus)
            tickets = tickets.Where(t => t.Status == inStatus);
        if (open)
            tickets = tickets.WhereAwaited();
        if (unassigned)
            tickets = tickets.Where(t => t.AssigneeId == null);
        if (assignee is { } assigneeId)
            tickets = tickets.Where(t => t.AssigneeId == assigneeId);
        if (requester is { } requesterId)
            tickets = tickets.Where(t => t.RequesterId == requesterId);
        if (project is { } projectId)
            tickets = tickets.Where(t => t.ProjectId == projectId);
        if (after is not null)
            return after.In(tickets);
        return page.IsFirst ? tickets : tickets.Where(t => t.Number < page.Number);
    }

    private T? Value<T>(string name, string? text) where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var value = Words.Coded<T>(text);
        if (value is null)
            mistakes.Add(UnknownValue.Among(name, text, Enum.GetValues<T>()));
        return value;
    }

    private Guid? Id(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (Guid.TryParse(text, out var id))
            return id;
        mistakes.Add(new UnknownValue(name, text, "id"));
        return null;
    }
}

public static class OpenTickets
{
    /// <summary>The query form of <see cref="Ticket.IsOpen"/>.</summary>
    public static IQueryable<Ticket> WhereOpen(this IQueryable<Ticket> tickets) => tickets.Where(t =>
        t.Status != TicketStatus.Closed && t.Status != TicketStatus.Withdrawn && t.Status != TicketStatus.NotADefect
        && t.Status != TicketStatus.Released);

    /// <summary>Awaited, or told something since: what has just ended is what its author comes to read about.</summary>
    public static IQueryable<Ticket> WhereRecent(this IQueryable<Ticket> tickets, DateTimeOffset since) => tickets.Where(t =>
        t.UpdatedAt >= since
        || (t.Status != TicketStatus.Closed && t.Status != TicketStatus.Withdrawn && t.Status != TicketStatus.NotADefect
            && t.Status != TicketStatus.Released && t.Status != TicketStatus.Declined));

    /// <summary>Open, and somebody waits for what comes next: what R&amp;D declined can be sent again, but nobody waits for that.</summary>
    public static IQueryable<Ticket> WhereAwaited(this IQueryable<Ticket> tickets) =>
        tickets.WhereOpen().Where(t => t.Status != TicketStatus.Declined);
}
