using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.People;

[AdministratorsOnly]
public sealed class NewPersonModel(AddPerson add, ChangeDepartments departments, FormActs acts, SignedIn me) : PageModel
{
    [BindProperty]
    public PersonForm Form { get; set; } = new();

    public PersonFields Fields { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Form.Roles = ["requester"];
        await Load(FormProblems.None, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var id = Guid.Empty;
        var refused = await acts.Try(
            "person", async () => id = await add.Run(me.Actor, Form.Details(), RoleNames.Read(Form.Roles), ct));
        if (refused is null)
            return Redirect(PeoplePaths.Person(id) + "?done=added");
        Response.StatusCode = refused.Status;
        await Load(refused.Problems, ct);
        return Page();
    }

    private async Task Load(FormProblems problems, CancellationToken ct) => Fields = new(Form, problems, await departments.List(ct));
}
