using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Web.Features.Backlog;
using TicketHub.Web.Features.KnownDefects;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Drafts;

/// <summary>Where the script sends what is being written, a moment after each pause. There is no page to look at.</summary>
public sealed class SaveModel(KeepDraft keep, ReadTicket read, BacklogDoor door, SignedIn me) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Request.HasFormContentType || DraftForm.Read(Request.Form) is not { } form)
            return BadRequest();
        if (DraftForm.TicketOf(form.Place) is { } number && await read.Find(me.Actor, number) is null)
            return NotFound();
        if (form.IsOfKnownDefects && !me.Actor.GroupsDefects())
            return NotFound();
        if (form.IsOfBacklog && !await door.IsOpenTo(me.Actor, ct))
            return NotFound();
        return Partial("_Kept", DraftFields.After(form, await keep.Run(me.Actor.Id, form, ct)));
    }
}
