using TicketHub.Storage;
using TicketHub.Web.Features.Drafts;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.Tickets;

/// <summary>
/// One form of a ticket's page. <paramref name="Draft"/> is what was just sent and not done, <paramref name="Kept"/> what
/// was written into it and never sent.
/// </summary>
public sealed record TicketForm(TicketView Ticket, string Verb, string Key, TicketDraft? Draft, Draft? Kept = null)
{
    public string Action => $"{Paths.Ticket(Ticket.Number)}/{Verb}";

    /// <summary>What was typed into this form before.</summary>
    public string? Typed(string field) => Draft?.Verb == Verb ? Draft[field] : Kept?.Fields.GetValueOrDefault(field);

    public bool IsOpen => Draft?.Verb == Verb || Kept is not null;

    public FormProblems Problems => (Draft?.Verb == Verb ? Draft.Problems : FormProblems.None) with { Scope = Verb };

    public DraftFields Hidden => DraftFields.Begin(DraftForm.OnTicket(Ticket.Number, Verb), Kept, $"{Key}-{Verb}");
}
