using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Watching;

public sealed class WatchingModel(ReadWatching read, SignedIn me, TimeProvider clock) : PageModel
{
    public WatchingReport Report { get; private set; } = null!;

    /// <param name="weeks">4, 12 or 52.</param>
    public async Task<IActionResult> OnGetAsync(string? weeks, CancellationToken ct)
    {
        if (!me.Actor.MayWatch())
            return StatusCode(StatusCodes.Status403Forbidden);
        Report = await read.Run(me.Actor, Period.Read(weeks, clock.GetUtcNow()), ct);
        return Page();
    }
}
