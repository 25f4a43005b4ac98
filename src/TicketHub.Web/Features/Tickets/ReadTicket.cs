using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Intake;

namespace TicketHub.Web.Features.Tickets;

/// <summary>Reads one ticket as one person may see it.</summary>
public sealed class ReadTicket(TicketHubDb db, TimeProvider clock, Words words)
{
    /// <exception cref="RefusedException">No such ticket, or not for this person to know of.</exception>
    public async Task<TicketResource> Run(Actor actor, long number, CancellationToken ct)
    {
        var t = await db.TicketsVisibleTo(actor).AsNoTracking()
            .Include(t => t.Requester).Include(t => t.Assignee).Include(t => t.Project).Include(t => t.Department)
            .SingleOrDefaultAsync(t => t.Number == number, ct)
            ?? throw new RefusedException(new TicketNotFound(TicketNumber.Show(number)));

        return new TicketResource(
            t.Number, t.Title, t.Body, t.Queue, t.Status, t.Kind, t.Priority, t.Outcome, Math.Round(t.Confidence, 3),
            AssessmentResource.InWords(t.Reasons, words),
            AssessmentResource.InWords(t.Missing, words),
            AssessmentResource.InWords(t.Evidence, words),
            t.Marks,
            new(t.RequesterId, t.Requester!.Name),
            t.Assignee is { } assignee ? new(assignee.Id, assignee.Name) : null,
            t.Project is { } project ? new(project.Id, project.Name) : null,
            new(t.DepartmentId, t.Department!.Name),
            t.ProductVersion, t.Environment, t.Blocked, t.FirstNoticedAt, t.Steps, t.FixedIn,
            t.FiledAt, t.UpdatedAt, t.Version, [],
            Workflow.VerbsFor(t, actor, clock.GetUtcNow()));
    }
}
