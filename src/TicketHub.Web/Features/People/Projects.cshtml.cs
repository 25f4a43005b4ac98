using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Domain.People;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.People;

/// <summary>The administrator's list of projects, and a project manager's of their own.</summary>
public sealed class ProjectsModel(ReadProjects read, ChangeProjects change, FormActs acts, SignedIn me) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    public IReadOnlyList<ProjectRow> Rows { get; private set; } = [];

    public FormProblems Problems { get; private set; } = FormProblems.None;

    public bool IsAdministrator => me.Actor.Is(Roles.Admin);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!me.Actor.Is(Roles.Admin | Roles.Manager))
            return StatusCode(StatusCodes.Status403Forbidden);
        Rows = await read.List(me.Actor, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct)
    {
        var id = Guid.Empty;
        if (await acts.Try("add", async () => id = await change.Add(me.Actor, Name, ct)) is not { } refused)
            return Redirect(PeoplePaths.Project(id));
        (Problems, Response.StatusCode) = (refused.Problems, refused.Status);
        Rows = await read.List(me.Actor, ct);
        return Page();
    }
}
