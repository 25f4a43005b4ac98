using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Planning;
using TicketHub.Web.Features.Tickets;

namespace TicketHub.Web.Features.Submissions;

/// <summary>One submission among others. <paramref name="Open"/> are its items without an answer, <paramref name="Asked"/> those with an open question, <paramref name="Withdrawn"/> those
/// that the head gave up before R&amp;D answered.</summary>
public sealed record SubmissionSummaryResource(
    long Number, DateTimeOffset SentAt, NamedResource SentBy, string Note,
    int Items, int Open, int Asked, int Accepted, int Declined, int Withdrawn);

/// <summary>One submission, whole: what was sent as it was then, first place first.</summary>
public sealed record SubmissionResource(
    long Number, DateTimeOffset SentAt, NamedResource SentBy, string Note, IReadOnlyList<SubmissionItemResource> Items);

/// <summary>
/// An enhancement as it was sent, and what R&amp;D answered. Days are person-days by halves. <paramref name="StatusNow"/> and
/// <paramref name="PlannedFor"/> say where it stands today; <paramref name="IsWithRd"/>: R&amp;D may still answer it here.
/// <paramref name="EstimateNow"/> is what R&amp;D estimates today; <paramref name="IsWithdrawn"/>: the head gave it up before R&amp;D answered.
/// </summary>
public sealed record SubmissionItemResource(
    int Place, long Enhancement, string Title, string Need, string? Benefit, DateOnly? WantedBy, string? WantedReason,
    int Clients, int People, DateTimeOffset? WaitingSince,
    SubmissionAnswer Answer, decimal? Estimate, string? Question, string? Explanation,
    string? DeclineReason, DateTimeOffset? AnsweredAt, NamedResource? AnsweredBy,
    EnhancementStatus StatusNow, string? PlannedFor, string? ReleasedIn, bool IsWithRd,
    decimal? EstimateNow, bool IsWithdrawn)
{
    public static SubmissionItemResource Of(SubmissionItem item, Enhancement now) => new(
        item.Place, item.EnhancementNumber, item.Title, item.Need, item.Benefit, item.WantedBy, item.WantedReason,
        item.Clients, item.People, item.WaitingSince,
        item.Answer, item.Estimate?.Days, item.Question, item.Explanation, item.DeclineReason, item.AnsweredAt,
        item.AnsweredBy is { } by ? new(by.Id, by.Name) : null,
        now.Status, now.PlannedFor?.ToString(), now.ReleasedIn,
        item.IsUnanswered && now.Status is EnhancementStatus.Submitted && now.SubmissionNumber == item.SubmissionNumber,
        now.Estimate?.Days, item.IsUnanswered && now.Status is EnhancementStatus.Withdrawn);
}
