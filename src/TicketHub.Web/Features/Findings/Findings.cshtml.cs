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
        var (id, asks) = (TicketNumber.Parse(number), Request.Headers.ContainsKey("HX-Request"));
        if (asks && await FindingsPanel.Course(read, me.Actor, id, ct) is var course && course.Stand == stand)
            return Partial("_UnderWay", course);
        Panel = await FindingsPanel.Of(read, me.Actor, id, ct);
        if (!asks)
            return Page();
        Response.Headers["HX-Retarget"] = "#findings";
        // What follows from it stands elsewhere on the page.
        Response.Headers["HX-Trigger-After-Swap"] = "findings-read";
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
