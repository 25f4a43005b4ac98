using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;

namespace TicketHub.Domain.Tickets;

/// <summary>A wish in the head's backlog: in the tray of new ones, or part of an enhancement, and never in neither.</summary>
public sealed partial class Ticket
{
    /// <summary>EN-17, of which this request is a part.</summary>
    public long? EnhancementNumber { get; private set; }

    /// <summary>There only where a query asked for it; whoever changes a request that is part of one asks.</summary>
    public Enhancement? Enhancement { get; private set; }

    /// <summary>Waits for the head to make an enhancement of it or to add it to one.</summary>
    public bool IsInTray => this is { Queue: QueueKind.Enhancement, Status: TicketStatus.Backlog };

    internal void Consolidate(Enhancement with, Actor by, DateTimeOffset now)
    {
        (Enhancement, EnhancementNumber) = (with, with.Number);
        // The number alone: title and requests of an enhancement may speak of other clients.
        Move(with.Status.OfTickets(), EventCode.Consolidated, by, now, null, ("enhancement", Told(with)));
    }

    internal void ReturnToTray(Actor by, DateTimeOffset now)
    {
        var from = Enhancement!;
        (Enhancement, EnhancementNumber) = (null, null);
        Move(TicketStatus.Backlog, EventCode.SplitOut, by, now, null, ("enhancement", Told(from)));
    }

    /// <summary>Whatever ends or moves a request by itself takes it out of its enhancement.</summary>
    private void LeaveEnhancement(TicketStatus becomes, Actor by, DateTimeOffset now)
    {
        if (EnhancementNumber is null)
            return;
        var left = Enhancement
            ?? throw new InvalidOperationException("Read the enhancement of a request that is part of one before changing it.");
        if (becomes == left.Status.OfTickets())
            return;
        (Enhancement, EnhancementNumber) = (null, null);
        left.Lose(this, becomes, by, now);
    }

    private static string Told(Enhancement enhancement) => enhancement.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
