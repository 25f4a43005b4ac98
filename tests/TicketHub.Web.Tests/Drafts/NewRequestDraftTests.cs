using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Drafts;

public class NewRequestDraftTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const string Title = "Не печатается карточка";
    private const string Body = "Как напечатать карточку договора с вложенной таблицей? Версия minsky 4.1.6, пробовали шаблон docx.";

    private SignedInClient browser = null!;

    [SetUp]
    public async Task Begin()
    {
        await App.Write(db => db.Drafts.ExecuteDeleteAsync());
        browser = await App.SignIn("asel");
    }

    [Test]
    public async Task What_was_written_is_there_again_in_another_browser()
    {
        await (await Form()).Write("title", Title).Write("body", Body).Write("kind", "defect").Write("steps", "Нажали «Печать»").Keep();

        var again = await PageForm.Open(await App.SignIn("asel"), "/new", "#filing");

        Assert.That((again["title"], again["body"], again["kind"], again["steps"]), Is.EqualTo((Title, Body, "defect", "Нажали «Печать»")));
    }

    [Test]
    public async Task Nobody_else_sees_it()
    {
        var form = (await Form()).Write("title", Title).Write("body", Body);
        await form.Keep();
        var other = await App.SignIn("timur");

        var (page, asked) = (await other.Get("/new"), await other.Get("/new?draft=" + form["key"]));

        Assert.That(page.Html + asked.Html, Does.Not.Contain(Title));
    }

    [Test]
    public async Task Another_cannot_throw_it_away()
    {
        var form = (await Form()).Write("title", Title);
        await form.Keep();

        await (await App.SignIn("timur")).Post("/new/discard", ("discard", form["key"]));

        Assert.That((await Form())["title"], Is.EqualTo(Title));
    }

    [Test]
    public async Task Without_script_checking_keeps_it()
    {
        await (await Form()).Write("title", Title).Write("body", Body).Send("/new/check");

        Assert.That((await Form())["body"], Is.EqualTo(Body));
    }

    [Test]
    public async Task A_refused_form_tells_every_mistake_at_its_field_and_is_kept()
    {
        var refused = await (await Form()).Write("body", Body).Write("blocked", new string('я', 201)).Send();

        var page = new HtmlParser().ParseDocument(refused.Html);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)refused.Status, Is.EqualTo(422));
            Assert.That(page.QuerySelector("#title-error"), Is.Not.Null);
            Assert.That(page.QuerySelector("#blocked-error"), Is.Not.Null);
            Assert.That((await Form())["body"], Is.EqualTo(Body));
        }
    }

    [Test]
    public async Task Filing_ends_it()
    {
        var form = (await Form()).Write("title", Title).Write("body", Body);
        await form.Keep();

        await form.Send();

        Assert.That((await Form())["title"], Is.Empty);
        Assert.That(await Count(), Is.Zero);
    }

    [Test]
    public async Task A_saving_that_arrives_after_the_filing_does_not_bring_it_back()
    {
        var form = (await Form()).Write("title", Title).Write("body", Body);
        await form.Send();

        var late = await form.Keep();

        Assert.That(await Count(), Is.Zero);
        Assert.That(late.Html, Does.Contain("уже отправлено"));
    }

    [Test]
    public async Task Back_and_sending_again_files_nothing_twice()
    {
        var form = (await Form()).Write("title", Title).Write("body", Body);

        var (first, again) = (await form.Send(), await form.Send());

        Assert.That(again.Location, Is.EqualTo(first.Location));
    }

    [Test]
    public async Task Starting_afresh_gives_an_empty_form_and_leaves_the_draft_to_go_back_to()
    {
        var begun = (await Form()).Write("title", Title);
        await begun.Keep();

        var fresh = await browser.Get("/new?fresh=true");

        var page = new HtmlParser().ParseDocument(fresh.Html);
        var back = page.QuerySelector(".drafts a")!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(PageForm.In(browser, fresh, "#filing")["title"], Is.Empty);
            Assert.That(back.TextContent, Is.EqualTo(Title));
            Assert.That((await PageForm.Open(browser, back.GetAttribute("href")!, "#filing"))["title"], Is.EqualTo(Title));
        }
    }

    [Test]
    public async Task A_second_window_with_another_request_is_a_second_draft()
    {
        var (one, two) = (await Form(), await Form());
        await one.Write("title", "Первая").Keep();
        await two.Write("title", "Вторая").Keep();

        await one.Write("body", "Текст первой").Keep();

        Assert.That(await Texts(), Is.EquivalentTo(new[] { "Первая|Текст первой", "Вторая|" }));
    }

    [Test]
    public async Task Two_windows_on_one_draft_destroy_nothing_of_each_other_and_are_told()
    {
        await (await Form()).Write("title", Title).Keep();
        var (one, two) = (await Form(), await Form());
        await one.Write("body", "Написано в первом").Keep();

        var told = await two.Write("body", "Написано во втором").Keep();
        await one.Write("body", "Написано в первом окне дальше").Keep();
        await two.Write("body", "Написано во втором окне дальше").Keep();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(told.Html, Does.Contain("отдельным черновиком"));
            Assert.That(await Texts(), Is.EquivalentTo(new[] { Title + "|Написано в первом окне дальше", Title + "|Написано во втором окне дальше" }));
        }
    }

    [Test]
    public async Task Filing_from_one_window_leaves_what_another_wrote_into_the_draft_since()
    {
        await (await Form()).Write("title", Title).Write("body", Body).Keep();
        var (one, two) = (await Form(), await Form());
        await two.Write("body", "Совсем другой текст").Keep();

        await one.Send();

        Assert.That(await Texts(), Is.EqualTo(new[] { Title + "|Совсем другой текст" }));
    }

    [Test]
    public async Task Filing_a_draft_that_was_opened_again_leaves_nothing_behind()
    {
        await (await Form()).Write("title", Title).Write("body", Body).Keep();

        await (await Form()).Send();

        Assert.That(await Count(), Is.Zero);
    }

    [Test]
    public async Task Emptying_the_form_ends_the_draft()
    {
        var form = (await Form()).Write("title", Title);
        await form.Keep();

        await form.Write("title", " ").Keep();

        Assert.That(await Count(), Is.Zero);
    }

    [Test]
    public async Task A_text_too_long_for_a_draft_is_not_kept_and_the_writer_is_told()
    {
        var answer = await (await Form()).Write("body", new string('я', Draft.LongestText + 1)).Keep();

        Assert.That(await Count(), Is.Zero);
        Assert.That(answer.Html, Does.Contain("Такой длинный текст черновиком не сохраняется"));
    }

    [Test]
    public async Task A_person_has_thirty_drafts_and_the_oldest_gives_way()
    {
        for (var i = 0; i <= Draft.MostOfAPerson; i++)
        {
            App.Clock.Advance(TimeSpan.FromSeconds(1));
            await (await PageForm.Open(browser, "/new?fresh=true", "#filing")).Write("title", $"Заявка {i}").Keep();
        }

        var texts = await Texts();
        Assert.That((texts.Count, texts.Contains("Заявка 0|"), texts.Contains("Заявка 1|")), Is.EqualTo((Draft.MostOfAPerson, false, true)));
    }

    [Test]
    public async Task Hostile_characters_come_back_as_text()
    {
        var hostile = "</textarea><script>alert(1)</script>\u0001 \u202E ё қ";

        await (await Form()).Write("title", Title).Write("body", hostile).Keep();

        Assert.That((await Form())["body"], Is.EqualTo(hostile));
    }

    [Test]
    public async Task A_switch_of_language_beside_the_form_keeps_the_text()
    {
        var form = (await Form()).Write("title", Title).Write("body", Body);

        var answer = await form.Write("language", "en").Send("/language");

        var page = await browser.Get(answer.Location!);
        Assert.That((PageForm.In(browser, page, "#filing")["body"], page.Html.Contains("New request", StringComparison.Ordinal)), Is.EqualTo((Body, true)));
        await browser.Post("/language", ("language", "ru"));
    }

    [Test]
    public async Task A_title_alone_is_answered_with_what_to_write_next()
    {
        var panel = await (await Form()).Write("title", Title).Keep();

        Assert.That(panel.Html, Does.Contain("Опишите, что случилось").And.Not.Contains("Начните писать"));
    }

    private async Task<PageForm> Form() => await PageForm.Open(browser, "/new", "#filing");

    private Task<int> Count() => App.Read(db => Task.FromResult(db.Drafts.Count()));

    private Task<List<string>> Texts() => App.Read(db => Task.FromResult(db.Drafts.ToList()
        .ConvertAll(d => d.Fields.GetValueOrDefault("title") + "|" + d.Fields.GetValueOrDefault("body"))));
}
