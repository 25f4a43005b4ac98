using AngleSharp.Html.Parser;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Drafts;

public class TicketDraftTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const string Text = "Попробуйте пересобрать индекс.";

    private SignedInClient browser = null!;
    private string path = "";

    [SetUp]
    public async Task Begin()
    {
        path = "/tickets/" + (await (await App.As("asel")).File(Requests.Consultation())).Number;
        browser = await App.SignIn("aigerim");
    }

    [Test]
    public async Task A_message_that_was_not_sent_is_there_again()
    {
        await (await Say()).Write("as", "note").Write("text", Text).Keep();

        var again = await PageForm.Open(await App.SignIn("aigerim"), path, "#say");

        Assert.That((again["text"], again["as"]), Is.EqualTo((Text, "note")));
    }

    [Test]
    public async Task Neither_the_author_nor_a_colleague_sees_it()
    {
        await (await Say()).Write("as", "note").Write("text", Text).Keep();

        foreach (var other in new[] { "asel", "olga" })
            Assert.That((await (await App.SignIn(other)).Get(path)).Html, Does.Not.Contain(Text), other);
    }

    [Test]
    public async Task It_changes_nothing_on_the_ticket()
    {
        var before = await (await App.As("asel")).GetStringAsync(new Uri("/api/v1" + path, UriKind.Relative));

        await (await Say()).Write("text", Text).Keep();

        Assert.That(await (await App.As("asel")).GetStringAsync(new Uri("/api/v1" + path, UriKind.Relative)), Is.EqualTo(before));
    }

    [Test]
    public async Task Every_box_has_its_own()
    {
        await (await Say()).Write("text", Text).Keep();
        await (await PageForm.Open(browser, path, "#act-close form")).Write("reason", "Решено по телефону").Keep();

        var page = await browser.Get(path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(PageForm.In(browser, page, "#say")["text"], Is.EqualTo(Text));
            Assert.That(PageForm.In(browser, page, "#act-close form")["reason"], Is.EqualTo("Решено по телефону"));
            Assert.That(new HtmlParser().ParseDocument(page.Html).QuerySelector("#act-close")!.HasAttribute("open"));
        }
    }

    [Test]
    public async Task Sending_ends_it_and_the_page_says_once_that_it_is_done()
    {
        var say = (await Say()).Write("as", "reply").Write("text", Text);
        await say.Keep();

        var sent = await say.Send();
        var (page, reloaded) = (await browser.Get(sent.Location!), await browser.Get(sent.Location!));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(PageForm.In(browser, page, "#say")["text"], Is.Empty);
            Assert.That(page.Html, Does.Contain("Сообщение отправлено"));
            Assert.That(reloaded.Html, Does.Not.Contain("Сообщение отправлено"));
        }
    }

    [Test]
    public async Task Sending_the_same_form_again_posts_nothing_twice()
    {
        var say = (await Say()).Write("as", "reply").Write("text", Text);

        await say.Send();
        await say.Send();

        Assert.That((await browser.Get(path)).Html.Split(Text), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task A_refused_message_is_kept()
    {
        await (await PageForm.Open(browser, path, "#act-reclassify form")).Write("reason", Text).Send();

        Assert.That((await PageForm.Open(browser, path, "#act-reclassify form"))["reason"], Is.EqualTo(Text));
    }

    [Test]
    public async Task Nothing_is_kept_on_a_ticket_that_one_may_not_know_of()
    {
        var say = (await Say()).Write("text", Text);
        var stranger = await App.SignIn("zhanna");

        var answer = await stranger.Post("/drafts", ("place", say["place"]), ("key", "k"), ("text", Text));

        Assert.That((int)answer.Status, Is.EqualTo(404));
    }

    [TestCase("")]
    [TestCase("ticket")]
    [TestCase("ticket/-1/say")]
    [TestCase("ticket/1/say/more")]
    [TestCase("ticket/1/\u0001")]
    [TestCase("elsewhere")]
    public async Task A_place_that_is_none_is_a_bad_request(string place) => Assert.That(
        (int)(await browser.Post("/drafts", ("place", place), ("text", Text))).Status, Is.EqualTo(400));

    [Test]
    public async Task Two_savings_at_once_end_in_one_draft()
    {
        var say = await Say();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => browser.Post(
            "/drafts", ("place", say["place"]), ("key", say["key"]), ("draftWriter", say["draftWriter"]), ("text", $"{Text} {i}"))));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers.Select(a => (int)a.Status), Is.All.EqualTo(200));
            Assert.That(await App.Read(db => Task.FromResult(db.Drafts.Count(d => d.Place == say["place"]))), Is.EqualTo(1));
        }
    }

    private async Task<PageForm> Say() => await PageForm.Open(browser, path, "#say");
}
