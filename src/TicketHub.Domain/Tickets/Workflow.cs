using TicketHub.Domain.Intake;
using TicketHub.Domain.People;
using static TicketHub.Domain.Tickets.QueueKind;
using static TicketHub.Domain.Tickets.TicketStatus;

namespace TicketHub.Domain.Tickets;

/// <summary>
/// Who may do what with a request, and in which status: one table, asked both before a verb acts and to offer a person
/// exactly the verbs that would work.
/// </summary>
public static class Workflow
{
    /// <summary>A closed request can be reopened this long.</summary>
    public static readonly TimeSpan ReopenWithin = TimeSpan.FromDays(14);

    private sealed record Rule(Func<Ticket, Actor, bool> Who, Func<Ticket, bool> When);

    private static readonly IReadOnlyDictionary<Verb, Rule> Rules = new Dictionary<Verb, Rule>
    {
        [Verb.Claim] = new(Worker, t => IsWorked(t) && t.Queue != Enhancement),
        [Verb.Release] = new(AssigneeOrLead, t => IsWorked(t) && t.AssigneeId is not null),
        [Verb.Assign] = new((_, a) => a.Is(Roles.Lead), t => IsWorked(t) && t.Queue != Enhancement),
        [Verb.Ask] = new(Asker, CanBeAsked),
        [Verb.Answer] = new(AssigneeOrLead, t => t is { Queue: Consultation, Status: InProgress or WaitingForRequester }),
        [Verb.Reply] = new((t, a) => Author(t, a) || Worker(t, a), t => t.IsOpen),
        [Verb.Note] = new((t, a) => a.SeesNotesIn(t.Queue), _ => true),
        [Verb.Reclassify] = new(Decider, t => IsWorked(t) && t.Status is not FixDelivered),
        [Verb.Priority] = new((_, a) => a.Is(Roles.Agent | Roles.Lead), t => IsWorked(t) && t.Queue != Enhancement),
        [Verb.Close] = new(
            (t, a) => Author(t, a) || Worker(t, a),
            t => IsWorked(t) && t.Queue != Enhancement && (t.Queue != Defect || t.Status is FixDelivered)),
        [Verb.Withdraw] = new(Author, t => t.IsOpen),
        [Verb.Reopen] = new((t, a) => Author(t, a) || Worker(t, a), t => t.Status is Closed or TicketStatus.NotADefect),
        [Verb.Acknowledge] = new(Worker, t => t is { Queue: Defect, Status: New }),
        [Verb.Localize] = new(Worker, t => t is { Queue: Defect, Status: Acknowledged or WaitingForEvidence or Fixing or FixDelivered }),
        [Verb.Fix] = new(Engineer, t => t is { Queue: Defect, Status: Acknowledged or Localizing or WaitingForEvidence }),
        [Verb.Deliver] = new(Engineer, t => t is { Queue: Defect, Status: Fixing }),
        [Verb.NotADefect] = new(Worker, t => t is { Queue: Defect, IsOpen: true } && t.Status is not FixDelivered),
        [Verb.AskFor] = new(Worker, CanBeAskedFor),
        [Verb.TakeBack] = new(Worker, t => t.Awaited.Count > 0),
        [Verb.Tell] = new((t, a) => Author(t, a) || Worker(t, a), t => t.IsOpen && t.Status is not FixDelivered && t.ToTell.Count > 0),
        [Verb.Appeal] = new(Author, IsClosedByFormat),
        // Nobody decides about their own request.
        [Verb.DecideAppeal] = new((t, a) => a.Is(Roles.Agent | Roles.Lead) && !Author(t, a), t => t.Status is Appealed),
    };

    /// <summary>The verbs that would be carried out for this person at this moment, in the order of <see cref="Verb"/>.</summary>
    public static IReadOnlyList<Verb> VerbsFor(Ticket ticket, Actor actor, DateTimeOffset now) =>
        [.. Enum.GetValues<Verb>().Where(verb => WhyNot(ticket, verb, actor, now) is null)];

    /// <summary>
    /// The backlog is the head's, who may hand back what was routed there by mistake. A fault that blocks somebody is an emergency and waits
    /// for nobody: whoever decides about requests takes it out to the defects, and the line of that tells the head.
    /// </summary>
    public static bool MayGive(Ticket ticket, Actor actor, RequestKind kind) =>
        ticket.Queue is not Enhancement || actor.Is(Roles.Head) || kind is RequestKind.Defect;

    /// <exception cref="RefusedException">The verb is not this person's, or not possible in this status.</exception>
    internal static void Demand(Ticket ticket, Verb verb, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(ticket, verb, actor, now) is { } refusal)
            throw new RefusedException(refusal);
    }

    private static Refusal? WhyNot(Ticket ticket, Verb verb, Actor actor, DateTimeOffset now)
    {
        var rule = Rules[verb];
        if (!rule.Who(ticket, actor))
            return new NotYoursToDo(verb);
        if (verb is Verb.Reopen && IsClosedByFormat(ticket))
            return new ClosedByFormat();
        if (verb is Verb.Appeal && ticket.AppealedAt is not null)
            return new AppealAlreadyMade();
        if (!rule.When(ticket) || (verb is Verb.Close && !MayCloseYet(ticket, actor)))
            return new NotPossibleNow(verb, ticket.Status);
        if (verb is Verb.Claim && ticket.AssigneeId is not null)
            return new AlreadyClaimed();
        if (verb is Verb.Reopen && now - ticket.ClosedAt > ReopenWithin)
            return new ReopenTooLate(ReopenWithin.Days);
        return null;
    }

    /// <summary>An appeal waits for its decision alone; what it is about is nobody's work before that.</summary>
    private static bool IsWorked(Ticket ticket) => ticket.IsOpen && ticket.Status is not Appealed;

    private static bool IsClosedByFormat(Ticket ticket) => ticket is { Status: Closed, Outcome: Outcome.SpecDump };

    private static bool Author(Ticket ticket, Actor actor) => ticket.RequesterId == actor.Id;

    private static bool Worker(Ticket ticket, Actor actor) => actor.Works(ticket.Queue);

    private static bool Engineer(Ticket ticket, Actor actor) => actor.Is(Roles.Engineer);

    private static bool AssigneeOrLead(Ticket ticket, Actor actor) =>
        actor.Is(Roles.Lead) || (Worker(ticket, actor) && ticket.AssigneeId == actor.Id);

    /// <summary>A defect, and a request that has no queue yet, are worked together: whoever is there asks.</summary>
    private static bool Asker(Ticket ticket, Actor actor) =>
        ticket.Queue is Consultation ? AssigneeOrLead(ticket, actor) : Worker(ticket, actor);

    private static bool Decider(Ticket ticket, Actor actor) =>
        actor.Is(Roles.Agent | Roles.Lead) || (ticket.Queue is Enhancement && actor.Is(Roles.Head));

    /// <summary>The author closes what was answered or fixed; before that they withdraw.</summary>
    private static bool MayCloseYet(Ticket ticket, Actor actor) =>
        Worker(ticket, actor) || ticket.Status is Answered or FixDelivered;

    private static bool CanBeAskedFor(Ticket ticket) =>
        ticket is { Queue: Defect, Status: New or Acknowledged or Localizing or WaitingForEvidence or Fixing }
        && ticket.Awaited.Count < Materials.Pieces.All.Count;

    private static bool CanBeAsked(Ticket ticket) => ticket.Queue switch
    {
        Consultation => ticket.Status is InProgress,
        Triage => ticket.Status is New,
        Defect => ticket.Status is New or Acknowledged or Localizing or Fixing,
        _ => false,
    };
}
