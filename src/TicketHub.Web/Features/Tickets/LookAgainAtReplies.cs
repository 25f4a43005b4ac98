using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Intake;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Tickets;

/// <summary>
/// The gate reads what an author writes after filing as if it had stood in the request from the beginning: a document with requirements
/// that is pasted into a reply, or into several, is one.
/// </summary>
internal static class LookAgainAtReplies
{
    /// <summary>Of fewer characters no reply makes a document, and most are shorter: they cost nothing.</summary>
    private const int FewestCharacters = 300;

    public static async Task Run(TicketHubDb db, Ticket ticket, string? text, ChangeContext context, CancellationToken ct)
    {
        var post = PlainText.Lines(text) ?? "";
        if (context.By.Id != ticket.RequesterId || post.Length < FewestCharacters || !ticket.IsOpen || ticket.Marks.Contains(Mark.CarriesSpecification))
            return;
        var earlier = await db.Events.AsNoTracking().Where(e => e.TicketNumber == ticket.Number && e.Code == EventCode.Replied && e.ById == ticket.RequesterId)
            .OrderBy(e => e.Id).Select(e => e.Text).ToListAsync(ct);
        var above = string.Join("\n\n", earlier.OfType<string>().Prepend(ticket.Body));
        // The post itself is never cut, what stands above it is where both are huge.
        above = above[..Math.Min(above.Length, RequestDraft.LongestBody - Math.Min(post.Length, RequestDraft.LongestBody))];
        var assessment = context.Assessor.Assess(ticket.AsRequestText() with { Body = $"{above}\n\n{post}" });
        var (linesOfBody, linesAbove) = (LinesOf(ticket.Body), LinesOf(above) + 1);
        ticket.LookAgain(assessment with { Evidence = [.. assessment.Evidence.Select(e => Placed(e, linesOfBody, linesAbove))] }, context.By, context.Now);
    }

    private static Evidence Placed(Evidence found, int linesOfBody, int linesAbove) =>
        found is not { File: null, Line: { } line } || line <= linesOfBody ? found
        : found with { InReply = true, Line = line > linesAbove ? line - linesAbove : null };

    private static int LinesOf(string text) => text.Count(letter => letter == '\n') + 1;
}
