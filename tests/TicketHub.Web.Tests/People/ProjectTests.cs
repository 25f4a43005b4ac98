using System.Net;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.People;

public class ProjectTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task A_new_project_gets_a_manager_who_is_a_member_and_keeps_its_members()
    {
        var office = await Office.Of(App);
        var id = await NewProject(office, "Порт: учёт");
        var ruslan = await App.IdOf("ruslan");

        await office.Browser.Post($"/projects/{id}/manager", ("personId", ruslan.ToString()), ("version", "1"));
        var manager = await App.SignIn("ruslan");
        var added = await manager.Post($"/projects/{id}/add", ("email", "Dina@tickethub.example"));
        var warned = (await manager.Get(added.Location!)).Document();
        var removed = await manager.Post($"/projects/{id}/remove", ("personId", (await App.IdOf("dina")).ToString()));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(added.Location, Does.EndWith("?done=uncertified"));
            Assert.That(warned.QuerySelector(".notice-soon")!.TextContent, Does.Contain("сертификата"));
            Assert.That(warned.QuerySelectorAll(".entries li").Length, Is.EqualTo(2));
            Assert.That(removed.Location, Does.EndWith("?done=removed"));
            var audit = await App.AuditOf(id);
            Assert.That(
                audit.Select(e => e.Act), Is.EqualTo(new[] { AuditAct.ProjectAdded, AuditAct.ManagerNamed, AuditAct.MemberAdded, AuditAct.MemberRemoved }));
            Assert.That((audit[2].ById, audit[2].After), Is.EqualTo(((Guid?)ruslan, "Дина Ермекова\nuncertified")));
        }
    }

    [Test]
    public async Task A_person_with_a_valid_certificate_joins_without_a_warning()
    {
        var office = await Office.Of(App);
        var (project, person) = (await NewProject(office, "Аэропорт"), await office.Add());
        await App.Write(async db => (await db.People.FindAsync(person))!.Certify(new(2026, 1, 1), new(2026, 11, 23)));

        var added = await office.Browser.Post($"/projects/{project}/add", ("email", await office.EmailOf(person)));

        Assert.That(added.Location, Does.EndWith("?done=member"));
    }

    [Test]
    public async Task Who_loses_the_role_of_manager_loses_the_projects_page_with_it()
    {
        var office = await Office.Of(App);
        var (id, email, password) = await office.AddWithPassword("manager");
        var project = await NewProject(office, "Музей");
        await office.Browser.Post($"/projects/{project}/manager", ("personId", id.ToString()), ("version", "1"));
        await office.Roles(id, "requester");
        var browser = App.Browser();
        await browser.SignIn(email, password);

        var (page, act) = (await browser.Get($"/projects/{project}"), await browser.Post($"/projects/{project}/add", ("email", "asel@tickethub.example")));

        Assert.That((page.Status, act.Status), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.NotFound)));
    }

    [Test]
    public async Task An_unknown_and_a_disabled_persons_email_are_refused_alike_and_nobody_adds_themselves()
    {
        var office = await Office.Of(App);
        var (project, gone) = (await NewProject(office, "Театр"), await office.Add());
        await office.Do(gone, "disable");

        var unknown = await Add("nobody@tickethub.example");
        var disabled = await Add(await office.EmailOf(gone));
        var myself = await Add("admin@tickethub.example");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((unknown.Status, disabled.Status, myself.Status), Is.EqualTo(
                (HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity)));
            Assert.That(Error(unknown), Is.EqualTo(Error(disabled)).And.Not.Empty);
        }

        Task<PageAnswer> Add(string email) => office.Browser.Post($"/projects/{project}/add", ("email", email));
        static string Error(PageAnswer page) => page.Document().QuerySelector("#add-email-error")!.TextContent;
    }

    [Test]
    public async Task Nobody_files_into_a_closed_project_and_its_members_still_read_it()
    {
        var office = await Office.Of(App);
        var project = await NewProject(office, "Склад");
        await office.Browser.Post($"/projects/{project}/add", ("email", "asel@tickethub.example"));
        await office.Browser.Post($"/projects/{project}/add", ("email", "timur@tickethub.example"));
        var (asel, timur) = (await App.As("asel"), await App.As("timur"));
        var number = await asel.Filed(Requests.Consultation(projectId: project));

        await office.Browser.Post($"/projects/{project}/close", ("version", "1"));
        var filed = await asel.File(Requests.Consultation(projectId: project));
        var form = await (await App.SignIn("asel")).Get("/new");
        var read = await timur.Ticket(number);
        await office.Browser.Post($"/projects/{project}/reopen", ("version", "2"));
        var again = await asel.File(Requests.Consultation(projectId: project));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((filed.Status, filed.Code), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "unknownProject")));
            Assert.That(form.Html, Does.Not.Contain("Склад"));
            Assert.That((read.Status, again.Status), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.Created)));
        }
    }

    [Test]
    public async Task The_manager_is_not_removed_a_name_is_not_taken_twice_and_a_stale_form_is_told()
    {
        var office = await Office.Of(App);
        var project = await NewProject(office, "Вокзал");
        var ruslan = await App.IdOf("ruslan");
        await office.Browser.Post($"/projects/{project}/manager", ("personId", ruslan.ToString()), ("version", "1"));

        var removed = await office.Browser.Post($"/projects/{project}/remove", ("personId", ruslan.ToString()));
        var taken = await office.Browser.Post("/projects/add", ("name", " Вокзал "));
        var stale = await office.Browser.Post($"/projects/{project}/rename", ("name", "Другой"), ("version", "1"));
        var requester = await office.Browser.Post($"/projects/{project}/manager", ("personId", (await App.IdOf("asel")).ToString()), ("version", "2"));

        Assert.That(
            (removed.Status, taken.Status, stale.Status, requester.Status),
            Is.EqualTo((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity)));
    }

    [Test]
    public async Task Departments_are_added_and_renamed_and_both_are_told()
    {
        var office = await Office.Of(App);

        await office.Browser.Post("/departments/add", ("name", "Центр решений, Шымкент"));
        var department = await App.Read(db => Task.FromResult(db.Departments.Single(d => d.Name.EndsWith("Шымкент"))));
        var twice = await office.Browser.Post("/departments/add", ("name", "Центр решений, Шымкент"));
        await office.Browser.Post("/departments/rename", ("id", department.Id.ToString()), ("name", "Центр решений, Тараз"), ("version", "1"));
        var stale = await office.Browser.Post("/departments/rename", ("id", department.Id.ToString()), ("name", "Поздно"), ("version", "1"));

        Assert.That((await App.AuditOf(department.Id)).Select(e => e.Act), Is.EqualTo(new[] { AuditAct.DepartmentAdded, AuditAct.DepartmentRenamed }));
        Assert.That((twice.Status, stale.Status), Is.EqualTo((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Conflict)));
    }

    private static async Task<Guid> NewProject(Office office, string name)
    {
        var added = await office.Browser.Post("/projects/add", ("name", name));
        Assert.That(added.Status, Is.EqualTo(HttpStatusCode.Redirect), added.Html);
        return Guid.Parse(added.Location!.Split('/')[^1]);
    }
}
