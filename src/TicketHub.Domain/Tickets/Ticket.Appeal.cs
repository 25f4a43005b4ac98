using TicketHub.Domain.Intake;
using TicketHub.Domain.People;

namespace TicketHub.Domain.Tickets;

/// <summary>What the second look at a request, after a document came, has led to.</summary>
public enum SecondLook { Nothing, Marked, ToPerson, Closed }

/// <summary>The format's refusal after filing: the author's one appeal against it, and a second look where documents came later.</summary>
public sealed partial class Ticket
{
    /// <summary>"No" is no ground: a person has to read something before they decide anew.</summary>
    public const int FewestWordsOfGround = 3;

    /// <summary>The author says, once, what the request was wrongly taken for.</summary>
    public void Appeal(Actor by, string? ground, DateTimeOffset now)
    {
        Workflow.Demand(this, Verb.Appeal, by, now);
        DemandAll(Mistake(ground, new GroundNeeded()));
        var words = PlainText.Lines(ground)!;
        var said = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (said.Count(word => word.Any(char.IsLetterOrDigit)) < FewestWordsOfGround)
            throw new RefusedException(new GroundNeeded());
        AppealedAt = now;
        Move(TicketStatus.Appealed, EventCode.Appealed, by, now, words);
    }

    /// <summary>A person other than the author decides: into a queue as new, or closed as it was.</summary>
    /// <param name="by">Who decides.</param>
    /// <param name="granted">Whether the author is right; null is told as missing.</param>
    /// <param name="queue">Where a granted request goes.</param>
    /// <param name="reason">Read by the author.</param>
    /// <param name="now">The moment.</param>
    /// <param name="missing">As for <see cref="Reclassify"/>.</param>
    public void DecideAppeal(
        Actor by, bool? granted, RequestKind queue, string? reason, DateTimeOffset now, IReadOnlyList<MissingPiece>? missing = null)
    {
        Workflow.Demand(this, Verb.DecideAppeal, by, now);
        DemandAll(ReasonMistake(reason), granted is null ? new DecisionNeeded() : null);
        var why = PlainText.Lines(reason)!;
        if (granted is true)
            MoveTo(queue, EventCode.AppealGranted, by, why, now, missing);
        else
            Move(TicketStatus.Closed, EventCode.AppealRefused, by, now, why);
    }

    /// <summary>
    /// A person decides what the gate left open: it is a document with requirements and nothing else. It is closed as the gate closes,
    /// with what the gate has found of it, and its author may appeal.
    /// </summary>
    public void CloseByFormat(Actor by, string? reason, DateTimeOffset now)
    {
        Workflow.Demand(this, Verb.Reclassify, by, now);
        if (!Workflow.MayGive(this, by, RequestKind.Consultation))
            throw new RefusedException(new BacklogIsTheHeads());
        DemandAll(ReasonMistake(reason));
        if (!CanBeClosedByFormat)
            throw new RefusedException(new NotPossibleNow(Verb.Reclassify, Status));
        var from = Queue;
        (Outcome, Queue, Missing, Marks, AssigneeId) = (Outcome.SpecDump, QueueKind.Consultation, [], [], null);
        DecidedNow();
        Move(TicketStatus.Closed, EventCode.ClosedByFormat, by, now, PlainText.Lines(reason)!, ("from", from.ToString()));
    }

    /// <summary>Not answered or taken over by anybody yet. There is one appeal: after a granted one no second refusal.</summary>
    public bool CanBeClosedByFormat =>
        AppealedAt is null
        && Status is TicketStatus.New or TicketStatus.InProgress or TicketStatus.WaitingForRequester or TicketStatus.Backlog;

    /// <summary>
    /// The gate's judgement over the request with the documents that its author attached since. While it is new and nobody's it
    /// is closed like one that came with them; a wish that consists of nothing but them goes to a person. After that it is only marked.
    /// Looking again changes nothing.
    /// </summary>
    public SecondLook LookAgain(Assessment assessment, Actor by, DateTimeOffset now)
    {
        if (!assessment.FindsSpecification || !IsOpen || by.Id != RequesterId)
            return SecondLook.Nothing;
        if (assessment.Outcome is Outcome.SpecDump && CanStillBeClosedByFormat)
        {
            Judge(Outcome.SpecDump, QueueKind.Consultation, assessment, []);
            Move(TicketStatus.Closed, EventCode.ClosedByAttachment, by, now);
            return SecondLook.Closed;
        }

        if (assessment.Outcome is Outcome.SpecDump
            && this is { Queue: QueueKind.Enhancement, Status: TicketStatus.Backlog }
            && NobodyDecided)
        {
            Judge(Outcome.Undecided, QueueKind.Triage, assessment, [Mark.CarriesSpecification]);
            Move(
                TicketStatus.New, EventCode.ToTriageByAttachment, by, now, null,
                ("from", nameof(QueueKind.Enhancement)), ("to", nameof(QueueKind.Triage)));
            return SecondLook.ToPerson;
        }

        if (Marks.Contains(Mark.CarriesSpecification))
            return SecondLook.Nothing;
        Marks = [.. Marks, Mark.CarriesSpecification];
        Evidence = assessment.Evidence;
        Write(EventCode.MarkedByAttachment, by, now, null);
        Changed(now);
        return SecondLook.Marked;
    }

    private void Judge(Outcome outcome, QueueKind queue, Assessment by, IReadOnlyList<Mark> marks)
    {
        (Outcome, JudgedAs, Confidence, Queue) = (outcome, outcome, by.Confidence, queue);
        (Reasons, Evidence, Missing, Marks) = (by.Reasons, by.Evidence, [], marks);
    }

    /// <summary>Nobody works it, no person has decided about it, and it is none of the queues that a document may come to.</summary>
    private bool CanStillBeClosedByFormat =>
        this is { Status: TicketStatus.New, AssigneeId: null, AppealedAt: null, Queue: QueueKind.Consultation or QueueKind.Triage }
        && NobodyDecided;

    private bool NobodyDecided => Reasons.All(reason => reason.Code != DecidedByPerson);
}
