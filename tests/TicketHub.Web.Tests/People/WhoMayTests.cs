using System.Net;
using TicketHub.Storage;

namespace TicketHub.Web.Tests.People;

/// <summary>Every role before every page and act of administration.</summary>
public class WhoMayTests(DatabaseKind database) : OnEachDatabase(database)
{
    private static readonly string[] Pages = ["/people", "/people/new", "/people/{0}", "/people/head", "/departments", "/admin/models", "/audit", "/people/{1}"];

    private static readonly string[] Acts =
    [
        "/people/new", "/people/{0}/details", "/people/{0}/roles", "/people/{0}/disable", "/people/{0}/enable", "/people/{0}/link", "/people/{1}/link",
        "/people/head/hand", "/people/head/deputy", "/people/head/end", "/departments/add", "/departments/rename", "/projects/add", "/admin/models/teach", "/admin/models/use",
    ];

    private static readonly string[] ActsOnProjects = ["rename", "manager", "close", "reopen"];

    private static readonly string[] ActsOnMembers = ["add", "remove"];

    private static readonly string[] Everyone =
        ["asel", "saule", "aigerim", "olga", "marat", "irina", "yerlan", "bolat", "gulnara", "ruslan", "zhanna"];

    [TestCaseSource(nameof(Everyone))]
    public async Task Nobody_but_an_administrator_administers(string key)
    {
        var browser = await App.SignIn(key);
        var (someone, nobody) = (await App.IdOf("timur"), Guid.NewGuid());
        var before = await Everything();

        foreach (var page in Pages)
            Assert.That((await browser.Get(Address(page))).Status, Is.EqualTo(HttpStatusCode.Forbidden), page);
        foreach (var act in Acts)
            Assert.That((await browser.Post(Address(act), Fields)).Status, Is.EqualTo(HttpStatusCode.Forbidden), act);

        Assert.That(await Everything(), Is.EqualTo(before), "Refused, and yet something happened.");

        string Address(string pattern) => string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, someone, nobody);
    }

    [TestCaseSource(nameof(Everyone))]
    public async Task Anothers_project_answers_like_one_that_does_not_exist(string key)
    {
        var browser = await App.SignIn(key);
        var project = await ProjectThatIsNot(key);
        var before = await Everything();

        foreach (var act in ActsOnMembers.Prepend(""))
        {
            var theirs = await (act.Length == 0 ? browser.Get($"/projects/{project}") : browser.Post($"/projects/{project}/{act}", Fields));
            var none = await (act.Length == 0 ? browser.Get($"/projects/{Guid.NewGuid()}") : browser.Post($"/projects/{Guid.NewGuid()}/{act}", Fields));
            Assert.That((theirs.Status, none.Status), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.NotFound)), act);
        }

        foreach (var act in ActsOnProjects)
            Assert.That((await browser.Post($"/projects/{project}/{act}", Fields)).Status, Is.EqualTo(HttpStatusCode.Forbidden), act);
        Assert.That(await Everything(), Is.EqualTo(before));
    }

    [TestCaseSource(nameof(Everyone))]
    public async Task The_list_of_projects_opens_to_managers(string key) => Assert.That(
        (await (await App.SignIn(key)).Get("/projects")).Status,
        Is.EqualTo(key is "gulnara" or "ruslan" ? HttpStatusCode.OK : HttpStatusCode.Forbidden));

    [Test]
    public async Task An_administrator_opens_every_page()
    {
        var browser = await App.SignIn("admin");
        var someone = await App.IdOf("timur");
        var project = await ProjectThatIsNot("admin");

        foreach (var page in Pages.Except(["/people/{1}"]).Append("/projects").Append($"/projects/{project}").Append("/me"))
        {
            var path = string.Format(System.Globalization.CultureInfo.InvariantCulture, page, someone);
            Assert.That((await browser.Get(path)).Status, Is.EqualTo(HttpStatusCode.OK), path);
        }

        Assert.That((await browser.Get($"/people/{Guid.NewGuid()}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("asel", new[] { "/mine", "/demand" })]
    [TestCase("gulnara", new[] { "/mine", "/demand", "/projects" })]
    [TestCase("admin", new[] { "/mine", "/demand", "/watching", "/people", "/people/head", "/departments", "/projects", "/admin/models", "/audit" })]
    public async Task The_navigation_shows_what_a_person_can_open(string key, string[] hrefs)
    {
        var page = Security.Documents.Document(await (await App.SignIn(key)).Get("/mine"));

        Assert.That(page.QuerySelectorAll("#menu a").Select(a => a.GetAttribute("href")), Is.EqualTo(hrefs));
    }

    [Test]
    public async Task A_disabled_administrators_act_that_was_on_its_way_does_nothing()
    {
        var office = await Office.Of(App);
        var (id, _, _) = await office.AddWithPassword("admin");
        var actor = (await App.Read(db => Task.FromResult(db.People.Single(p => p.Id == id)))).AsActor();
        await office.Do(id, "disable");
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(App.Services);
        var departments = (Features.People.ChangeDepartments)scope.ServiceProvider.GetService(typeof(Features.People.ChangeDepartments))!;

        Assert.That(() => departments.Add(actor, "Поздно", CancellationToken.None), Throws.TypeOf<TicketHub.Domain.RefusedException>());
    }

    private static readonly (string, string)[] Fields =
    [
        ("name", "Взлом"), ("email", "timur@tickethub.example"), ("roles", "admin"), ("version", "1"), ("personId", Guid.Empty.ToString()), ("id", Guid.Empty.ToString()),
        ("from", "2026-12-01T09:00"), ("to", "2026-12-02T09:00"), ("period", Guid.Empty.ToString()),
    ];

    private Task<Guid> ProjectThatIsNot(string key) => App.Read(db => Task.FromResult(
        db.Projects.Single(p => p.Name.StartsWith(key == "gulnara" ? "Клиника" : "Жайык")).Id));

    private Task<(int, int, int, long, int)> Everything() => App.Read(db => Task.FromResult(
        (db.Audit.Count(), db.PasswordLinks.Count(), db.People.Count(), db.People.Sum(p => p.Version), db.Memberships.Count())));
}
