using TicketHub.Domain.Intake;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using static TicketHub.Domain.Tickets.TicketStatus;

namespace TicketHub.Domain.Tests.Builders;

/// <summary>Requests of <see cref="The.Author"/>, brought to a status by verbs alone, as at the desk.</summary>
public static class Some
{
    public static Ticket Consultation(TicketStatus status = New) => Brought(QueueKind.Consultation, The.Agent, status switch
    {
        New => [],
        InProgress => [Verb.Claim],
        WaitingForRequester => [Verb.Claim, Verb.Ask],
        Answered => [Verb.Claim, Verb.Answer],
        Closed => [Verb.Claim, Verb.Answer, Verb.Close],
        Withdrawn => [Verb.Withdraw],
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    });

    /// <summary>Acknowledged, and so held, by <see cref="The.Engineer"/>, unless it is new.</summary>
    public static Ticket Defect(TicketStatus status = New, PlatformEnvironment? environment = null) =>
        Brought(QueueKind.Defect, The.Engineer, WayOfDefectTo(status), environment);

    public static Ticket Enhancement(TicketStatus status = Backlog) => status switch
    {
        Backlog => Brought(QueueKind.Enhancement, The.Head, []),
        Withdrawn => Brought(QueueKind.Enhancement, The.Head, [Verb.Withdraw]),
        _ => Wishes.PartOf(status),
    };

    /// <summary>For a person to decide.</summary>
    public static Ticket Unclear(TicketStatus status = New) => Brought(QueueKind.Triage, The.Agent, status switch
    {
        New => [],
        WaitingForRequester => [Verb.Claim, Verb.Ask],
        Closed => [Verb.Close],
        Withdrawn => [Verb.Withdraw],
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    });

    public static Ticket SpecDump() =>
        Ticket.File(Draft(), Judgement(QueueKind.Consultation, Outcome.SpecDump), The.Author, Times.Filed);

    public static Ticket Appealed()
    {
        var ticket = SpecDump();
        ticket.Do(Verb.Appeal, The.Author, Times.Filed);
        return ticket;
    }

    public static Ticket Filed(QueueKind queue, PlatformEnvironment? environment = null, Actor? by = null, params Mark[] marks) =>
        Ticket.File(Draft(environment: environment), Judgement(queue, marks: marks), by ?? The.Author, Times.Filed);

    public static RequestDraft Draft(
        string? title = "Registry filter",
        string? body = "How do I filter a registry by the current user?",
        PlatformEnvironment? environment = null,
        DateTimeOffset? firstNoticedAt = null) =>
        new(title, body, environment: environment, firstNoticedAt: firstNoticedAt);

    public static Assessment Judgement(QueueKind queue, Outcome? outcome = null, params Mark[] marks) =>
        new(outcome ?? OutcomeIn(queue), queue, 0.9, [], [], [], marks);

    private static Outcome OutcomeIn(QueueKind queue) => queue switch
    {
        QueueKind.Consultation => Outcome.Consultation,
        QueueKind.Defect => Outcome.Defect,
        QueueKind.Enhancement => Outcome.Enhancement,
        _ => Outcome.Undecided,
    };

    private static Verb[] WayOfDefectTo(TicketStatus status) => status switch
    {
        New => [],
        Acknowledged => [Verb.Acknowledge],
        Localizing => [Verb.Acknowledge, Verb.Localize],
        WaitingForEvidence => [Verb.Acknowledge, Verb.Localize, Verb.Ask],
        Fixing => [Verb.Acknowledge, Verb.Localize, Verb.Fix],
        FixDelivered => [Verb.Acknowledge, Verb.Localize, Verb.Fix, Verb.Deliver],
        Closed => [Verb.Acknowledge, Verb.Localize, Verb.Fix, Verb.Deliver, Verb.Close],
        Withdrawn => [Verb.Withdraw],
        NotADefect => [Verb.NotADefect],
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    private static Ticket Brought(QueueKind queue, Actor worker, Verb[] way, PlatformEnvironment? environment = null)
    {
        var ticket = Filed(queue, environment);
        foreach (var verb in way)
            ticket.Do(verb, verb is Verb.Withdraw ? The.Author : worker, Times.Filed);
        return ticket;
    }
}
