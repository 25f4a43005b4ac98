using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Hosting;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.People;

[AdministratorsOnly]
public sealed class PersonModel(
    ReadPerson read, ChangePerson change, PasswordLinks links, ChangeDepartments departments, FormActs acts, Settings settings, SignedIn me,
    TimeProvider clock, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PersonForm Form { get; set; } = new();

    public PersonView View { get; private set; } = null!;

    public PersonFields Details { get; private set; } = null!;

    public PersonFields RoleFields { get; private set; } = null!;

    public RefusedForm? Refused { get; private set; }

    public Notice? Notice { get; private set; }

    /// <summary>Just made, shown this once; the whole address.</summary>
    public ShownOnce? Made { get; private set; }

    public bool IsMyself => Id == me.Actor.Id;

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task OnGetAsync(string? done, CancellationToken ct)
    {
        if (done is "saved" or "added" or "disabled" or "enabled" or "roles")
            Notice = new(NoticeKind.Done, words[$"done.{done}"]);
        Made = ShownOnce.Take(TempData, PeoplePaths.Person(Id));
        await Load(ct);
    }

    public Task<IActionResult> OnPostDetailsAsync(CancellationToken ct) =>
        Carry("details", "saved", () => change.Rewrite(me.Actor, Id, Form.Details(), Form.Version, ct), ct);

    public Task<IActionResult> OnPostRolesAsync(CancellationToken ct) =>
        Carry("roles", "roles", () => change.GiveRoles(me.Actor, Id, RoleNames.Read(Form.Roles), Form.Version, ct), ct);

    public Task<IActionResult> OnPostDisableAsync(CancellationToken ct) =>
        Carry("disable", "disabled", () => change.Disable(me.Actor, Id, Form.Version, ct), ct);

    public Task<IActionResult> OnPostEnableAsync(CancellationToken ct) =>
        Carry("enable", "enabled", () => change.Enable(me.Actor, Id, Form.Version, ct), ct);

    /// <summary>Whoever reloads the page that follows makes no other link, which would put an end to this one.</summary>
    public Task<IActionResult> OnPostLinkAsync(bool cutOff, CancellationToken ct) => Carry(
        "link", "link",
        async () =>
        {
            var link = await links.Make(me.Actor, Id, cutOff, ct);
            var address = new Uri(settings.PublicUrl ?? new($"{Request.Scheme}://{Request.Host}"), link.Path).ToString();
            new ShownOnce(address, Words.CodeOf(link.Purpose), link.ExpiresAt).Keep(TempData, PeoplePaths.Person(Id));
        },
        ct);

    private async Task<IActionResult> Carry(string form, string done, Func<Task> act, CancellationToken ct)
    {
        Refused = await acts.Try(form, act);
        if (Refused is null)
            return Redirect($"{PeoplePaths.Person(Id)}?done={done}");
        Response.StatusCode = Refused.Status;
        await Load(ct);
        return Page();
    }

    private async Task Load(CancellationToken ct)
    {
        View = await read.Run(me.Actor, Id, ct);
        var all = await departments.List(ct);
        var current = PersonForm.Of(View);
        Details = Of("details");
        RoleFields = Of("roles");

        PersonFields Of(string form)
        {
            var mine = Refused?.Form == form;
            Form.Version = current.Version;
            return new(mine && !Refused!.IsStale ? Form : current, mine ? Refused!.Problems : FormProblems.None with { Scope = form }, all);
        }
    }
}
