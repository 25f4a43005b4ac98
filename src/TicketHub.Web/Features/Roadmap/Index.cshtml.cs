using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Roadmap;

/// <summary>The plan to look at and to print: nothing is pressed here.</summary>
public sealed class IndexModel(ReadPlanning read, SignedIn me) : PageModel
{
    public PlanningView View { get; private set; } = null!;

    public Timeline Timeline { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        View = await read.Run(me.Actor, ct);
        Timeline = Timeline.Of(View);
    }
}
