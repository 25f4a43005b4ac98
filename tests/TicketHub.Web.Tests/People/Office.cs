using System.Net;
using TicketHub.Domain.People;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.People;

/// <summary>What an administrator does at their pages, as a browser does it.</summary>
internal sealed class Office(TicketHubApp app, SignedInClient browser)
{
    private static int count;

    public static async Task<Office> Of(TicketHubApp app, string key = "admin") => new(app, await app.SignIn(key));

    public SignedInClient Browser => browser;

    /// <summary>Adds somebody whose invitation is not made yet.</summary>
    public async Task<Guid> Add(string? name = null, string roles = "requester", string? email = null)
    {
        name ??= "Человек " + Interlocked.Increment(ref count);
        email ??= $"person{Interlocked.Increment(ref count)}@tickethub.example";
        var department = await app.Read(db => Task.FromResult(db.Departments.First().Id));
        var fields = roles.Split(' ').Select(role => ("roles", role)).Prepend(("departmentId", department.ToString())).Prepend(("email", email)).Prepend(("name", name));
        var answer = await browser.Post("/people/new", [.. fields]);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Redirect), answer.Html);
        return Guid.Parse(answer.Location!.Split('?')[0].Split('/')[^1]);
    }

    /// <summary>Adds somebody and lets them choose a password.</summary>
    public async Task<(Guid Id, string Email, string Password)> AddWithPassword(string roles = "requester")
    {
        const string Password = "a long enough secret";
        var id = await Add(roles: roles);
        var chosen = await app.Browser().Choose(await Link(id), Password);
        Assert.That(chosen.Status, Is.EqualTo(HttpStatusCode.Redirect), chosen.Html);
        return (id, await EmailOf(id), Password);
    }

    public Task<string> EmailOf(Guid id) => app.Read(db => Task.FromResult(db.Users.Single(a => a.Id == id).Email!));

    /// <summary>Makes an invitation or a reset and returns the path that the page showed.</summary>
    public async Task<string> Link(Guid id, bool cutOff = false)
    {
        var page = await browser.PostThrough($"/people/{id}/link", [.. cutOff ? [("cutOff", "true")] : Array.Empty<(string, string)>()]);
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), page.Html);
        return new Uri(page.Document().QuerySelector("#made")!.GetAttribute("value")!).AbsolutePath;
    }

    /// <summary>Posts a form of a person's page with the version that stands now, or another.</summary>
    public async Task<PageAnswer> Do(Guid id, string act, long? version = null, params (string, string)[] fields)
    {
        version ??= await app.Read(db => Task.FromResult(db.People.Single(p => p.Id == id).Version));
        return await browser.Post($"/people/{id}/{act}", [.. fields.Append(("version", version.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)))]);
    }

    public Task<PageAnswer> Roles(Guid id, params string[] roles) => Do(id, "roles", null, [.. roles.Select(role => ("roles", role))]);
}

internal static class PeopleSteps
{
    public static Task<PageAnswer> Choose(this SignedInClient browser, string link, string password, string? again = null) =>
        browser.Post(link, ("password", password), ("again", again ?? password));

    public static async Task<Guid> IdOf(this TicketHubApp app, string key) => (await app.Person(key)).Id;

    public static Task<List<AuditEntry>> AuditOf(this TicketHubApp app, Guid subject) =>
        app.Read(db => Task.FromResult(db.Audit.Where(e => e.SubjectId == subject).OrderBy(e => e.Id).ToList()));

    public static async Task<bool> IsIn(this SignedInClient browser) => (await browser.Get("/mine")).Status == HttpStatusCode.OK;
}
