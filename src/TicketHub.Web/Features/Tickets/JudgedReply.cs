using Microsoft.EntityFrameworkCore;
using TicketHub.Classification;
using TicketHub.Domain;
using TicketHub.Domain.Intake;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Tickets;

/// <summary>
/// The gate reads what an author writes after filing as if it had stood in the request from the beginning: a document with requirements
/// that is pasted into a reply, or into several, is one. It is judged before the transaction, so that nobody waits for that to write.
/// </summary>
/// <param name="Assessment">With the reply at its end.</param>
/// <param name="Version">The request as it was judged.</param>
/// <param name="LastReply">What of the author stood there by then; null where nothing did.</param>
public sealed record JudgedReply(Assessment Assessment, long Version, long? LastReply)
{
    /// <summary>Of fewer characters no reply makes a document, and most are shorter: they cost nothing.</summary>
    private const int FewestCharacters = 300;

    /// <summary>So much is judged together: the gate reads no more than twice that, and what is new stands at the end.</summary>
    private const int MostJudged = 200_000;

    /// <summary>Null where the gate has nothing to look at: not its author's, short, or marked already.</summary>
    public static async Task<JudgedReply?> Of(
        TicketHubDb read, Actor by, long number, string? text, Assessor assessor, CancellationToken ct)
    {
        var post = PlainText.Lines(text) ?? "";
        if (post.Length < FewestCharacters)
            return null;
        var ticket = await read.TicketsVisibleTo(by).AsNoTracking().SingleOrDefaultAsync(t => t.Number == number, ct);
        if (ticket is null || ticket.RequesterId != by.Id || !ticket.IsOpen || ticket.Marks.Contains(Mark.CarriesSpecification))
            return null;
        var earlier = await RepliesOf(read, ticket).OrderBy(e => e.Id).Select(e => new { e.Id, e.Text }).ToListAsync(ct);
        var above = string.Join("\n\n", earlier.Select(e => e.Text).OfType<string>().Prepend(ticket.Body));
        // The post itself is never cut, what stands above it is where both are huge.
        above = above[..Math.Min(above.Length, MostJudged - Math.Min(post.Length, MostJudged))];
        var assessment = assessor.Assess(ticket.AsRequestText() with { Body = $"{above}\n\n{post}" });
        var (linesOfBody, linesAbove) = (LinesOf(ticket.Body), LinesOf(above) + 1);
        return new(
            assessment with { Evidence = [.. assessment.Evidence.Select(e => Placed(e, linesOfBody, linesAbove))] },
            ticket.Version, earlier.LastOrDefault()?.Id);
    }

    /// <exception cref="DbUpdateConcurrencyException">Somebody has written meanwhile: what it says now was not judged.</exception>
    public async Task DemandCurrent(TicketHubDb db, Ticket ticket, CancellationToken ct)
    {
        if (ticket.Version != Version || await RepliesOf(db, ticket).MaxAsync(e => (long?)e.Id, ct) != LastReply)
            throw new DbUpdateConcurrencyException("The request has changed since it was judged.");
    }

    private static IQueryable<TicketEvent> RepliesOf(TicketHubDb db, Ticket ticket) =>
        db.Events.AsNoTracking().Where(e => e.TicketNumber == ticket.Number && e.Code == EventCode.Replied && e.ById == ticket.RequesterId);

    private static Evidence Placed(Evidence found, int linesOfBody, int linesAbove) =>
        found is not { File: null, Line: { } line } || line <= linesOfBody ? found
        : found with { InReply = true, Line = line > linesAbove ? line - linesAbove : null };

    private static int LinesOf(string text) => text.Count(letter => letter == '\n') + 1;
}
