using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.People;

public sealed class ProjectModel(
    ReadProjects read, ChangeProjects change, TicketHubDb db, FormActs acts, SignedIn me, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? PersonId { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public ProjectView View { get; private set; } = null!;

    public IReadOnlyList<Choice> Managers { get; private set; } = [];

    public RefusedForm? Refused { get; private set; }

    public Notice? Notice { get; private set; }

    public bool IsAdministrator => me.Actor.Is(Roles.Admin);

    public FormProblems ProblemsOf(string form) => Refused?.Form == form ? Refused.Problems : FormProblems.None with { Scope = form };

    public async Task OnGetAsync(string? done, CancellationToken ct)
    {
        Notice = done switch
        {
            "saved" or "member" or "removed" or "closed" or "reopened" => new(NoticeKind.Done, words[$"done.{done}"]),
            "uncertified" => new(NoticeKind.Soon, words["done.uncertified"], words["done.uncertified.hint"]),
            _ => null,
        };
        await Load(ct);
    }

    public Task<IActionResult> OnPostRenameAsync(CancellationToken ct) =>
        Carry("rename", async () => await change.Rename(me.Actor, Id, Name, Version, ct) ? "saved" : "", ct);

    public Task<IActionResult> OnPostManagerAsync(CancellationToken ct) =>
        Carry("manager", async () => await change.NameManager(me.Actor, Id, Typed.Id(PersonId), Version, ct) ? "saved" : "", ct);

    public Task<IActionResult> OnPostCloseAsync(CancellationToken ct) =>
        Carry("close", async () => await change.Close(me.Actor, Id, Version, ct) ? "closed" : "", ct);

    public Task<IActionResult> OnPostReopenAsync(CancellationToken ct) =>
        Carry("close", async () => await change.Reopen(me.Actor, Id, Version, ct) ? "reopened" : "", ct);

    public Task<IActionResult> OnPostAddAsync(CancellationToken ct) =>
        Carry("add", async () => await change.AddMember(me.Actor, Id, Email, ct) ? "member" : "uncertified", ct);

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken ct) =>
        Carry("remove", async () => await change.RemoveMember(me.Actor, Id, Typed.Id(PersonId) ?? Guid.Empty, ct) ? "removed" : "", ct);

    private async Task<IActionResult> Carry(string form, Func<Task<string>> act, CancellationToken ct)
    {
        var done = "";
        Refused = await acts.Try(form, async () => done = await act());
        if (Refused is null)
            return Redirect($"{PeoplePaths.Project(Id)}?done={done}");
        Response.StatusCode = Refused.Status;
        await Load(ct);
        return Page();
    }

    private async Task Load(CancellationToken ct)
    {
        View = await read.One(me.Actor, Id, ct);
        if (IsAdministrator)
        {
            Managers = await db.People.Where(p => !p.Disabled && (p.Roles & Roles.Manager) != 0).OrderBy(p => p.NameKey)
                .Select(p => new Choice(p.Id.ToString(), p.Name)).ToListAsync(ct);
        }
    }
}
