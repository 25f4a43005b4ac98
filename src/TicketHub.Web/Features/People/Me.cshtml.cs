using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Storage.SigningIn;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.Features.Roadmap;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Hosting;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.People;

/// <summary>A person's own page: whoever is signed in has one, and nobody else's.</summary>
[TriesSecrets]
public sealed class MeModel(
    OwnAccess own, TicketHubDb db, PlanDoor plan, Settings settings, FormActs acts, SignedIn me, Words words) : PageModel
{
    public string Name => me.Actor.Name;

    public string Email { get; private set; } = "";

    public string Department { get; private set; } = "";

    public Person Person { get; private set; } = null!;

    public IReadOnlyList<string> Roles => RoleNames.Of(me.Actor.Roles);

    public IReadOnlyList<OwnToken> Tokens { get; private set; } = [];

    /// <summary>Links to the plan as a calendar: they open nothing else, and are none of the keys to the API.</summary>
    public IReadOnlyList<OwnToken> Calendars { get; private set; } = [];

    public IReadOnlyList<OwnSession> Sessions { get; private set; } = [];

    public RefusedForm? Refused { get; private set; }

    public Notice? Notice { get; private set; }

    /// <summary>Just made, shown this once.</summary>
    public string? MadeToken { get; private set; }

    /// <summary>The same of a calendar, shown this once too.</summary>
    public string? MadeLink { get; private set; }

    public static IReadOnlyList<string> Scopes { get; } = ["read", "write"];

    /// <summary>A calendar of the plan is only for those who see the plan.</summary>
    public bool SeesPlan { get; private set; }

    [BindProperty(Name = "name")]
    public string? TokenName { get; set; }

    [BindProperty]
    public string? Scope { get; set; } = "read";

    [BindProperty]
    public string? Days { get; set; } = "90";

    public FormProblems ProblemsOf(string form) => Refused?.Form == form ? Refused.Problems : FormProblems.None with { Scope = form };

    public async Task OnGetAsync(string? done, CancellationToken ct)
    {
        if (done is "password" or "revoked" or "calendar" or "session" or "sessions")
            Notice = new(NoticeKind.Done, words[$"done.{done}"]);
        var made = ShownOnce.Take(TempData, PeoplePaths.Me);
        (MadeToken, MadeLink) = made?.Purpose == "token" ? (made.Secret, null) : ((string?)null, made?.Secret);
        await Load(ct);
    }

    public Task<IActionResult> OnPostPasswordAsync(string? old, string? password, string? again, CancellationToken ct) =>
        Carry("password", "password", () => own.ChangePassword(me.Actor.Id, me.SessionId!.Value, old, new(password, again), ct), ct);

    public Task<IActionResult> OnPostTokenAsync(CancellationToken ct)
    {
        int? days = Typed.Count(Days);
        var scope = Scope == "write" ? TokenScope.Write : TokenScope.Read;
        return Carry("token", "token", Make, ct);

        async Task Make()
        {
            var secret = await own.MakeToken(me.Actor.Id, TokenName, scope, days, ct);
            new ShownOnce(secret, "token").Keep(TempData, PeoplePaths.Me);
        }
    }

    /// <summary>One button: the link has a name already, and serves for as long as a token may. Shown as a token is.</summary>
    public async Task<IActionResult> OnPostCalendarAsync(CancellationToken ct)
    {
        if (!await plan.IsOpenTo(me.Actor, ct))
            return NotFound();
        return await Carry("calendar", "link", Make, ct);

        async Task Make()
        {
            var secret = await own.MakeToken(me.Actor.Id, words["me.calendar"], TokenScope.Calendar, AccessToken.MostDays, ct);
            var desk = settings.PublicUrl ?? new Uri($"{Request.Scheme}://{Request.Host}");
            var address = new Uri(desk, RoadmapFeature.FeedOf(secret)).ToString();
            new ShownOnce(address, "calendar").Keep(TempData, PeoplePaths.Me);
        }
    }

    public Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken ct) =>
        Carry("revoke", "revoked", () => own.RevokeToken(me.Actor.Id, id, ct), ct);

    public Task<IActionResult> OnPostRevokeCalendarAsync(Guid id, CancellationToken ct) =>
        Carry("calendar", "calendar", () => own.RevokeToken(me.Actor.Id, id, ct), ct);

    public Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken ct) =>
        Carry("end", "session", () => own.EndSession(me.Actor.Id, id, ct), ct);

    public Task<IActionResult> OnPostEndOthersAsync(CancellationToken ct) =>
        Carry("end", "sessions", () => own.EndOthers(me.Actor.Id, me.SessionId!.Value, ct), ct);

    private async Task<IActionResult> Carry(string form, string done, Func<Task> act, CancellationToken ct)
    {
        Refused = await acts.Try(form, act);
        if (Refused is null)
            return Redirect($"{PeoplePaths.Me}?done={done}");
        Response.StatusCode = Refused.Status;
        await Load(ct);
        return Page();
    }

    private async Task Load(CancellationToken ct)
    {
        var id = me.Actor.Id;
        Person = await db.People.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        Email = await db.Users.Where(a => a.Id == id).Select(a => a.Email!).SingleAsync(ct);
        Department = await db.Departments.Where(d => d.Id == Person.DepartmentId).Select(d => d.Name).SingleAsync(ct);
        var tokens = (await own.Tokens(id, ct)).ToLookup(token => token.Scope is TokenScope.Calendar);
        (Tokens, Calendars) = ([.. tokens[false]], [.. tokens[true]]);
        SeesPlan = await plan.IsOpenTo(me.Actor, ct);
        Sessions = await own.Sessions(id, me.SessionId!.Value, ct);
    }
}
