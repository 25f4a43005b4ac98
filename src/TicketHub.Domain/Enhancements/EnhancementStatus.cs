using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Enhancements;

/// <summary>Where an enhancement stands between the head and R&amp;D. Its requests always say the same.</summary>
public enum EnhancementStatus
{
    /// <summary>On the board, with the head.</summary>
    Consolidated,

    /// <summary>With R&amp;D, which has not answered, or has accepted it with an estimate and not planned it yet.</summary>
    Submitted,

    /// <summary>Has a place in an iteration and is not begun.</summary>
    Planned,

    /// <summary>Planned and not begun, and all of its days are done by resources brought for it: it takes no capacity.</summary>
    Outsourced,

    InDevelopment,
    Released,

    /// <summary>R&amp;D gave a reason why not. It stays on the board: the head submits it again some day, or withdraws it.</summary>
    Declined,

    /// <summary>The head gave it up.</summary>
    Withdrawn,

    /// <summary>Its requests went back to the tray.</summary>
    Dissolved,
}

public static class EnhancementStatuses
{
    /// <summary>What its requests say.</summary>
    public static TicketStatus OfTickets(this EnhancementStatus status) => status switch
    {
        EnhancementStatus.Consolidated => TicketStatus.Consolidated,
        EnhancementStatus.Submitted => TicketStatus.Submitted,
        EnhancementStatus.Planned => TicketStatus.Planned,
        EnhancementStatus.Outsourced => TicketStatus.Outsourced,
        EnhancementStatus.InDevelopment => TicketStatus.InDevelopment,
        EnhancementStatus.Released => TicketStatus.Released,
        EnhancementStatus.Declined => TicketStatus.Declined,
        EnhancementStatus.Withdrawn => TicketStatus.Withdrawn,
        _ => TicketStatus.Backlog,
    };

    /// <summary>An act of planning does not touch it any more.</summary>
    public static bool IsBegun(this EnhancementStatus status) => status is EnhancementStatus.InDevelopment or EnhancementStatus.Released;

    /// <summary>It has a place in an iteration and may still lose it.</summary>
    public static bool IsPlanned(this EnhancementStatus status) => status is EnhancementStatus.Planned or EnhancementStatus.Outsourced;
}
