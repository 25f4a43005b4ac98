using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;

namespace TicketHub.Web.Features.Submissions;

/// <summary>What is said about one item of a submission, as the API's body and the pages' forms carry it.</summary>
public interface ISubmissionAnswer
{
    /// <summary>The acting head says it; everything else is the planner's.</summary>
    bool IsHeads => false;

    /// <summary>What the authors will read of it, and has not been said to name no client.</summary>
    string? Unlooked => null;

    void Apply(Submission submission, Enhancement enhancement, Actor by, DateTimeOffset now);
}

/// <summary>All of the work in person-days, by halves.</summary>
public sealed record AcceptItem(decimal? Estimate) : ISubmissionAnswer
{
    public void Apply(Submission submission, Enhancement enhancement, Actor by, DateTimeOffset now) =>
        submission.Accept(enhancement, Estimate is { } days && HalfDays.TryOf(days, out var halves) ? halves : null, by, now);
}

public sealed record AskAboutItem(string? Text) : ISubmissionAnswer
{
    public void Apply(Submission submission, Enhancement enhancement, Actor by, DateTimeOffset now) =>
        submission.Ask(enhancement, Text, by, now);
}

/// <summary>
/// The authors of its requests see the reason. <paramref name="NoClientNamed"/>: the words that look like the name of another client's
/// project are none.
/// </summary>
public sealed record DeclineItem(string? Reason, bool NoClientNamed = false) : ISubmissionAnswer
{
    string? ISubmissionAnswer.Unlooked => NoClientNamed ? null : Reason;

    public void Apply(Submission submission, Enhancement enhancement, Actor by, DateTimeOffset now) =>
        submission.Decline(enhancement, Reason, by, now);
}

/// <summary>The head answers R&amp;D's question.</summary>
public sealed record ExplainItem(string? Text) : ISubmissionAnswer
{
    bool ISubmissionAnswer.IsHeads => true;

    public void Apply(Submission submission, Enhancement enhancement, Actor by, DateTimeOffset now) =>
        submission.Explain(enhancement, Text, by, now);
}
