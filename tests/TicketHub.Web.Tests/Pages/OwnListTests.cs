using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Features.Tickets;

namespace TicketHub.Web.Tests.Pages;

/// <summary>One's own requests: what has changed last stands first, and what has just ended is among them.</summary>
public class OwnListTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task What_has_ended_stays_for_two_weeks_and_the_last_change_stands_first()
    {
        var (timur, browser) = (await App.As("timur"), await App.SignIn("timur"));
        var ended = (await timur.File(Requests.Consultation("Первый"))).Number;
        var open = (await timur.File(Requests.Consultation("Второй"))).Number;
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await timur.Do(ended, "withdraw");

        var first = await Rows(browser, "/mine");
        var onlyOpen = await Rows(browser, "/mine?status=open");
        App.Clock.Advance(ReadQueuePage.Recent + TimeSpan.FromMinutes(1));
        var later = await Rows(await App.SignIn("timur"), "/mine");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Take(2), Is.EqualTo(new[] { ended, open }));
            Assert.That(onlyOpen, Has.Member(open).And.No.Member(ended));
            Assert.That(later, Has.Member(open).And.No.Member(ended));
        }
    }

    [Test]
    public async Task Further_rows_go_on_where_the_list_was_whatever_has_moved_up_since()
    {
        var dina = await App.As("dina");
        for (var i = 0; i < QueueView.RowsAPage + 2; i++)
            await dina.File(Requests.Consultation($"Вопрос {i}"));
        var browser = await App.SignIn("dina");
        var page = await Page(browser, "/mine");
        var shown = Numbers(page);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await dina.Do(shown[^1], "withdraw");

        browser.AsScript = true;
        var answer = await browser.Get(page.QuerySelector("#more a")!.GetAttribute("hx-get")!);

        var rest = Numbers(new HtmlParser().ParseDocument($"<table>{answer.Html}</table>"));
        Assert.That(shown.Concat(rest).ToList(), Is.Unique.And.Count.GreaterThanOrEqualTo(QueueView.RowsAPage + 2));
    }

    [Test]
    public async Task A_filter_that_is_none_is_named_and_every_status_that_a_row_can_show_is_one()
    {
        var page = await Page(await App.SignIn("asel"), "/mine?status=openn");

        var statuses = page.QuerySelectorAll("select[name=status] option").Select(option => option.GetAttribute("value")!).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.QuerySelector(".notice-soon")!.TextContent, Does.Contain("Такого фильтра нет: openn"));
            Assert.That(statuses, Is.SupersetOf(Enum.GetValues<Domain.Tickets.TicketStatus>().Select(status => Words.CodeOf(status)).Append(TicketPages.NotMatchingFormat)));
        }
    }

    private static async Task<IDocument> Page(SignedInClient browser, string path) => new HtmlParser().ParseDocument((await browser.Get(path)).Html);

    private static async Task<List<long>> Rows(SignedInClient browser, string path) => Numbers(await Page(browser, path));

    private static List<long> Numbers(IDocument page) =>
        [.. page.QuerySelectorAll("td.number").Select(cell => long.Parse(cell.TextContent.AsSpan(3), CultureInfo.InvariantCulture))];
}
