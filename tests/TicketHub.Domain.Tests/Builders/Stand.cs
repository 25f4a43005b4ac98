using TicketHub.Domain.Tickets;
using static TicketHub.Domain.Tickets.TicketStatus;

namespace TicketHub.Domain.Tests.Builders;

/// <summary>Where a request can stand: a queue and one of its statuses. Written "Defect Fixing".</summary>
public sealed record Stand(QueueKind Queue, TicketStatus Status)
{
    public static readonly IReadOnlyList<Stand> All =
    [
        .. In(QueueKind.Consultation, New, InProgress, WaitingForRequester, Answered, Closed, Withdrawn, Appealed),
        .. In(QueueKind.Defect,
            New, Acknowledged, Localizing, WaitingForEvidence, Fixing, FixDelivered, Closed, Withdrawn, NotADefect),
        .. In(QueueKind.Enhancement, Backlog, Consolidated, Submitted, Planned, Outsourced, InDevelopment, Released, Declined, Withdrawn),
        .. In(QueueKind.Triage, New, WaitingForRequester, Closed, Withdrawn),
    ];

    /// <summary>What the head and R&amp;D make of a wish.</summary>
    public static readonly IReadOnlyList<TicketStatus> OfEnhancements = [Submitted, Planned, Outsourced, InDevelopment, Released, Declined];

    public static Stand Of(Ticket ticket) => new(ticket.Queue, ticket.Status);

    public static Stand Named(string words) => All.Single(stand => stand.ToString() == words);

    public Ticket Ticket() => Queue switch
    {
        QueueKind.Consultation when Status is Appealed => Some.Appealed(),
        QueueKind.Consultation => Some.Consultation(Status),
        QueueKind.Defect => Some.Defect(Status),
        QueueKind.Enhancement => Some.Enhancement(Status),
        _ => Some.Unclear(Status),
    };

    public override string ToString() => $"{Queue} {Status}";

    private static IEnumerable<Stand> In(QueueKind queue, params TicketStatus[] statuses) =>
        statuses.Select(status => new Stand(queue, status));
}
