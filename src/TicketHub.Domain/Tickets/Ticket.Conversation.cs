using TicketHub.Domain.People;

namespace TicketHub.Domain.Tickets;

/// <summary>What is said on a request: questions, answers, replies, internal notes.</summary>
public sealed partial class Ticket
{
    public const int LongestPost = 50_000;

    /// <summary>Asks the author. The desk then waits, unless the defect is being worked anyway.</summary>
    public void Ask(Actor by, string? text, DateTimeOffset now)
    {
        Workflow.Demand(this, Verb.Ask, by, now);
        var question = Needed(text);
        var waiting = (Queue, Status) switch
        {
            (QueueKind.Defect, TicketStatus.Localizing) => TicketStatus.WaitingForEvidence,
            // Nobody looks for the cause yet, or it is known already: nothing stands still for the question.
            (QueueKind.Defect, _) => Status,
            _ => TicketStatus.WaitingForRequester,
        };
        AwaitsAnswer = waiting is TicketStatus.WaitingForEvidence;
        Post(waiting, EventCode.Asked, by, now, question);
    }

    public void Answer(Actor by, string? text, DateTimeOffset now)
    {
        Workflow.Demand(this, Verb.Answer, by, now);
        Move(TicketStatus.Answered, EventCode.Answered, by, now, Needed(text));
    }

    /// <summary>A public post. The author's own brings a waiting or answered request back to work.</summary>
    public void Reply(Actor by, string? text, DateTimeOffset now)
    {
        Workflow.Demand(this, Verb.Reply, by, now);
        var post = Needed(text);
        var next = by.Id != RequesterId ? Status : (Queue, Status) switch
        {
            (QueueKind.Triage, TicketStatus.WaitingForRequester) => TicketStatus.New,
            (_, TicketStatus.WaitingForRequester or TicketStatus.Answered) when AssigneeId is null => TicketStatus.New,
            (_, TicketStatus.WaitingForRequester or TicketStatus.Answered) => TicketStatus.InProgress,
            // The answer has come, the pieces have not.
            (_, TicketStatus.WaitingForEvidence) when Awaited.Count > 0 => Status,
            // A fix that did not help is told by writing; a thank-you costs one more look.
            (_, TicketStatus.WaitingForEvidence or TicketStatus.FixDelivered) => TicketStatus.Localizing,
            _ => Status,
        };
        if (by.Id == RequesterId && AwaitsAnswer && next == Status)
        {
            AwaitsAnswer = false;
            Version++;
        }

        Post(next, EventCode.Replied, by, now, post);
    }

    /// <summary>For headquarters only. Changes nothing that the author could notice: no version, no time of change.</summary>
    public void Note(Actor by, string? text, DateTimeOffset now)
    {
        Workflow.Demand(this, Verb.Note, by, now);
        Write(EventCode.Noted, by, now, Needed(text)).Internal = true;
    }

    /// <summary>Appending alone leaves the version as it was: nobody's open form goes stale because somebody wrote.</summary>
    private void Post(TicketStatus next, EventCode code, Actor by, DateTimeOffset now, string text)
    {
        if (next != Status)
        {
            Move(next, code, by, now, text);
            return;
        }

        Write(code, by, now, text);
        UpdatedAt = now;
    }

    private static string Needed(string? text) => Needed(text, new TextNeeded());

    private static string Needed(string? text, Refusal otherwise)
    {
        DemandAll(Mistake(text, otherwise));
        return PlainText.Lines(text)!;
    }

    private static string? Optional(string? text, string field)
    {
        DemandAll(TooLong(text, field));
        return PlainText.Lines(text);
    }

    private static Refusal? ReasonMistake(string? reason) => Mistake(reason, new ReasonNeeded());

    private static Refusal? Mistake(string? text, Refusal ifEmpty) =>
        !PlainText.Says(text) ? ifEmpty : TooLong(text, ifEmpty.Field!);

    private static TextTooLong? TooLong(string? text, string field) =>
        PlainText.Lines(text)?.Length > LongestPost ? new TextTooLong(field, LongestPost) : null;

    /// <summary>All mistakes at once: a person mends them in one go.</summary>
    private static void DemandAll(params IEnumerable<Refusal?> mistakes)
    {
        if (mistakes.OfType<Refusal>().ToList() is { Count: > 0 } found)
            throw new RefusedException(found);
    }
}
