using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Tickets;

namespace TicketHub.Storage;

/// <summary>
/// The names of people, projects and departments, remembered: joining them to every reading of a ticket costs as much as the
/// ticket itself. A change made by this process is seen at once, one of another instance within a minute.
/// </summary>
public sealed class Names(Writes writes, TimeProvider clock)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    private Known known = new(FrozenDictionary<Guid, string>.Empty, DateTimeOffset.MinValue, -1);

    private sealed record Known(FrozenDictionary<Guid, string> Of, DateTimeOffset At, long PeopleVersion);

    /// <summary>The ticket with the names of those it points to.</summary>
    public async Task<NamedTicket> Put(TicketHubDb db, Ticket ticket)
    {
        var names = known;
        if (names.PeopleVersion != writes.PeopleVersion || clock.GetUtcNow() - names.At > KeptFor || !HasAll(names, ticket))
            known = names = await Read(db);
        var of = names.Of;
        return new(
            ticket,
            of[ticket.RequesterId],
            ticket.AssigneeId is { } assignee ? of[assignee] : null,
            ticket.ProjectId is { } project ? of[project] : null,
            of[ticket.DepartmentId]);
    }

    private static bool HasAll(Known names, Ticket ticket) =>
        names.Of.ContainsKey(ticket.RequesterId) && names.Of.ContainsKey(ticket.DepartmentId)
        && (ticket.AssigneeId is not { } assignee || names.Of.ContainsKey(assignee))
        && (ticket.ProjectId is not { } project || names.Of.ContainsKey(project));

    private async Task<Known> Read(TicketHubDb db)
    {
        // Taken before reading: a change made meanwhile leads to another reading, never to an old name.
        var (version, now) = (writes.PeopleVersion, clock.GetUtcNow());
        var people = await db.People.Select(p => new { p.Id, p.Name }).ToListAsync();
        var projects = await db.Projects.Select(p => new { p.Id, p.Name }).ToListAsync();
        var departments = await db.Departments.Select(d => new { d.Id, d.Name }).ToListAsync();
        return new(people.Concat(projects).Concat(departments).ToFrozenDictionary(x => x.Id, x => x.Name), now, version);
    }
}
