using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Tickets;

public sealed class MineModel(ReadQueuePage read, SignedIn me) : PageModel
{
    public QueueView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(QueueFilter filter, string? cursor, CancellationToken ct)
    {
        View = await read.Run(me.Actor, null, filter, cursor, ct);
        return Request.Headers.ContainsKey("HX-Request") ? Partial("_Rows", View.Page) : Page();
    }
}
