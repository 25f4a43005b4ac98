using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Hosting;

namespace TicketHub.Web.Features.People;

/// <summary>Where an invitation or reset link leads. A link that is unknown, used, replaced or expired gets one and the same answer.</summary>
[EnableRateLimiting(Limits.SignInPolicy)]
public sealed class InvitationModel(PasswordLinks links, FormActs acts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>Null where the link does not work.</summary>
    public OpenLink? Link { get; private set; }

    public FormProblems Problems { get; private set; } = FormProblems.None;

    /// <summary>The page after a password was chosen; it has no token in its address.</summary>
    public bool Done => Token is null;

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (!Done)
            await Load(ct);
    }

    public async Task<IActionResult> OnPostAsync(string? password, string? again, CancellationToken ct)
    {
        try
        {
            if (await acts.Try("", () => links.Use(Token, new NewPassword(password, again), ct)) is not { } refused)
                return Redirect("/invitation");
            (Problems, Response.StatusCode) = (refused.Problems, refused.Status);
        }
        catch (RefusedException)
        {
            // Used or expired in between: the page says what it says of any dead link.
        }

        Token ??= "";
        await Load(ct);
        return Page();
    }

    private async Task Load(CancellationToken ct)
    {
        Link = await links.Find(Token, ct);
        if (Link is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
