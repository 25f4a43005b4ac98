using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Web.Features.Sample;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Hosting;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.SignIn;

[TriesSecrets]
public sealed class SignInModel(
    PasswordCheck passwords, Sessions sessions, SignedIn me, Settings settings, IHostEnvironment environment, Words words) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public FormProblems Problems { get; private set; } = FormProblems.None;

    /// <summary>Address and password do not belong together: mostly it is the password that is typed anew, and there one hears why.</summary>
    public bool IsWrong { get; private set; }

    /// <summary>People to sign in as; only in Development, on the machine itself.</summary>
    public IReadOnlyList<SampleSignIn> Samples { get; private set; } = [];

    public void OnGet() => LoadSamples();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var missing = new List<FormProblem>();
        if (string.IsNullOrWhiteSpace(Email))
            missing.Add(new("email", words["signIn.emailNeeded"]));
        if (string.IsNullOrEmpty(Password))
            missing.Add(new("password", words["signIn.passwordNeeded"]));
        if (missing.Count == 0 && await passwords.Check(Email!, Password!, ct) is { } personId)
        {
            // A new session takes the place of this browser's earlier one, whoever's it was.
            if (me.SessionId is { } earlier)
                await sessions.End(earlier, ct);
            await HttpContext.SignInAsync(Sessions.Scheme, await sessions.Start(personId, Request.Headers.UserAgent, ct));
            return LocalRedirect(ReturnUrl == "/sign-out" ? "/" : LocalPath.Or(ReturnUrl, "/"));
        }

        IsWrong = missing.Count == 0;
        Problems = new(IsWrong ? [new("", words["signIn.wrong"])] : missing);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        LoadSamples();
        return Page();
    }

    private void LoadSamples()
    {
        var local = HttpContext.Connection.RemoteIpAddress is { } address && System.Net.IPAddress.IsLoopback(address);
        if (environment.IsDevelopment() && local && System.IO.File.Exists(settings.SamplePeopleFile))
            Samples = JsonSerializer.Deserialize<List<SampleSignIn>>(System.IO.File.ReadAllText(settings.SamplePeopleFile)) ?? [];
    }
}
