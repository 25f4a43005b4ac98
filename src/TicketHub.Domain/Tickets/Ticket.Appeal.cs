using TicketHub.Domain.Intake;
using TicketHub.Domain.People;

namespace TicketHub.Domain.Tickets;

/// <summary>What the second look at a request, after a document came, has led to.</summary>
public enum SecondLook { Nothing, Marked, Closed }

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
        if (words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit)) < FewestWordsOfGround)
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
    /// The gate's judgement over the request with the documents that its author attached since. While it is new and nobody's it
    /// is closed like one that came with them; after that it is only marked. Looking again changes nothing.
    /// </summary>
    public SecondLook LookAgain(Assessment assessment, Actor by, DateTimeOffset now)
    {
        var found = assessment.Outcome is Outcome.SpecDump || assessment.Marks.Contains(Mark.CarriesSpecification);
        if (!found || !IsOpen || by.Id != RequesterId || Marks.Contains(Mark.CarriesSpecification))
            return SecondLook.Nothing;
        if (assessment.Outcome is Outcome.SpecDump && CanStillBeClosedByFormat)
        {
            (Outcome, JudgedAs, Confidence, Queue) = (Outcome.SpecDump, Outcome.SpecDump, assessment.Confidence, QueueKind.Consultation);
            (Reasons, Evidence, Missing, Marks) = (assessment.Reasons, assessment.Evidence, [], []);
            Move(TicketStatus.Closed, EventCode.ClosedByAttachment, by, now);
            return SecondLook.Closed;
        }

        Marks = [.. Marks, Mark.CarriesSpecification];
        Evidence = assessment.Evidence;
        Write(EventCode.MarkedByAttachment, by, now, null);
        Changed(now);
        return SecondLook.Marked;
    }

    /// <summary>Nobody works it, no person has decided about it, and it is none of the queues that a document may come to.</summary>
    private bool CanStillBeClosedByFormat =>
        this is { Status: TicketStatus.New, AssigneeId: null, AppealedAt: null, Queue: QueueKind.Consultation or QueueKind.Triage }
        && Reasons.All(reason => reason.Code != DecidedByPerson);
}
