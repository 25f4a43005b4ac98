using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Hosting;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.People;

/// <summary>Where an invitation or reset link leads. A link that is unknown, used, replaced or expired gets one and the same answer.</summary>
[TriesSecrets]
public sealed class InvitationModel(PasswordLinks links, Sessions sessions, SignedIn me, FormActs acts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>Null where the link does not work.</summary>
    public OpenLink? Link { get; private set; }

    /// <summary>As ticked before the password was refused.</summary>
    public bool KeepTokens { get; private set; }

    public FormProblems Problems { get; private set; } = FormProblems.None;

    /// <summary>The page after a password was chosen; it has no token in its address.</summary>
    public bool Done => Token is null;

    /// <summary>Who works in this browser at the moment. A link changes nothing for them before it is used.</summary>
    public Actor? InThisBrowser => me.ActorOrNull;

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (!Done)
            await Load(ct);
    }

    public async Task<IActionResult> OnPostAsync(string? password, string? again, bool keepTokens, CancellationToken ct)
    {
        try
        {
            if (await acts.Try("", () => links.Use(Token, new NewPassword(password, again), keepTokens, ct)) is not { } refused)
            {
                await LeaveThisBrowser(ct);
                return Redirect("/invitation");
            }

            (Problems, Response.StatusCode) = (refused.Problems, refused.Status);
        }
        catch (RefusedException)
        {
            // Used or expired in between: the page says what it says of any dead link.
        }

        (Token, KeepTokens) = (Token ?? "", keepTokens);
        await Load(ct);
        return Page();
    }

    /// <summary>Whoever was signed in here makes room, so that the next page does not show one person's work to another.</summary>
    private async Task LeaveThisBrowser(CancellationToken ct)
    {
        if (me.SessionId is not { } session)
            return;
        await sessions.End(session, ct);
        await HttpContext.SignOutAsync(Sessions.Scheme);
    }

    private async Task Load(CancellationToken ct)
    {
        Link = await links.Find(Token, ct);
        if (Link is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
