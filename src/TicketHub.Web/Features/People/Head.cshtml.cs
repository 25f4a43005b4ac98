using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TicketHub.Storage;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.People;

[AdministratorsOnly]
public sealed class HeadModel(HeadOfImplementation head, TicketHubDb db, FormActs acts, SignedIn me, Words words) : PageModel
{
    [BindProperty]
    public string? PersonId { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    public HeadView View { get; private set; } = null!;

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public RefusedForm? Refused { get; private set; }

    public Notice? Notice { get; private set; }

    public FormProblems ProblemsOf(string form) => Refused?.Form == form ? Refused.Problems : FormProblems.None with { Scope = form };

    /// <summary>Who was chosen in this form before it was refused.</summary>
    public string? PersonIn(string form) => Refused?.Form == form ? PersonId : null;

    public async Task OnGetAsync(string? done, CancellationToken ct)
    {
        if (done is "handed" or "deputy" or "ended")
            Notice = new(NoticeKind.Done, words[$"done.{done}"]);
        await Load(ct);
    }

    public Task<IActionResult> OnPostHandAsync(string? seen, CancellationToken ct) =>
        Carry("hand", "handed", () => head.HandOver(me.Actor, Typed.Id(PersonId), seen, ct), ct);

    public Task<IActionResult> OnPostDeputyAsync(CancellationToken ct) =>
        Carry(
            "deputy", "deputy", () => head.NameDeputy(me.Actor, Typed.Id(PersonId), Typed.Moment(From), Typed.Moment(To), ct), ct,
            Typed.Unread(Typed.Moment, words["form.momentUnread"], ("from", From), ("to", To)));

    public Task<IActionResult> OnPostEndAsync(Guid period, CancellationToken ct) =>
        Carry("end", "ended", () => head.EndDeputy(me.Actor, period, ct), ct);

    /// <param name="unread">Nothing is carried out without them: the rules need each.</param>
    private async Task<IActionResult> Carry(
        string form, string done, Func<Task> act, CancellationToken ct, IReadOnlyList<FormProblem>? unread = null)
    {
        Refused = (await acts.Try(form, act))?.Saying(unread ?? []);
        if (Refused is null)
            return Redirect($"{PeoplePaths.Head}?done={done}");
        Response.StatusCode = Refused.Status;
        await Load(ct);
        return Page();
    }

    private async Task Load(CancellationToken ct)
    {
        View = await head.Read(ct);
        var myself = me.Actor.Id;
        People = await db.People.Where(p => !p.Disabled && p.Id != myself && p.Id != View.HolderId).OrderBy(p => p.NameKey)
            .Select(p => new Choice(p.Id.ToString(), p.Name)).ToListAsync(ct);
    }
}
