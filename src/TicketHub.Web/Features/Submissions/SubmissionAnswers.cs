using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;

namespace TicketHub.Web.Features.Submissions;

/// <summary>What is said about one item of a submission, as the API's body and the pages' forms carry it.</summary>
public interface ISubmissionAnswer
{
    /// <summary>The acting head says it; everything else is the planner's.</summary>
    bool IsHeads => false;

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
    public void Apply(Submission submission, Enhancement enhancement, Actor by, DateTimeOffset now) => submission.Ask(enhancement, Text, by, now);
}

/// <summary>The authors of its requests see the reason.</summary>
public sealed record DeclineItem(string? Reason) : ISubmissionAnswer
{
    public void Apply(Submission submission, Enhancement enhancement, Actor by, DateTimeOffset now) => submission.Decline(enhancement, Reason, by, now);
}

/// <summary>The head answers R&amp;D's question.</summary>
public sealed record ExplainItem(string? Text) : ISubmissionAnswer
{
    bool ISubmissionAnswer.IsHeads => true;

    public void Apply(Submission submission, Enhancement enhancement, Actor by, DateTimeOffset now) => submission.Explain(enhancement, Text, by, now);
}
