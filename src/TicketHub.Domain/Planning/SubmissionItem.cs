using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;

namespace TicketHub.Domain.Planning;

public enum SubmissionAnswer { Open, Asked, Accepted, Declined }

/// <summary>One enhancement as it was when it was sent, and what R&amp;D answered. What was sent never changes.</summary>
public sealed class SubmissionItem
{
    private SubmissionItem() { }

    public long Id { get; private set; }

    public long SubmissionNumber { get; private set; }

    public long EnhancementNumber { get; private set; }

    /// <summary>On the whole board, counted from 1.</summary>
    public int Place { get; private set; }

    public string Title { get; private set; } = "";

    public string Need { get; private set; } = "";

    public string? Benefit { get; private set; }

    public DateOnly? WantedBy { get; private set; }

    public string? WantedReason { get; private set; }

    public int Clients { get; private set; }

    public int People { get; private set; }

    public DateTimeOffset? WaitingSince { get; private set; }

    public SubmissionAnswer Answer { get; private set; }

    /// <summary>As it was when R&amp;D accepted; later changes are on the enhancement.</summary>
    public HalfDays? Estimate { get; private set; }

    /// <summary>The last question of R&amp;D; earlier ones are in the enhancement's history.</summary>
    public string? Question { get; private set; }

    /// <summary>What the head said to it.</summary>
    public string? Explanation { get; private set; }

    public string? DeclineReason { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public Guid? AnsweredById { get; private set; }

    public Person? AnsweredBy { get; private set; }

    public bool IsUnanswered => Answer is SubmissionAnswer.Open or SubmissionAnswer.Asked;

    internal static SubmissionItem Of(Enhancement sent, int place) => new()
    {
        EnhancementNumber = sent.Number,
        Place = place,
        Title = sent.Title,
        Need = sent.Need,
        Benefit = sent.Benefit,
        WantedBy = sent.WantedBy,
        WantedReason = sent.WantedReason,
        Clients = sent.Clients,
        People = sent.People,
        WaitingSince = sent.WaitingSince,
    };

    internal void Accept(HalfDays estimate, Actor by, DateTimeOffset now)
    {
        Estimate = estimate;
        Answered(SubmissionAnswer.Accepted, by, now);
    }

    internal void Ask(string question, Actor by, DateTimeOffset now)
    {
        (Question, Explanation) = (question, null);
        Answered(SubmissionAnswer.Asked, by, now);
    }

    internal void Explain(string explanation) => (Explanation, Answer) = (explanation, SubmissionAnswer.Open);

    internal void Decline(string reason, Actor by, DateTimeOffset now)
    {
        DeclineReason = reason;
        Answered(SubmissionAnswer.Declined, by, now);
    }

    private void Answered(SubmissionAnswer answer, Actor by, DateTimeOffset now) =>
        (Answer, AnsweredById, AnsweredAt) = (answer, by.Id, now);
}
