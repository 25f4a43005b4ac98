using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.Tickets;

/// <summary>One form of a ticket's page.</summary>
public sealed record TicketForm(TicketView Ticket, string Verb, string Key, TicketDraft? Draft)
{
    public string Action => $"{Paths.Ticket(Ticket.Number)}/{Verb}";

    /// <summary>What was typed into this form before it was refused.</summary>
    public string? Typed(string field) => Draft?.Verb == Verb ? Draft[field] : null;

    public bool IsOpen => Draft?.Verb == Verb;

    public FormProblems Problems => (IsOpen ? Draft!.Problems : FormProblems.None) with { Scope = Verb };
}
