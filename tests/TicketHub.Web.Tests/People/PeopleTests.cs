using System.Net;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.People;

public class PeopleTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task A_change_of_details_is_kept_and_told_line_by_line()
    {
        var office = await Office.Of(App);
        var id = await office.Add("Старое Имя");
        var department = await App.Read(db => Task.FromResult(db.Departments.OrderBy(d => d.Id).Last().Id));

        var done = await office.Do(
            id, "details", null, ("name", "Новое Имя"), ("email", $"new-{id:N}@tickethub.example"), ("departmentId", department.ToString()),
            ("certifiedOn", "2026-01-10"), ("certifiedUntil", "2027-01-09"));

        var person = await App.Read(db => Task.FromResult(db.People.Single(p => p.Id == id)));
        var audit = await App.AuditOf(id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(done.Status, Is.EqualTo(HttpStatusCode.Redirect), done.Html);
            Assert.That((person.Name, person.DepartmentId, person.CertifiedUntil), Is.EqualTo(("Новое Имя", department, (DateOnly?)new DateOnly(2027, 1, 9))));
            Assert.That(audit.Select(e => e.Act), Is.SupersetOf(new[] { AuditAct.PersonRenamed, AuditAct.PersonCertified, AuditAct.EmailChanged }));
            var renamed = audit.Single(e => e.Act is AuditAct.PersonRenamed);
            Assert.That((renamed.Before, renamed.After, renamed.ById), Is.EqualTo(("Старое Имя", "Новое Имя", (Guid?)await App.IdOf("admin"))));
        }
    }

    [Test]
    public async Task Every_mistake_is_told_at_its_field_and_what_was_typed_stays()
    {
        var office = await Office.Of(App);

        var refused = await office.Browser.Post("/people/new", ("name", " "), ("email", "asel@tickethub.example"), ("departmentId", "x"), ("certifiedOn", "2026-01-10"));

        var page = refused.Document();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(page.QuerySelectorAll(".notice-wrong li").Length, Is.EqualTo(5), "name, e-mail taken, department, certificate, roles");
            Assert.That(page.QuerySelector("#person-email")!.GetAttribute("value"), Is.EqualTo("asel@tickethub.example"));
        }
    }

    [TestCase("certifiedOn", "01.02.2026", "2027-02-01")]
    [TestCase("certifiedOn", "0001-01-01", "9999-12-31")]
    [TestCase("certifiedUntil", "2026-02-01", "2026-02-30")]
    [TestCase("certifiedUntil", "2026-02-01", "2026-13-45")]
    public async Task A_date_that_is_none_is_marked_and_the_certificate_stays(string wrong, string on, string until)
    {
        var office = await Office.Of(App);
        var id = await office.Add();
        var person = await App.Read(db => Task.FromResult(db.People.Single(p => p.Id == id)));
        (string, string)[] Fields(string from, string to) =>
            [("name", "Кто-то"), ("email", $"d-{id:N}@tickethub.example"), ("departmentId", person.DepartmentId.ToString()), ("certifiedOn", from), ("certifiedUntil", to)];
        await office.Do(id, "details", null, Fields("2026-01-10", "2027-01-09"));

        var refused = await office.Do(id, "details", null, Fields(on, until));

        var kept = await App.Read(db => Task.FromResult(db.People.Single(p => p.Id == id).CertifiedUntil));
        var typed = refused.Document().QuerySelector($"[name='{wrong}']")!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.Status, kept), Is.EqualTo((HttpStatusCode.UnprocessableEntity, (DateOnly?)new DateOnly(2027, 1, 9))));
            Assert.That((typed.GetAttribute("aria-invalid"), typed.GetAttribute("value")), Is.EqualTo(("true", wrong == "certifiedOn" ? on : until)));
        }
    }

    [Test]
    public async Task Of_two_administrators_at_one_person_the_second_is_told_and_nothing_is_lost()
    {
        var office = await Office.Of(App);
        var id = await office.Add();
        await office.Roles(id, "agent");

        var late = await office.Do(id, "roles", 1, ("roles", "lead"));

        var roles = await App.Read(db => Task.FromResult(db.People.Single(p => p.Id == id).Roles));
        Assert.That((late.Status, roles), Is.EqualTo((HttpStatusCode.Conflict, Roles.Agent)));
        Assert.That(late.Document().QuerySelector(".notice-wrong"), Is.Not.Null);
    }

    [TestCase("headmaster")]
    [TestCase("head")]
    [TestCase("Agent")]
    [TestCase("")]
    public async Task A_role_that_cannot_be_given_is_refused_at_the_field_and_nothing_is_changed(string role)
    {
        var office = await Office.Of(App);
        var id = await office.Add(roles: "requester");

        var changed = await office.Roles(id, "keeper", role);
        var department = await App.Read(db => Task.FromResult(db.Departments.First().Id));
        var added = await office.Browser.Post(
            "/people/new", ("name", "Новый"), ("email", $"x{Guid.NewGuid():N}@tickethub.example"), ("departmentId", department.ToString()), ("roles", "agent"), ("roles", role));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((changed.Status, added.Status), Is.EqualTo((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity)));
            Assert.That(changed.Document().QuerySelector("#roles-roles-error"), Is.Not.Null);
            Assert.That(added.Document().QuerySelector("#roles-error, #person-roles-error"), Is.Not.Null);
            Assert.That(changed.Document().QuerySelectorAll("input[name=roles][checked]").Select(i => i.GetAttribute("value")), Is.EqualTo(new[] { "keeper" }), "As ticked.");
            Assert.That(await App.Read(db => Task.FromResult(db.People.Single(p => p.Id == id).Roles)), Is.EqualTo(Roles.Requester));
        }
    }

    [Test]
    public async Task A_change_of_roles_ends_the_persons_sessions()
    {
        var office = await Office.Of(App);
        var (id, email, password) = await office.AddWithPassword();
        var browser = App.Browser();
        await browser.SignIn(email, password);

        await office.Roles(id, "requester", "keeper");

        Assert.That(await browser.IsIn(), Is.False);
    }

    [Test]
    public async Task Disabling_ends_cookie_and_token_at_once_and_enabling_brings_neither_back()
    {
        var office = await Office.Of(App);
        var (id, email, password) = await office.AddWithPassword();
        var (browser, client) = (App.Browser(), App.Anonymous());
        await browser.SignIn(email, password);
        var made = await browser.PostThrough("/me/token", ("name", "t"), ("days", "3"), ("scope", "write"));
        client.DefaultRequestHeaders.Authorization = new("Bearer", made.Document().QuerySelector("#made")!.GetAttribute("value"));
        var before = (await browser.IsIn(), (await client.Call(HttpMethod.Get, "/api/v1/me")).Status);

        await office.Do(id, "disable");
        var disabled = (await browser.IsIn(), (await client.Call(HttpMethod.Get, "/api/v1/me")).Status);
        await office.Do(id, "enable");
        var enabled = (await browser.IsIn(), (await client.Call(HttpMethod.Get, "/api/v1/me")).Status);
        await browser.SignIn(email, password);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Is.EqualTo((true, HttpStatusCode.OK)));
            Assert.That(disabled, Is.EqualTo((false, HttpStatusCode.Unauthorized)));
            Assert.That(enabled, Is.EqualTo((false, HttpStatusCode.Unauthorized)));
            Assert.That(await browser.IsIn(), Is.True, "The person signs in anew.");
            Assert.That((await App.AuditOf(id)).Select(e => e.Act).TakeLast(2), Is.EqualTo(new[] { AuditAct.PersonDisabled, AuditAct.PersonEnabled }));
        }
    }

    [Test]
    public async Task Two_administrators_who_disable_each_other_at_once_do_not_both_succeed()
    {
        // Of the three administrators the one of the sample stays out of it.
        var office = await Office.Of(App);
        var (one, other) = (await office.AddWithPassword("admin"), await office.AddWithPassword("admin"));
        var (first, second) = (App.Browser(), App.Browser());
        await first.SignIn(one.Email, one.Password);
        await second.SignIn(other.Email, other.Password);
        var (a, b) = (new Office(App, first), new Office(App, second));

        await Task.WhenAll(a.Do(other.Id, "disable"), b.Do(one.Id, "disable"));

        var left = await App.Read(db => Task.FromResult(db.People.Count(p => (p.Id == one.Id || p.Id == other.Id) && !p.Disabled)));
        Assert.That(left, Is.EqualTo(1));
    }

    [Test]
    public async Task An_administrator_does_nothing_to_themselves()
    {
        var office = await Office.Of(App);
        var me = await App.IdOf("admin");

        var (roles, disable) = (await office.Roles(me, "requester"), await office.Do(me, "disable"));

        var person = await App.Read(db => Task.FromResult(db.People.Single(p => p.Id == me)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((roles.Status, disable.Status), Is.EqualTo((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity)));
            Assert.That((person.Roles, person.Disabled), Is.EqualTo((Roles.Admin, false)));
        }
    }

    [TestCase("Аселя", "Асель", false)]
    [TestCase("асель нурл", "Асель Нурланова", true)]
    [TestCase("ЕРЛАН", "Ерлан Тулегенов", true)]
    [TestCase("Gulnara@", "Гульнара Ибраева", true)]
    [TestCase("%", "Асель Нурланова", false)]
    [TestCase("_", "Асель Нурланова", false)]
    public async Task People_are_found_by_part_of_name_or_email_in_any_case(string text, string name, bool found)
    {
        var office = await Office.Of(App);

        var page = await office.Browser.Get("/people?q=" + Uri.EscapeDataString(text));

        Assert.That(page.Document().QuerySelectorAll("tbody .title").Any(a => a.TextContent == name), Is.EqualTo(found));
    }

    [Test]
    public async Task The_list_is_filtered_by_department_and_state()
    {
        var office = await Office.Of(App);
        var (invited, gone) = (await office.Add("Приглашённый Один"), await office.Add("Ушедший Один"));
        await office.Do(gone, "disable");
        var astana = await App.Read(db => Task.FromResult(db.Departments.Single(d => d.Name == "Центр решений, Астана").Id));

        var pages = new Dictionary<string, string>();
        foreach (var query in new[] { "state=invited", "state=disabled", "state=active", $"department={astana}", "department=x", "state=x", "p=99999999", "p=-1" })
            pages[query] = string.Join('|', (await office.Browser.Get("/people?" + query)).Document().QuerySelectorAll("tbody .title").Select(a => a.TextContent));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pages["state=invited"], Does.Contain("Приглашённый Один").And.Not.Contain("Ушедший Один").And.Not.Contain("Асель"));
            Assert.That(pages["state=disabled"], Does.Contain("Ушедший Один").And.Not.Contain("Асель"));
            Assert.That(pages["state=active"], Does.Contain("Асель").And.Not.Contain("Приглашённый"));
            Assert.That(pages[$"department={astana}"], Does.Contain("Асель").And.Not.Contain("Дина"));
            Assert.That(pages["p=99999999"], Is.Empty);
            Assert.That(pages["p=-1"], Does.Contain("Асель"));
        }
    }

    [Test]
    public async Task Renaming_a_person_department_or_project_is_seen_on_tickets_at_once()
    {
        var office = await Office.Of(App);
        var bank = await App.Read(db => Task.FromResult(db.Projects.Single(p => p.Name.StartsWith("Клиника")).Id));
        var dina = await App.Person("dina");
        var client = await App.As("dina");
        var number = await client.Filed(Requests.Consultation(projectId: bank));
        await client.Ticket(number);
        var department = await App.Read(db => Task.FromResult(db.Departments.Single(d => d.Id == dina.DepartmentId)));
        var project = await App.Read(db => Task.FromResult(db.Projects.Single(p => p.Id == bank)));

        await office.Do(dina.Id, "details", null, ("name", "Дина Новая"), ("email", "dina@tickethub.example"), ("departmentId", dina.DepartmentId.ToString()));
        await office.Browser.Post("/departments/rename", ("id", department.Id.ToString()), ("name", "Новый центр"), ("version", $"{department.Version}"));
        await office.Browser.Post($"/projects/{bank}/rename", ("name", "Новая клиника"), ("version", $"{project.Version}"));

        var ticket = await client.GetStringAsync($"/api/v1/tickets/{number}");
        Assert.That(ticket, Does.Contain("Дина Новая").And.Contain("Новый центр").And.Contain("Новая клиника"));
    }

    [TestCase("<script>alert(1)</script>")]
    [TestCase("\"><img src=x onerror=alert(1)>")]
    [TestCase("Имя\u202eаксел\u0007")]
    [TestCase("{{7*7}} ${7*7} {0}{1}")]
    public async Task A_hostile_name_is_only_text_wherever_it_is_shown(string name)
    {
        var office = await Office.Of(App);
        var id = await office.Add(name);
        var shown = TicketHub.Domain.PlainText.Line(name)!;

        foreach (var path in new[] { $"/people/{id}", "/people", "/audit", "/people/head", $"/audit?subject={id}" })
        {
            var page = await office.Browser.Get(path);
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), path);
            Assert.That(page.Html, Does.Not.Contain("<script>alert").And.Not.Contain("<img src=x"), path);
            // By culture any text contains a character that has no width.
            Assert.That(page.Html.Contains('\u202e', StringComparison.Ordinal), Is.False, path);
            Assert.That(page.Document().Body!.TextContent, Does.Contain(shown), path);
        }
    }

    [Test]
    public async Task A_name_of_three_hundred_characters_is_refused_and_one_of_two_hundred_is_kept()
    {
        var office = await Office.Of(App);
        var department = await App.Read(db => Task.FromResult(db.Departments.First().Id));

        var refused = await office.Browser.Post(
            "/people/new", ("name", new string('щ', 300)), ("email", "long@tickethub.example"), ("departmentId", department.ToString()), ("roles", "requester"));

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await office.Add(new string('ß', 200)), Is.Not.EqualTo(Guid.Empty), "Upper case may be longer than the name.");
    }

    [Test]
    public void The_audit_list_is_never_changed()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => App.Write(async db => db.Audit.Remove(await First(db))), Throws.InvalidOperationException);
            Assert.That(() => App.Write(async db => db.Entry(await First(db)).Property(e => e.Subject).CurrentValue = "x"), Throws.InvalidOperationException);
        }

        async Task<AuditEntry> First(TicketHubDb db)
        {
            db.Audit.Add(AuditEntry.Of(AuditAct.PersonAdded, null, Guid.NewGuid(), "x", App.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
            return db.Audit.First();
        }
    }

    [Test]
    public async Task A_day_that_the_audit_list_cannot_read_is_told_at_its_field_and_the_rest_of_the_filter_holds()
    {
        var office = await Office.Of(App);
        var id = await office.Add("Для дней");

        var page = (await office.Browser.Get($"/audit?subject={id}&act=personAdded&from=12026-01-01&to=2030-01-01")).Document();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.QuerySelector("#from-error")!.TextContent, Does.Contain("Не удалось прочитать"));
            Assert.That(page.QuerySelector("#to-error"), Is.Null);
            Assert.That((page.QuerySelector("#from")!.GetAttribute("value"), page.QuerySelector("#to")!.GetAttribute("value")), Is.EqualTo(("12026-01-01", "2030-01-01")));
            Assert.That(page.QuerySelectorAll("tbody tr"), Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task The_audit_list_is_filtered_and_paged_and_reads_in_words()
    {
        var office = await Office.Of(App);
        var id = await office.Add("Для журнала");
        for (var i = 0; i < 52; i++)
            await App.Write(db => { db.Audit.Add(AuditEntry.Of(AuditAct.PersonRenamed, null, id, "Для журнала", App.Clock.GetUtcNow(), "a", "b")); return Task.CompletedTask; });

        var first = (await office.Browser.Get($"/audit?subject={id}")).Document();
        var next = (await office.Browser.Get(first.QuerySelector(".pages a")!.GetAttribute("href")!)).Document();
        var added = (await office.Browser.Get($"/audit?subject={id}&act=personAdded")).Document();
        var none = (await office.Browser.Get($"/audit?subject={id}&to=2020-01-01&from=0001-01-01")).Document();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((first.QuerySelectorAll("tbody tr").Length, next.QuerySelectorAll("tbody tr").Length), Is.EqualTo((50, 3)));
            Assert.That(added.QuerySelectorAll("tbody tr").Single().TextContent, Does.Contain("Добавлен человек").And.Contain("Сотрудник Центра решений").And.Contain("Администратор"));
            Assert.That(none.QuerySelector("tbody"), Is.Null);
        }
    }
}
