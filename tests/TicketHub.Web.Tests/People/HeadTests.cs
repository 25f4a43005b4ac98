using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.People;

/// <summary>The acting head of implementation, as the API and the pages see them. The clock stands at 10:00 in Almaty.</summary>
public class HeadTests(DatabaseKind database) : OnEachDatabase(database)
{
    [SetUp]
    public Task NoDeputies() => App.Write(db =>
    {
        db.Deputyships.RemoveRange(db.Deputyships);
        return Task.CompletedTask;
    });

    [Test]
    public async Task In_the_period_the_deputy_acts_and_the_head_does_not_and_afterwards_it_is_as_before()
    {
        var office = await Office.Of(App);
        var number = await (await App.As("dina")).Filed(Requests.Enhancement());
        var (marat, saule) = (await App.SignIn("marat"), await App.SignIn("saule"));
        var start = Local(App.Clock.GetUtcNow().AddHours(1));

        var named = await Name(office, "saule", start, Local(App.Clock.GetUtcNow().AddHours(3)));
        var before = await Seen();
        App.Clock.Advance(TimeSpan.FromHours(1));
        var during = await Seen();
        var reports = (await marat.Get("/mine")).Document().QuerySelector("nav a[href='/reports/enhancements']");
        App.Clock.Advance(TimeSpan.FromHours(2));
        var after = await Seen();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(named.Location, Is.EqualTo("/people/head?done=deputy"), named.Html);
            Assert.That(before, Is.EqualTo((true, false)));
            Assert.That(during, Is.EqualTo((false, true)));
            Assert.That(reports, Is.Not.Null, "reports stay open");
            Assert.That(after, Is.EqualTo((true, false)));
            Assert.That((await App.AuditOf(await App.IdOf("saule"))).Select(e => e.Act), Does.Contain(AuditAct.DeputyNamed));
        }

