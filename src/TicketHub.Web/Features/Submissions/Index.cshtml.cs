using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.Lists;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Submissions;

/// <summary>All that was sent to R&amp;D.</summary>
public sealed class IndexModel(ReadSubmissions read, PlanDoor door, SignedIn me) : PageModel
{
    public Page<SubmissionSummaryResource> Sent { get; private set; } = null!;

    public bool IsActing { get; private set; }

    public async Task OnGetAsync(string? before, CancellationToken ct)
    {
        Sent = await read.List(me.Actor, before, null, ct);
        IsActing = (await door.WhoActsAsHead(ct))?.Id == me.Actor.Id;
    }
}
