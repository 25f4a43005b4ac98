using System.Net;
using AngleSharp.Html.Parser;
using TicketHub.Storage;
using TicketHub.Web.Tests.Backlog;
using TicketHub.Web.Tests.Drafts;

namespace TicketHub.Web.Tests.Planning;

/// <summary>The pages of submissions as a browser without script uses them.</summary>
public class SubmissionPageTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const string New = "/submissions/new";
    private const string Form = "main form.submission";

    [Test]
    public async Task The_head_looks_at_it_first_and_an_order_that_changed_meanwhile_is_looked_at_again()
    {
        var (marat, browser) = (await App.As("marat"), await App.SignIn("marat"));
        var (first, second) = (await App.MadeOfOne(), await App.MadeOfOne());
        await marat.Change(first, "move", new { to = "top" });

        var ticked = PageForm.In(browser, await (await PageForm.Open(browser, New, Form)).Write("first", "1").Write("note", "Прошу оценить").Send(New + "/pick"), Form);
        var preview = await ticked.Send();
        await marat.Change(second, "move", new { to = "top" });
        var late = await PageForm.In(browser, preview, Form).Send(New + "/send");
        var sent = await PageForm.In(browser, late, Form).Send(New + "/send");
        var page = await browser.Get(sent.Location!);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(preview.Html, Does.Contain("Так это увидит ДРТ").And.Contain($"EN-{first}").And.Not.Contain($"EN-{second}"));
            Assert.That((late.Status, late.Html.Contains("Порядок на доске изменился", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Conflict, true)));
            Assert.That((sent.Status, page.Html.Contains("Отправлено в ДРТ", StringComparison.Ordinal), page.Html.Contains($"EN-{first}", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Redirect, true, true)));
            Assert.That((await PageForm.Open(browser, New, Form))["note"], Is.Empty, "what was sent is no draft any more");
        }
    }

    [Test]
    public async Task What_is_missing_is_told_at_once_and_what_was_chosen_stays()
    {
        await App.MadeOfOne();
        var browser = await App.SignIn("marat");
        var form = await PageForm.Open(browser, New, Form);

        var refused = await form.Write("note", " ").Send();

        var document = new HtmlParser().ParseDocument(refused.Html);
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(document.QuerySelectorAll(".notice-wrong a").Select(a => a.GetAttribute("href")), Is.EqualTo(new[] { "#note", "#items" }));
    }

    [Test]
    public async Task A_question_half_written_is_there_again_for_its_writer_alone()
    {
        var number = await App.MadeOfOne();
        var path = $"/submissions/{await (await App.As("marat")).Sent(number)}/items/EN-{number}";

        await (await PageForm.Open(await App.SignIn("irina"), path, "form[action$='/ask']")).Write("text", "Сколько филиалов").Keep();

        Assert.That((await PageForm.Open(await App.SignIn("irina"), path, "form[action$='/ask']"))["text"], Is.EqualTo("Сколько филиалов"));
        foreach (var other in new[] { "marat", "olga" })
            Assert.That((await (await App.SignIn(other)).Get(path)).Html, Does.Not.Contain("Сколько филиалов"), other);
    }

    [Test]
    public async Task Who_does_not_decide_sees_no_form_and_a_forged_one_is_refused_with_the_name_of_who_does()
    {
        var number = await App.MadeOfOne();
        var path = $"/submissions/{await (await App.As("marat")).Sent(number)}";
        var olga = await App.SignIn("olga");

        var page = await olga.Get(path);
        var forged = await olga.Post($"{path}/items/EN-{number}/decline", ("reason", "Не надо"), ("key", "forged"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(new HtmlParser().ParseDocument(page.Html).QuerySelectorAll("main form"), Is.Empty);
            Assert.That(page.Html, Does.Contain("Отвечает: Ирина Вольская"));
            Assert.That((forged.Status, forged.Html.Contains("Ирина Вольская", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Forbidden, true)));
        }
    }

    [Test]
    public async Task The_head_withdraws_on_the_enhancements_page_and_an_empty_reason_is_told_there()
    {
        var number = await App.MadeOfOne();
        var browser = await App.SignIn("marat");
        var path = $"/enhancements/EN-{number}";

        var empty = await (await PageForm.Open(browser, path, "#withdraw form")).Send();
        var done = await PageForm.In(browser, empty, "#withdraw form").Write("reason", "Больше не нужна").Send();

        Assert.That((empty.Status, done.Status), Is.EqualTo((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect)));
        Assert.That((await browser.Get(path)).Html, Does.Contain("отозвана, авторам сообщено"));
    }
}
