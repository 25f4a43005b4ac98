using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Findings;

/// <summary>The panel by itself: what the page of a request asks for while files are read, and a page to link to.</summary>
public sealed class FindingsModel(ReadFindings read, GiveUpClimb giveUp, SignedIn me) : PageModel
{
    public FindingsPanel Panel { get; private set; } = null!;

    /// <param name="stand">What the page shows: as long as that holds, only the progress is sent.</param>
    public async Task<IActionResult> OnGetAsync([FromRoute] string number, string? stand, CancellationToken ct)
    {
        Panel = await FindingsPanel.Of(read, me.Actor, TicketNumber.Parse(number), ct);
        if (!Request.Headers.ContainsKey("HX-Request"))
            return Page();
        if (stand == Panel.Stand)
            return Partial("_UnderWay", Panel);
        Response.Headers["HX-Retarget"] = "#findings";
        return Partial("_Panel", Panel);
    }

    /// <summary>An agent needs the answer no more, or the processor more.</summary>
    public async Task<IActionResult> OnPostAsync([FromRoute] string number, [FromForm] string? file, CancellationToken ct)
    {
        var id = TicketNumber.Parse(number);
        await giveUp.Run(me.Actor, id, file ?? "", ct);
        return Redirect(Paths.Ticket(id));
    }
}
