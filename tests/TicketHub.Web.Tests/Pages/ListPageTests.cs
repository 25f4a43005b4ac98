using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Features.Tickets;

namespace TicketHub.Web.Tests.Pages;

/// <summary>Lists keep their place: what is filtered and how far one has come stand in the address.</summary>
public class ListPageTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const int Many = 70;

    [OneTimeSetUp]
    public async Task FileMany()
    {
        var asel = await App.As("asel");
        for (var i = 0; i < Many; i++)
            await asel.File(Requests.Consultation($"Вопрос {i}"));
    }

    [Test]
    public async Task Showing_more_leads_to_an_address_that_shows_all_of_it_again()
    {
        var browser = await App.SignIn("aigerim");
        var more = (await Page(browser, "/queues/consultation?status=new")).QuerySelector("#more a")!;

        var longer = await Page(browser, more.GetAttribute("href")!.Split('#')[0]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(more.GetAttribute("href"), Does.Contain("status=new").And.Contains("shown=60#row-"));
            Assert.That(longer.QuerySelectorAll("tr[id^=row-]"), Has.Length.EqualTo(60));
            Assert.That(Numbers(longer), Is.Ordered.Descending.And.Unique);
        }
    }

    [Test]
    public async Task The_scripts_answer_holds_just_the_next_rows_and_the_address_that_shows_them()
    {
        var browser = await App.SignIn("aigerim");
        var first = await Page(browser, "/queues/consultation?status=new");
        browser.AsScript = true;

        var answer = await browser.Get(first.QuerySelector("#more a")!.GetAttribute("hx-get")!);

        var rows = Numbers(new HtmlParser().ParseDocument($"<table>{answer.Html}</table>"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows, Has.Count.EqualTo(30));
            Assert.That(rows[0], Is.LessThan(Numbers(first)[^1]));
            Assert.That(answer.Raw.Headers.GetValues("HX-Replace-Url").Single(), Is.EqualTo("/queues/consultation?status=new&shown=60"));
        }
    }

    [Test]
    public async Task The_defect_queue_puts_what_hurries_most_first_and_keeps_that_in_the_address()
    {
        var (asel, browser) = (await App.As("asel"), await App.SignIn("aigerim"));
        var (critical, high) = (await asel.Filed(Requests.Defect(environment: "prod")), await asel.Filed(Requests.Defect()));
        for (var i = 0; i < QueueView.RowsAPage; i++)
            await asel.File(Requests.Defect($"Сбой {i}"));

        var newest = await Page(browser, "/queues/defect?status=new");
        var urgent = await Page(browser, newest.QuerySelectorAll(".tabs a")[1].GetAttribute("href")!);
        var more = urgent.QuerySelector("#more a")!;
        var longer = Numbers(await Page(browser, more.GetAttribute("href")!.Split('#')[0]));
        var next = await Page(browser, more.GetAttribute("hx-get")!);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Numbers(newest), Is.Ordered.Descending);
            Assert.That(longer.IndexOf(critical), Is.LessThan(longer.IndexOf(high)).And.GreaterThanOrEqualTo(0));
            Assert.That(longer.Take(QueueView.RowsAPage), Is.EqualTo(Numbers(urgent)), "The way to more keeps the order.");
            Assert.That(urgent.QuerySelector(".tabs a[aria-current]")!.TextContent, Is.EqualTo("Сначала срочные"));
            Assert.That(urgent.QuerySelector("form.filters [name=order]")!.GetAttribute("value"), Is.EqualTo("urgent"));
            Assert.That(urgent.QuerySelector("form.filters a")!.GetAttribute("href"), Is.EqualTo("/queues/defect?order=urgent"));
            Assert.That(Numbers(next), Is.Not.Empty.And.All.Matches<long>(number => !Numbers(urgent).Contains(number)));
        }
    }

    [Test]
    public async Task What_waits_longest_for_a_decision_stands_first()
    {
        var (asel, browser) = (await App.As("asel"), await App.SignIn("aigerim"));
        for (var i = 0; i <= QueueView.RowsAPage; i++)
            await asel.File(Requests.Unclear($"ТЗ {i}"));

        var first = await Page(browser, "/queues/triage");
        var next = await Page(browser, first.QuerySelector("#more a")!.GetAttribute("hx-get")!);

        Assert.That(Numbers(first).Concat(Numbers(next)), Is.Ordered.Ascending.And.Unique);
        Assert.That(Numbers(next), Is.Not.Empty);
    }

    [TestCase("/queues/defect?order=soonest")]
    [TestCase("/queues/consultation?order=urgent")]
    public async Task An_order_that_a_list_does_not_have_is_told_and_the_list_shown(string path) =>
        Assert.That((await Page(await App.SignIn("aigerim"), path)).QuerySelector(".notice")!.TextContent, Does.Contain("Такого фильтра нет"));

    [TestCase("shown=-5")]
    [TestCase("shown=99999999")]
    [TestCase("shown=x")]
    [TestCase("shown=60&cursor=x")]
    public async Task An_odd_address_shows_the_list(string query) =>
        Assert.That((int)(await (await App.SignIn("aigerim")).Get("/queues/consultation?" + query)).Status, Is.EqualTo(200));

    [Test]
    public async Task Colleagues_requests_of_ones_projects_are_on_their_own_tab_and_no_others()
    {
        var (asel, browser) = (await App.Person("asel"), await App.SignIn("asel"));
        var expected = await App.Read(db => Task.FromResult(db.Tickets
            .Where(t => db.Memberships.Any(m => m.PersonId == asel.Id && m.ProjectId == t.ProjectId)).Select(t => t.Number).ToList()));

        var shown = Numbers(await Page(browser, "/mine/projects?status=all&shown=1000"));

        Assert.That(shown, Is.EquivalentTo(expected));
        Assert.That(shown, Is.Not.Empty);
    }

    [Test]
    public async Task Whoever_is_in_no_project_is_told_how_to_get_into_one()
    {
        var page = await Page(await App.SignIn("aigerim"), "/mine/projects");

        Assert.That(page.QuerySelector(".empty")!.TextContent, Does.Contain("попросите менеджера проекта"));
    }

    [TestCase("/mine/others")]
    [TestCase("/mine/projects/1")]
    public async Task Nothing_else_is_below_ones_own(string path) =>
        Assert.That((int)(await (await App.SignIn("asel")).Get(path)).Status, Is.EqualTo(404));

    [TestCase("/error", 404)]
    [TestCase("/error/500", 404)]
    public async Task An_error_page_that_nothing_led_to_does_not_exist(string path, int status) =>
        Assert.That((int)(await App.Browser().Get(path)).Status, Is.EqualTo(status));

    [Test]
    public async Task A_page_that_takes_no_form_says_what_to_do()
    {
        var answer = await (await App.SignIn("asel")).Post("/mine");

        Assert.That(((int)answer.Status, answer.Html.Contains("Так эту страницу не открыть", StringComparison.Ordinal)), Is.EqualTo((405, true)));
    }

    private static async Task<IDocument> Page(SignedInClient browser, string path) => new HtmlParser().ParseDocument((await browser.Get(path)).Html);

    private static List<long> Numbers(IDocument page) =>
        [.. page.QuerySelectorAll("td.number").Select(cell => long.Parse(cell.TextContent.AsSpan(3), System.Globalization.CultureInfo.InvariantCulture))];
}
