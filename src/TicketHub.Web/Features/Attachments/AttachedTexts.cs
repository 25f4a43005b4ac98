using TicketHub.Documents;
using TicketHub.Domain.Intake;

namespace TicketHub.Web.Features.Attachments;

/// <summary>What an assessment reads of a file: texts, and that a document could not be read. Pictures and dumps say nothing.</summary>
public static class AttachedTexts
{
    public static IReadOnlyList<AttachedText> Of(IEnumerable<DocumentText> texts) =>
    [
        .. texts.Where(t => t.State is not ReadingState.NotADocument)
            .Select(t => new AttachedText(t.Name, t.State is ReadingState.Read, t.Text, t.Pages, t.Sheets)),
    ];
}
