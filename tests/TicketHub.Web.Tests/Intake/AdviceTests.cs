using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Drafts;

namespace TicketHub.Web.Tests.Intake;

public class AdviceTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const string Hide = "Как скрыть кнопку на форме?";
    private const string Log = "Где лежит журнал сервера?";
    private const string Both = $"Добрый день! Пробовали сами, minsky 4.1.6.\n1. {Hide}\n2. {Log}";

    private SignedInClient browser = null!;

    [SetUp]
    public async Task Begin()
    {
        await App.Write(db => db.Drafts.ExecuteDeleteAsync());
        browser = await App.SignIn("asel");
    }

    [TestCase("ru", "В заявке 2 вопроса о разном")]
    [TestCase("kk", "Өтінімде әртүрлі нәрсе туралы 2 сұрақ бар")]
    [TestCase("en", "The request asks 2 questions about different things")]
    public async Task The_api_tells_it_as_a_code_with_arguments_and_in_words(string language, string text)
    {
        var asel = await App.As("asel");
        asel.DefaultRequestHeaders.Add("Accept-Language", language);

        var assessed = await asel.Call(HttpMethod.Post, "/api/v1/tickets/assess", new { title = "Два вопроса", body = Both });

        var advice = assessed.Body!["advice"]!.AsArray().Single()!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(advice["code"]!.ToString(), Is.EqualTo("severalQuestions"));
            Assert.That(advice["arguments"]!.AsArray().Select(a => a!.ToString()), Is.EqualTo(new[] { "2", Hide, Log }));
            Assert.That(advice["text"]!.ToString(), Is.EqualTo(text));
            Assert.That(assessed["outcome"], Is.EqualTo("consultation"));
        }
    }

    [Test]
    public async Task A_single_question_is_not_advised()
    {
        var assessed = await (await App.As("asel")).Call(HttpMethod.Post, "/api/v1/tickets/assess", Requests.Consultation());

        Assert.That(assessed.Body!["advice"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task A_question_is_taken_into_a_form_of_its_own_and_the_rest_stays_a_draft()
    {
        var written = (await Form()).Write("title", "Два вопроса").Write("body", Both).Write("version", "minsky 4.1.6");
        await written.Keep();

        var split = await written.Write("take", "1").Send("/new/split");

        Assert.That(split.Location, Does.StartWith("/new?draft="));
        var page = await browser.Get(split.Location!);
        var (form, html) = (PageForm.In(browser, page, "#filing"), new HtmlParser().ParseDocument(page.Html));
        var rest = html.QuerySelector(".drafts a")!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((form["title"], form["version"]), Is.EqualTo((Log, "minsky 4.1.6")));
            Assert.That(form["body"].ReplaceLineEndings("\n"), Is.EqualTo("Добрый день! Пробовали сами, minsky 4.1.6.\n\n" + Log));
            Assert.That(html.QuerySelector(".notice")!.TextContent, Does.Contain("Вопрос вынесен в отдельную заявку"));
            Assert.That(rest.TextContent, Is.EqualTo("Два вопроса"));
            Assert.That(
                (await PageForm.Open(browser, rest.GetAttribute("href")!, "#filing"))["body"].ReplaceLineEndings("\n"),
                Is.EqualTo($"Добрый день! Пробовали сами, minsky 4.1.6.\n1. {Hide}"));
        }
    }

    [Test]
    public async Task Without_script_the_check_offers_it_too()
    {
        var checkedPage = await (await Form()).Write("body", Both).Send("/new/check");

        var offered = new HtmlParser().ParseDocument(checkedPage.Html).QuerySelectorAll("[data-advice=severalQuestions] button");
        Assert.That(offered.Select(button => $"{button.GetAttribute("formaction")} {button.GetAttribute("value")}"), Is.EqualTo(new[] { "/new/split 0", "/new/split 1" }));
    }

    [TestCase("7")]
    [TestCase("-1")]
    [TestCase("eins")]
    public async Task A_question_that_is_not_there_changes_nothing(string take)
    {
        var split = await (await Form()).Write("title", "Два вопроса").Write("body", Both).Write("take", take).Send("/new/split");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)split.Status, Is.EqualTo(200));
            Assert.That(PageForm.In(browser, split, "#filing")["body"].ReplaceLineEndings("\n"), Is.EqualTo(Both));
            Assert.That(await App.Read(db => db.Drafts.CountAsync()), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Enter_in_a_field_takes_no_question_apart()
    {
        var checkedPage = await (await Form()).Write("body", Both).Send("/new/check");

        var first = (IHtmlButtonElement)new HtmlParser().ParseDocument(checkedPage.Html).QuerySelector("#filing button")!;
        Assert.That(first.GetAttribute("formaction"), Is.EqualTo("/new/check"));
    }

    private Task<PageForm> Form() => PageForm.Open(browser, "/new", "#filing");
}
