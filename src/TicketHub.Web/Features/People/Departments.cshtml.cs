using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.People;

[AdministratorsOnly]
public sealed class DepartmentsModel(ChangeDepartments departments, FormActs acts, SignedIn me, Words words) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public IReadOnlyList<DepartmentRow> Rows { get; private set; } = [];

    public RefusedForm? Refused { get; private set; }

    public Notice? Notice { get; private set; }

    public FormProblems ProblemsOf(string form) => Refused?.Form == form ? Refused.Problems : FormProblems.None with { Scope = form };

    /// <summary>What was typed into this form before it was refused, or what stands there.</summary>
    public string? NameIn(string form, string? current) => Refused?.Form == form && !Refused.IsStale ? Name : current;

    public async Task OnGetAsync(string? done, CancellationToken ct)
    {
        if (done is "saved")
            Notice = new(NoticeKind.Done, words["done.saved"]);
        Rows = await departments.List(ct);
    }

    public Task<IActionResult> OnPostAddAsync(CancellationToken ct) => Carry("add", () => departments.Add(me.Actor, Name, ct), ct);

    public Task<IActionResult> OnPostRenameAsync(Guid id, CancellationToken ct) =>
        Carry($"d{id:N}", () => departments.Rename(me.Actor, id, Name, Version, ct), ct);

    private async Task<IActionResult> Carry(string form, Func<Task> act, CancellationToken ct)
    {
        Refused = await acts.Try(form, act);
        if (Refused is null)
            return Redirect($"{PeoplePaths.Departments}?done=saved");
        Response.StatusCode = Refused.Status;
        Rows = await departments.List(ct);
        return Page();
    }
}
