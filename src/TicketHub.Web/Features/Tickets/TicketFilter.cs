using System.Globalization;
using System.Text.Json;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;

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
    private long? before;
    private AfterUrgency? after;

    public int Limit { get; private init; }

    public TicketOrder Order { get; private set; }

    /// <exception cref="RefusedException">A value is unknown; all such are told.</exception>
    public static TicketFilter Read(TicketQuery query, Actor actor)
    {
        var filter = new TicketFilter { Limit = query.Limit ?? Paging.Usual };
        filter.queue = filter.Value<QueueKind>("queue", query.Queue);
        filter.open = query.Status == "open";
        filter.status = filter.open ? null : filter.Value<TicketStatus>("status", query.Status);
        filter.unassigned = query.Assignee == "none";
        filter.assignee = query.Assignee is "me" ? actor.Id : filter.unassigned ? null : filter.Id("assignee", query.Assignee);
        filter.requester = query.Mine is true ? actor.Id : filter.Id("requester", query.Requester);
        filter.project = filter.Id("project", query.Project);
        filter.Order = filter.Value<TicketOrder>("order", query.Order) ?? TicketOrder.Newest;
        if (query.Cursor is { } cursor)
        {
            filter.before = filter.Order is TicketOrder.Newest && long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
            filter.after = filter.Order is TicketOrder.Urgent ? AfterUrgency.Parse(cursor) : null;
            if (filter.before is null && filter.after is null)
                filter.mistakes.Add(new CursorUnknown());
        }

        if (filter.Limit is < 1 or > Paging.Most)
            filter.mistakes.Add(new LimitOutOfRange());
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
        if (before is { } number)
            tickets = tickets.Where(t => t.Number < number);
        return after is null ? tickets : after.In(tickets);
    }

    private T? Value<T>(string name, string? text) where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text))
            return null;
        foreach (var value in Enum.GetValues<T>())
        {
            if (Code(value) == text)
                return value;
        }

        mistakes.Add(new UnknownValue(name, Short(text), string.Join(", ", Enum.GetValues<T>().Select(Code))));
        return null;
    }

    private Guid? Id(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (Guid.TryParse(text, out var id))
            return id;
        mistakes.Add(new UnknownValue(name, Short(text), "id"));
        return null;
    }

    private static string Code<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Short(string text) => text.Length <= 40 ? text : text[..40];
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
    public static IQueryable<Ticket> WhereAwaited(this IQueryable<Ticket> tickets) => tickets.WhereOpen().Where(t => t.Status != TicketStatus.Declined);
}
