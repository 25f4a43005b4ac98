using TicketHub.Domain.Intake;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Web.Features.Tickets;

namespace TicketHub.Web.Features.Materials;

/// <summary>What a defect is searched with: what is at hand, what was asked for, what is missing.</summary>
public sealed class ReadMaterials(ReadTicket read, TimeProvider clock, Words words)
{
    /// <summary>As the API tells it. What is no defect needs nothing.</summary>
    /// <exception cref="Domain.RefusedException">No such ticket for this person.</exception>
    public async Task<MaterialsResource> Resource(Actor actor, long number, CancellationToken ct)
    {
        var ticket = (await read.Run(actor, number)).Ticket;
        return MaterialsResource.Of(await Of(ticket, ct), ticket, words);
    }

    /// <summary>Null where the request is no defect.</summary>
    public Task<DefectMaterials?> Of(Ticket ticket, CancellationToken ct) => Task.FromResult(ticket.Queue is QueueKind.Defect
        ? DefectMaterials.Of(ticket, FoundInFiles.Nothing, words, Today)
        : null);

    /// <summary>Of a request that is being written, with the files that are here already.</summary>
    public Task<DefectMaterials> Of(RequestText draft, Assessment assessment, IReadOnlyCollection<Guid> files, CancellationToken ct) =>
        Task.FromResult(DefectMaterials.Of(draft, assessment, FoundInFiles.Nothing, words, Today));

    private DateOnly Today => Words.DayOf(clock.GetUtcNow());
}
