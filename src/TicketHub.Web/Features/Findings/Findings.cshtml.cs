using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Findings;

/// <summary>The panel by itself: what the page of a request asks for while files are read, and a page to link to.</summary>
public sealed class FindingsModel(ReadFindings read, SignedIn me) : PageModel
{
    public FindingsPanel Panel { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] string number, CancellationToken ct)
    {
        var id = TicketNumber.Parse(number);
        Panel = new(id, await read.OfTicket(me.Actor, id, ct));
        return Request.Headers.ContainsKey("HX-Request") ? Partial("_Panel", Panel) : Page();
    }
}
