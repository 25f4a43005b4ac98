using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>What a ticket's page shows of known defects.</summary>
/// <param name="Problem">Why the last form of this place was not done.</param>
public sealed record TicketDefects(TicketDefectsResource Seen, long Ticket, bool MayJudge, string Key, string? Problem = null)
{
    public bool Any => MayJudge || Seen.Items.Count > 0 || Seen.Noise is { Count: > 0 };

    public string Action(string act) => $"{Paths.Ticket(Ticket)}/known-defects/{act}";
}
