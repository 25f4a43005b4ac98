using AngleSharp.Html.Parser;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Drafts;

namespace TicketHub.Web.Tests.Intake;

/// <summary>What the filer is told where the words do not settle the kind.</summary>
public class UnsureTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const string Title = "Подсветка";

    private const string Body = "Подсвечивать просроченные карточки цветом в списке";

    [TestCase("ru", "По тексту это скорее доработка, но уверенности нет: решит человек")]
    [TestCase("kk", "Мәтін бойынша бұл жетілдіруге көбірек ұқсайды, бірақ анық емес: адам шешеді")]
    [TestCase("en", "By its text it is more likely an enhancement, but not for sure: a person will decide")]
    public async Task Which_kind_is_the_likelier_is_told(string language, string text)
    {
        var asel = await App.As("asel");
        asel.DefaultRequestHeaders.Add("Accept-Language", language);

        var assessed = await asel.Call(HttpMethod.Post, "/api/v1/tickets/assess", new { title = Title, body = Body });

        Assert.That(assessed.Body!["reasons"]!.AsArray().Select(reason => reason!["text"]!.ToString()), Has.Some.EqualTo(text));
    }

    [Test]
    public async Task The_form_says_that_naming_the_kind_helps_and_it_does()
    {
        var browser = await App.SignIn("asel");
        var form = (await PageForm.Open(browser, "/new", "#filing")).Write("title", Title).Write("body", Body);

        var unsure = new HtmlParser().ParseDocument((await form.Send("/new/check")).Html).QuerySelector("#verdict")!;
        var named = new HtmlParser().ParseDocument((await form.Write("kind", "enhancement").Send("/new/check")).Html).QuerySelector("#verdict")!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(unsure.QuerySelector("a[href='#kind']")!.TextContent, Is.EqualTo("Выбрать вид заявки"));
            Assert.That(named.QuerySelector("a[href='#kind']"), Is.Null);
            Assert.That(named.QuerySelector("[data-outcome]")!.GetAttribute("data-outcome"), Is.EqualTo("enhancement"));
        }
    }

    [Test]
    public async Task A_kind_that_the_words_contradict_is_told_with_the_one_they_lean_to()
    {
        var assessed = await (await App.As("asel")).Call(HttpMethod.Post, "/api/v1/tickets/assess", new { title = "Срок этапа", body = "Как настроить срок этапа в рабочих днях?", kind = "defect" });

        Assert.That(
            assessed.Body!["reasons"]!.AsArray().Select(reason => reason!["text"]!.ToString()),
            Has.Some.EqualTo("Указанный вид заявки и её текст расходятся: по тексту это скорее консультация"));
    }
}
