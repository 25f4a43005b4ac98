using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Planning;

namespace TicketHub.Web.Features.Submissions;

/// <summary>Puts what became of an item into words, the same on the page and in the workbook.</summary>
public static class SubmissionWording
{
    public static string Answer(Words words, SubmissionItemResource item) =>
        item.IsWithdrawn ? words.Of("status", item.StatusNow.OfTickets()) : words.Of("submissionAnswer", item.Answer);

    public static string Now(Words words, SubmissionItemResource item) => Status(words, item.StatusNow, item.EstimateNow)
        + (item.ReleasedIn is { } version ? ", " + version : item.PlannedFor is { } month ? ", " + words.MonthOf(month) : "");

    /// <summary>What R&amp;D has taken on and not planned is no longer just submitted.</summary>
    public static string Status(Words words, EnhancementStatus status, decimal? estimate) =>
        status is EnhancementStatus.Submitted && estimate is not null
            ? words["enhancement.accepted"]
            : words.Of("status", status.OfTickets());

    /// <summary>Null where it is still what it was when R&amp;D accepted.</summary>
    public static decimal? ChangedEstimate(SubmissionItemResource item) =>
        item.Estimate is not null && item.EstimateNow is not null && item.EstimateNow != item.Estimate ? item.EstimateNow : null;

    /// <summary>Who answered, or who has only asked so far.</summary>
    public static string By(Words words, SubmissionItemResource item) =>
        words[item.Answer is SubmissionAnswer.Accepted or SubmissionAnswer.Declined ? "submission.answer" : "submission.asks"];
}
