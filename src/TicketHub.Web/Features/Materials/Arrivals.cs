using TicketHub.Domain;
using TicketHub.Domain.Findings;
using TicketHub.Domain.Tickets;

namespace TicketHub.Web.Features.Materials;

/// <summary>A file that was read and attached, in whichever order, answers what was asked for.</summary>
public static class Arrivals
{
    /// <summary>Called in the transaction that brings the two together.</summary>
    public static void Tell(Ticket ticket, string name, FileReading reading, Guid attachedBy, DateTimeOffset now)
    {
        if (ticket.Awaited.Count == 0)
            return;
        var found = FoundInFiles.In(reading is { State: not FileReadingState.Failed, Findings: { } findings } ? [findings] : []).Materials;
        ticket.Receive(reading.AttachmentId, name, found, attachedBy, AlmatyTime.At(ticket.FirstNoticedAt), now);
    }
}
