using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.People;

/// <summary>
/// The person who acts, with the roles they hold at this moment. What an actor may see and work is decided here
/// (docs/decisions/0004); which verbs are open on a ticket, in <see cref="Workflow"/>.
/// </summary>
public sealed record Actor(Guid Id, string Name, Roles Roles, Guid DepartmentId)
{
    /// <summary>The days of the certificate that the person holds or held.</summary>
    public DateOnly? CertifiedOn { get; init; }

    /// <inheritdoc cref="CertifiedOn"/>
    public DateOnly? CertifiedUntil { get; init; }

    public bool Is(Roles any) => (Roles & any) != 0;

    /// <summary>The TCC and the head of implementation read every request; others only what a project or queue opens.</summary>
    public bool SeesEveryRequest => Is(Roles.Agent | Roles.Lead | Roles.Head);

    public bool SeesDefects => SeesEveryRequest || Is(Roles.Engineer | Roles.RdHead);

    /// <summary>Internal notes are for headquarters' part of a queue; a requester never learns that there is one.</summary>
    public bool SeesNotesIn(QueueKind queue) => queue is QueueKind.Defect ? SeesDefects : SeesEveryRequest;

    public Certification CertificationOn(DateOnly day) =>
        CertifiedOn is null || day < CertifiedOn ? Certification.None : day <= CertifiedUntil ? Certification.Valid : Certification.Expired;

    public bool Works(QueueKind queue) => queue switch
    {
        QueueKind.Defect => Is(Roles.Agent | Roles.Lead | Roles.Engineer),
        QueueKind.Enhancement => Is(Roles.Head),
        _ => Is(Roles.Agent | Roles.Lead),
    };
}
