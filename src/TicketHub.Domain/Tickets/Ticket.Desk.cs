using TicketHub.Domain.Intake;
using TicketHub.Domain.People;

namespace TicketHub.Domain.Tickets;

/// <summary>How the desk holds, moves and ends a request.</summary>
public sealed partial class Ticket
{
    public void Claim(Actor by, DateTimeOffset now)
    {
        Workflow.Demand(this, Verb.Claim, by, now);
        Hold(by.Id, EventCode.Claimed, by, now);
    }

    /// <summary>The lead gives the request to a person who works this queue.</summary>
    public void Assign(Actor by, Actor? assignee, DateTimeOffset now)
    {
        Workflow.Demand(this, Verb.Assign, by, now);
        if (assignee?.Works(Queue) != true || assignee.Id == AssigneeId)
            throw new RefusedException(new CannotBeAssigned());
        Hold(assignee.Id, EventCode.Assigned, by, now, ("assignee", assignee.Name));
    }

    public void Release(Actor by, DateTimeOffset now)
    {
        Workflow.Demand(this, Verb.Release, by, now);
        AssigneeId = null;
        Move(Status is TicketStatus.InProgress ? TicketStatus.New : Status, EventCode.Released, by, now);
    }

    /// <summary>
    /// A person decides: the request moves to <paramref name="to"/> and starts there anew. Where it is there already, the person confirms
    /// what was judged by the words alone, and it stays as it is; why needs no saying then. Once decided, the same without a word more is
    /// the same decision and changes nothing; who has something to say to it is told that it stands there already.
    /// </summary>
    /// <param name="missing">What the request does not say of what its new queue needs.</param>
    public void Reclassify(Actor by, RequestKind? to, string? reason, DateTimeOffset now, IReadOnlyList<MissingPiece>? missing = null)
    {
        Workflow.Demand(this, Verb.Reclassify, by, now);
        if (to is { } wanted && !Workflow.MayGive(this, by, wanted))
            throw new RefusedException(new BacklogIsTheHeads());
        if (to is { } same && QueueOf(same) == Queue && WantsConfirming)
        {
            Confirm(by, Optional(reason, "reason"), now);
            return;
        }

        if (to is { } decided && QueueOf(decided) == Queue && string.IsNullOrWhiteSpace(reason))
            return;

        DemandAll(
            ReasonMistake(reason),
            to is null ? new QueueNeeded() : QueueOf(to.Value) == Queue ? new AlreadyThere() : null);
        MoveTo(to!.Value, EventCode.Reclassified, by, PlainText.Lines(reason)!, now, missing);
    }

    /// <summary>What nobody has decided about yet, or what is to be looked at again, can be confirmed.</summary>
    public bool WantsConfirming =>
        Queue is not QueueKind.Triage && (Marks.Contains(Mark.CheckKind) || NobodyDecided);

    private void Confirm(Actor by, string? why, DateTimeOffset now)
    {
        Write(EventCode.KindConfirmed, by, now, why, ("to", Queue.ToString()));
        DecidedNow();
        Marks = [.. Marks.Where(mark => mark is not Mark.CheckKind)];
        Changed(now);
    }

    private void DecidedNow() =>
        (Confidence, Reasons) = (1, [new Reason(DecidedByPerson, 1, []), .. Reasons.Where(r => r.Code != DecidedByPerson)]);

    public void Prioritize(Actor by, Priority? priority, string? reason, DateTimeOffset now)
    {
        Workflow.Demand(this, Verb.Priority, by, now);
        DemandAll(
            ReasonMistake(reason),
            priority is null ? new PriorityNeeded() : priority == Priority ? new AlreadyThatPriority() : null);
        var chosen = priority!.Value;
        Write(EventCode.Prioritized, by, now, PlainText.Lines(reason), ("before", Priority.ToString()), ("after", chosen.ToString()));
        (Priority, PriorityChosen) = (chosen, true);
        Changed(now);
    }

    /// <summary>Ends a request. What was not answered or fixed is closed only with a reason.</summary>
    public void Close(Actor by, string? reason, DateTimeOffset now)
    {
        Workflow.Demand(this, Verb.Close, by, now);
        var done = Status is TicketStatus.Answered or TicketStatus.FixDelivered;
        Move(TicketStatus.Closed, EventCode.Closed, by, now, done ? Optional(reason, "reason") : Needed(reason, new ReasonNeeded()));
    }

    public void Withdraw(Actor by, string? reason, DateTimeOffset now)
    {
        Workflow.Demand(this, Verb.Withdraw, by, now);
        Move(TicketStatus.Withdrawn, EventCode.Withdrawn, by, now, Optional(reason, "reason"));
    }

    /// <summary>Back to work. A defect starts as new, so that it is acknowledged again.</summary>
    public void Reopen(Actor by, string? reason, DateTimeOffset now)
    {
        Workflow.Demand(this, Verb.Reopen, by, now);
        var why = Needed(reason, new ReasonNeeded());
        var held = Queue is QueueKind.Consultation && AssigneeId is not null;
        Move(held ? TicketStatus.InProgress : TicketStatus.New, EventCode.Reopened, by, now, why);
    }

    private void Hold(Guid person, EventCode code, Actor by, DateTimeOffset now, params (string, string)[] more)
    {
        AssigneeId = person;
        var starts = this is { Queue: QueueKind.Consultation, Status: TicketStatus.New };
        Move(starts ? TicketStatus.InProgress : Status, code, by, now, null, more);
    }

    private void MoveTo(
        RequestKind kind, EventCode code, Actor by, string why, DateTimeOffset now, IReadOnlyList<MissingPiece>? missing)
    {
        var (from, queue) = (Queue, QueueOf(kind));
        // An agent who moves a defect to the backlog calls it a fault that blocks nobody; ruled out, it was no fault at all.
        var fault = code is EventCode.Reclassified && from is QueueKind.Defect && kind is RequestKind.Enhancement;
        Queue = queue;
        Outcome = OutcomeOf(kind);
        DecidedNow();
        Marks = [.. Marks.Where(m => m is Mark.CarriesSpecification), .. fault ? [Mark.Fault] : Array.Empty<Mark>()];
        Missing = missing ?? [];
        AssigneeId = null;
        // What an agent chose outlives the move, unless the new queue hurries more.
        Priority = PriorityChosen && Priority > UsualPriority() ? Priority : UsualPriority();
        Move(FirstStatus(queue), code, by, now, why, ("from", from.ToString()), ("to", queue.ToString()));
    }

    private static QueueKind QueueOf(RequestKind kind) => kind switch
    {
        RequestKind.Defect => QueueKind.Defect,
        RequestKind.Enhancement => QueueKind.Enhancement,
        _ => QueueKind.Consultation,
    };

    private static Outcome OutcomeOf(RequestKind kind) => kind switch
    {
        RequestKind.Defect => Outcome.Defect,
        RequestKind.Enhancement => Outcome.Enhancement,
        _ => Outcome.Consultation,
    };
}
