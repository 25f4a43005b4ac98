using AngleSharp.Html.Parser;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Drafts;

namespace TicketHub.Web.Tests.Intake;

/// <summary>What is said in the words only is kept as if it had been filled in.</summary>
public class ToldFactsTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const string Body = "На проде (minsky 4.1.6) с утра не открываются карточки, ошибка 500, весь отдел стоит.";

    [Test]
    public async Task A_defect_that_tells_of_prod_in_its_words_is_critical_and_has_its_version()
    {
        var filed = await (await App.As("asel")).File(new { title = "Не открываются карточки", body = Body });

        Assert.That(
            (filed["queue"], filed["priority"], filed["environment"], filed["productVersion"]),
            Is.EqualTo(("defect", "critical", "prod", "minsky 4.1.6")));
    }

    [Test]
    public async Task What_stands_in_the_fields_outweighs_the_words()
    {
        var filed = await (await App.As("asel")).File(new { title = "Не открываются карточки", body = Body, environment = "test", productVersion = "minsky 4.1.5" });

        Assert.That((filed["priority"], filed["environment"], filed["productVersion"]), Is.EqualTo(("high", "test", "minsky 4.1.5")));
    }

    [Test]
    public async Task The_filer_sees_what_was_taken_from_the_text_and_where_to_say_otherwise()
    {
        var browser = await App.SignIn("asel");
        var form = await PageForm.Open(browser, "/new", "#filing");

        var page = await form.Write("title", "Не открываются карточки").Write("body", Body).Send("/new/check");

        var told = new HtmlParser().ParseDocument(page.Html).QuerySelectorAll("[data-told] a");
        Assert.That(
            told.Select(link => $"{link.GetAttribute("href")} {link.TextContent}"),
            Is.EqualTo(new[] { "#version Версия платформы: minsky 4.1.6", "#environment Среда: Прод" }));
    }
}
