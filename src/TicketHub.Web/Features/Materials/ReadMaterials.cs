using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Intake;
using TicketHub.Domain.Materials;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Tickets;

namespace TicketHub.Web.Features.Materials;

/// <summary>What a defect is searched with: what is at hand, what was asked for, what is missing.</summary>
public sealed class ReadMaterials(ReadTicket read, TicketHubDb db, TimeProvider clock, Words words)
{
    /// <summary>As the API tells it. What is no defect needs nothing.</summary>
    /// <exception cref="Domain.RefusedException">No such ticket for this person.</exception>
    public async Task<MaterialsResource> Resource(Actor actor, long number, CancellationToken ct)
    {
        var ticket = (await read.Run(actor, number)).Ticket;
        return MaterialsResource.Of(await Of(ticket, ct), ticket, words);
    }

    /// <summary>Null where the request is no defect.</summary>
    /// <param name="ticket">Read by somebody who may.</param>
    public async Task<DefectMaterials?> Of(Ticket ticket, CancellationToken ct)
    {
        if (ticket.Queue is not QueueKind.Defect)
            return null;
        var files = ticket.HasAttachments
            ? db.Attachments.Where(a => a.TicketNumber == ticket.Number).Select(a => a.Id)
            : null;
        return DefectMaterials.Of(ticket, await Found(files, ct), words, Today);
    }

    /// <summary>Of a request that is not filed yet, with the files that are here already; null where it is no defect.</summary>
    /// <param name="files">The writer's own.</param>
    /// <param name="seen">Files that come along and are kept nowhere.</param>
    public async Task<DefectMaterials?> Before(
        RequestDraft draft, Assessment assessment, IReadOnlyList<Guid> files,
        CancellationToken ct, IReadOnlyList<Material>? seen = null)
    {
        if (assessment.Outcome is not Outcome.Defect)
            return null;
        var found = await Found(files.Count > 0 ? db.Attachments.Where(a => files.Contains(a.Id)).Select(a => a.Id) : null, ct);
        return DefectMaterials.Of(
            draft.AsRequestText(), assessment, found with { Materials = [.. found.Materials, .. seen ?? []] }, words, Today);
    }

    /// <summary>What the files of a request turned out to be.</summary>
    public static async Task<FoundInFiles> Found(TicketHubDb db, long number, CancellationToken ct) =>
        FoundInFiles.In(await db.FileReadings
            .Where(r => r.Findings != null && db.Attachments.Any(a => a.Id == r.AttachmentId && a.TicketNumber == number))
            .Select(r => r.Findings!)
            .ToListAsync(ct));

    private async Task<FoundInFiles> Found(IQueryable<Guid>? files, CancellationToken ct) => FoundInFiles.In(files is null
        ? []
        : await db.FileReadings.Where(r => files.Contains(r.AttachmentId) && r.Findings != null).Select(r => r.Findings!).ToListAsync(ct));

    private DateOnly Today => AlmatyTime.DayOf(clock.GetUtcNow());
}
