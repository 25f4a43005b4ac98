using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Web.Spreadsheets;

namespace TicketHub.Web.Features.Submissions;

/// <summary>A submission as a workbook: one row an item, in the reader's language.</summary>
public sealed class SubmissionSheet(Words words)
{
    public static string NameOf(string number) => $"submission-{SubmissionNumber.Show(SubmissionNumber.Parse(number))}.xlsx";

    public byte[] Of(SubmissionResource sent)
    {
        string[] head =
        [
            words["board.place"], words["enhancement.number"], words["enhancement.title"],
            words["enhancement.need"], words["enhancement.benefit"],
            words["enhancement.wantedBy"], words["enhancement.wantedReason"],
            words["submission.projects"], words["submission.people"], words["submission.since"],
            words["submission.answer"], words["submission.estimate"], words["submission.question"],
            words["submission.explanation"], words["submission.declineReason"],
            words["submission.now"], words["submission.estimateNow"],
        ];
        return Xlsx.Of(words.Say("submission.title", sent.Number), [.. head], sent.Items.Select(item => new object?[]
        {
            item.Place, Enhancement.Show(item.Enhancement), item.Title, item.Need,
            item.Benefit, item.WantedBy, item.WantedReason, item.Clients, item.People,
            item.WaitingSince is { } since ? AlmatyTime.DayOf(since) : null,
            SubmissionWording.Answer(words, item), item.Estimate, item.Question, item.Explanation,
            item.DeclineReason, SubmissionWording.Now(words, item), SubmissionWording.ChangedEstimate(item),
        }));
    }
}
