using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Builders;

/// <summary>A visit at its moment: the request, the verbs offered to this person and the one they take, if any.</summary>
public sealed record Turn(Ticket Ticket, Actor Who, DateTimeOffset Now, IReadOnlyList<Verb> Offered, Verb? Verb)
{
    /// <summary>The request as it was before the deed.</summary>
    public Snapshot Before { get; } = Snapshot.Of(Ticket);
}

/// <summary>All of a request that a verb may change, compared by value.</summary>
public sealed record Snapshot(
    Stand Stand, Guid? Assignee, Priority Priority, bool PriorityChosen, double Confidence, string Marks, string? FixedIn,
    string Awaited, long Version, int Lines, DateTimeOffset UpdatedAt, DateTimeOffset? ClosedAt)
{
    public static Snapshot Of(Ticket t) => new(
        Stand.Of(t), t.AssigneeId, t.Priority, t.PriorityChosen, t.Confidence, string.Join(' ', t.Marks), t.FixedIn,
        string.Join(' ', t.Awaited.Select(asked => asked.Piece)) + (t.AwaitsAnswer ? " answer" : ""), t.Version, t.Events.Count, t.UpdatedAt, t.ClosedAt);
}