        async Task<(bool, bool)> Seen() =>
            ((await marat.Get($"/tickets/{number}")).Status == HttpStatusCode.OK, (await saule.Get($"/tickets/{number}")).Status == HttpStatusCode.OK);
    }

    [Test]
    public async Task What_is_remembered_of_people_is_forgotten_when_one_changes_and_not_when_they_are_only_read()
    {
        var department = Department.Found(Guid.CreateVersion7(), "Временное");

        var read = await Forgotten(async db => await db.People.FirstAsync());
        // Saved before the end of the transaction, which sees nothing of it then.
        var changed = await Forgotten(async db =>
        {
            var person = await db.People.FirstAsync();
            person.Rename(person.Name);
            await db.SaveChangesAsync();
        });
        var added = await Forgotten(async db => await db.Departments.AddAsync(department));
        var removed = await Forgotten(async db => db.Departments.Remove(await db.Departments.SingleAsync(d => d.Id == department.Id)));

        Assert.That((read, changed, added, removed), Is.EqualTo((false, true, true, true)));

        async Task<bool> Forgotten(Func<TicketHubDb, Task> work)
        {
            var writes = App.Services.GetRequiredService<Writes>();
            var before = writes.PeopleVersion;
            await App.Write(work);
            return writes.PeopleVersion > before;
        }
    }

    [Test]
    public async Task The_api_tells_the_roles_that_a_person_acts_with_at_this_moment()
    {
        var office = await Office.Of(App);
        var (marat, saule) = (await App.As("marat"), await App.As("saule"));
        var before = (await Holds(marat), await Holds(saule));

        await Name(office, "saule", Local(App.Clock.GetUtcNow()), Local(App.Clock.GetUtcNow().AddHours(1)));
        var during = (await Holds(marat), await Holds(saule));
        App.Clock.Advance(TimeSpan.FromHours(1));

        Assert.That((before, during, (await Holds(marat), await Holds(saule))), Is.EqualTo(((true, false), (false, true), (true, false))));

        static async Task<bool> Holds(HttpClient client) =>
            (await client.Call(HttpMethod.Get, "/api/v1/me")).Body!["roles"]!.AsArray().Any(role => role!.ToString() == "head");
    }

    [Test]
    public async Task A_token_that_is_remembered_acts_by_the_roles_of_the_moment()
    {
        var office = await Office.Of(App);
        var (marat, saule) = (await App.As("marat"), await App.As("saule"));
        var number = await (await App.As("dina")).Filed(Requests.Enhancement());
        var before = (await Sees(marat), await Sees(saule));

        await Name(office, "saule", Local(App.Clock.GetUtcNow()), Local(App.Clock.GetUtcNow().AddHours(1)));
        var during = (await Sees(marat), await Sees(saule));
        await End(office);

        Assert.That((before, during, (await Sees(marat), await Sees(saule))), Is.EqualTo(((true, false), (false, true), (true, false))));

        async Task<bool> Sees(HttpClient client) => (await client.Ticket(number)).Status == HttpStatusCode.OK;
    }

    [Test]
    public async Task A_period_that_overlaps_runs_backwards_or_lacks_a_date_is_refused_at_its_field()
    {
        var office = await Office.Of(App);
        var now = App.Clock.GetUtcNow();
        await Name(office, "saule", Local(now.AddHours(2)), Local(now.AddHours(4)));

        var answers = new[]
        {
            await Name(office, "olga", Local(now.AddHours(3)), Local(now.AddHours(5))),
            await Name(office, "olga", Local(now.AddHours(9)), Local(now.AddHours(8))),
            await Name(office, "olga", "", "31.12.2026"),
            await Name(office, "marat", Local(now.AddHours(9)), Local(now.AddHours(10))),
            await Name(office, "admin", Local(now.AddHours(9)), Local(now.AddHours(10))),
        };

        Assert.That(answers.Select(a => a.Status), Has.All.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await App.Read(db => Task.FromResult(db.Deputyships.Count())), Is.EqualTo(1));
    }

    [Test]
    public async Task A_moment_that_cannot_be_read_is_told_at_its_field_and_the_rest_stays()
    {
        var office = await Office.Of(App);
        var until = Local(App.Clock.GetUtcNow().AddHours(4));

        var answer = await Name(office, "saule", "12026-11-23T09:00", until);
        var both = await Name(office, "saule", "завтра", "");

        var form = answer.Document().QuerySelector("form[action='/people/head/deputy']")!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(form.QuerySelector("#deputy-from-error")!.TextContent, Does.Contain("Не удалось прочитать"));
            Assert.That(form.QuerySelector("#deputy-to-error"), Is.Null);
            Assert.That((form.QuerySelector("[name=from]")!.GetAttribute("value"), form.QuerySelector("[name=to]")!.GetAttribute("value")), Is.EqualTo(("12026-11-23T09:00", until)));
            Assert.That(form.QuerySelector("option[selected]")!.GetAttribute("value"), Is.EqualTo((await App.IdOf("saule")).ToString()).IgnoreCase);
            Assert.That(both.Document().QuerySelector("#deputy-from-error")!.TextContent, Does.Contain("Не удалось прочитать").And.Not.Contain("Укажите"));
            Assert.That(both.Document().QuerySelector("#deputy-to-error")!.TextContent, Does.Contain("Укажите дату и время конца"));
        }
    }

    [Test]
    public async Task Disabling_a_deputy_gives_the_head_their_part_back()
    {
        var office = await Office.Of(App);
        var id = await office.Add(roles: "lead");
        var now = App.Clock.GetUtcNow();
        await office.Browser.Post("/people/head/deputy", ("personId", id.ToString()), ("from", Local(now)), ("to", Local(now.AddHours(5))));
        var (marat, number) = (await App.As("marat"), await (await App.As("dina")).Filed(Requests.Enhancement()));
        var during = (await marat.Ticket(number)).Status;

        await office.Do(id, "disable");

        Assert.That((during, (await marat.Ticket(number)).Status), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.OK)));
        Assert.That((await App.AuditOf(id)).Select(e => e.Act), Does.Contain(AuditAct.DeputyEnded));
    }

    [Test]
    public async Task The_role_is_handed_over_whole_and_back()
    {
        var office = await Office.Of(App);
        var (marat, irina) = (await App.IdOf("marat"), await App.IdOf("irina"));
        var browser = await App.SignIn("marat");
        await Name(office, "saule", Local(App.Clock.GetUtcNow()), Local(App.Clock.GetUtcNow().AddHours(5)));

        await office.Browser.Post("/people/head/hand", ("personId", irina.ToString()), ("seen", await Seen(office)));
        var heads = await Heads();
        var deputies = await App.Read(db => Task.FromResult(db.Deputyships.ToList().Count(d => d.Covers(App.Clock.GetUtcNow()))));
        await office.Browser.Post("/people/head/hand", ("personId", marat.ToString()), ("seen", await Seen(office)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(heads, Is.EqualTo(new[] { irina }));
            Assert.That(await Heads(), Is.EqualTo(new[] { marat }));
            Assert.That(deputies, Is.Zero, "Deputies were the earlier head's.");
            Assert.That(await browser.IsIn(), Is.False, "A change of roles ends sessions.");
            var line = (await App.AuditOf(irina)).Single(e => e.Act is AuditAct.HeadHandedOver);
            Assert.That((line.Before, line.After), Is.EqualTo(("Марат Оспанов", "Ирина Вольская")));
        }
    }

    [Test]
    public async Task Of_those_who_hand_it_over_at_once_one_wins_and_the_others_see_how_it_stands()
    {
        var office = await Office.Of(App);
        var marat = await App.IdOf("marat");
        var next = new[] { await office.Add(roles: "lead"), await office.Add(roles: "lead") };
        var seen = await Seen(office);

        var answers = await Task.WhenAll(next.Select(to => office.Browser.Post("/people/head/hand", ("personId", to.ToString()), ("seen", seen))));
        var unseen = await office.Browser.Post("/people/head/hand", ("personId", marat.ToString()));
        var heads = await Heads();
        await office.Browser.Post("/people/head/hand", ("personId", marat.ToString()), ("seen", await Seen(office)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers.Select(a => a.Status), Is.EquivalentTo(new[] { HttpStatusCode.Redirect, HttpStatusCode.Conflict }));
            Assert.That(answers.Single(a => a.Status is HttpStatusCode.Conflict).Html, Does.Contain("это изменил кто-то другой"));
            Assert.That((unseen.Status, heads.Count), Is.EqualTo((HttpStatusCode.Conflict, 1)));
        }
    }

    [Test]
    public async Task The_head_is_not_disabled_and_the_form_of_roles_makes_no_second_one()
    {
        var office = await Office.Of(App);
        var marat = await App.IdOf("marat");

        var disable = await office.Do(marat, "disable");
        var given = await office.Roles(await office.Add(), "agent", "head");

        Assert.That((disable.Status, given.Status, (await Heads()).Single()), Is.EqualTo((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, marat)));
    }

    private static async Task<string> Seen(Office office) =>
        Regex.Match((await office.Browser.Get("/people/head")).Html, "name=\"seen\" value=\"(?<seen>[^\"]+)\"").Groups["seen"].Value;

    private Task<List<Guid>> Heads() => App.Read(db => Task.FromResult(db.People.Where(p => (p.Roles & Roles.Head) != 0).Select(p => p.Id).ToList()));

    private async Task<PageAnswer> Name(Office office, string key, string from, string to) =>
        await office.Browser.Post("/people/head/deputy", ("personId", (await App.IdOf(key)).ToString()), ("from", from), ("to", to));

    private async Task End(Office office)
    {
        var now = App.Clock.GetUtcNow();
        var id = await App.Read(db => Task.FromResult(db.Deputyships.Single(d => d.To > now).Id));
        await office.Browser.Post("/people/head/end", ("period", id.ToString()));
    }

    private static string Local(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, AlmatyTime.Zone).ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
