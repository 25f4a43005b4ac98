using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.Lists;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Swaps;

/// <summary>All swaps that were ever proposed.</summary>
public sealed class IndexModel(ReadSwaps read, PlanDoor door, SignedIn me) : PageModel
{
    public Page<SwapSummaryResource> Swaps { get; private set; } = null!;

    public bool IsActing { get; private set; }

    public async Task OnGetAsync(string? before, CancellationToken ct)
    {
        Swaps = await read.List(me.Actor, before, null, ct);
        IsActing = (await door.WhoActsAsHead(ct))?.Id == me.Actor.Id;
    }
}
