using Microsoft.EntityFrameworkCore;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.SigningIn;
using TicketHub.Web.Tests.Backlog;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.Drafts;

/// <summary>Twelve hours after signing in the session ends, whatever one is writing.</summary>
public class ExpiredSessionTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const string Title = "Договор не сохраняется";
    private const string Body = "Договор не сохраняется: белый экран после нажатия «Сохранить». Работа стоит.";

    private SignedInClient browser = null!;

    [SetUp]
    public async Task Begin() => browser = await App.SignIn("asel");

    [Test]
    public async Task A_request_is_shown_again_filled_after_the_same_person_signs_in()
    {
        var sent = await SendNewAfter(Sessions.Lifetime + TimeSpan.FromMinutes(1));

        var signedIn = await SignIn("asel", sent);
        var page = await browser.Get(signedIn.Location!);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(PageForm.In(browser, page, "#filing")["body"], Is.EqualTo(Body));
            Assert.That(page.Html, Does.Contain("Ваш текст на месте"));
            Assert.That((await browser.Get(signedIn.Location!)).Html, Does.Not.Contain("Ваш текст на месте"), "told once");
            Assert.That((await PageForm.In(browser, page, "#filing").Send()).Location, Does.StartWith("/tickets/"));
        }
    }

    [Test]
    public async Task Another_person_who_signs_in_there_sees_nothing_of_it()
    {
        var sent = await SendNewAfter(Sessions.Lifetime + TimeSpan.FromMinutes(1));

        var page = await browser.Get((await SignIn("timur", sent)).Location!);

        Assert.That(page.Html, Does.Not.Contain("Договор не сохраняется").And.Not.Contains("Ваш текст на месте"));
    }

    [Test]
    public async Task With_the_cookie_of_a_session_that_was_ended_on_purpose_nothing_can_be_written()
    {
        var form = (await PageForm.Open(browser, "/new?fresh=true", "#filing")).Write("title", "Чужими руками");
        await App.Write(db => db.Sessions.ExecuteDeleteAsync());

        await form.Send();

        Assert.That(await App.Read(db => Task.FromResult(db.Drafts.AsEnumerable().Count(d => d.Fields.Values.Contains("Чужими руками")))), Is.Zero);
    }

    [Test]
    public async Task A_message_on_a_ticket_is_in_its_box_again()
    {
        var path = "/tickets/" + (await (await App.As("asel")).File(Requests.Consultation())).Number;
        var say = (await PageForm.Open(browser, path, "#say")).Write("text", Body);
        App.Clock.Advance(Sessions.Lifetime);

        var sent = await say.Send();
        var page = await browser.Get((await SignIn("asel", sent)).Location!);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(PageForm.In(browser, page, "#say")["text"], Is.EqualTo(Body));
            Assert.That(page.Html, Does.Contain("Ваш текст на месте"));
        }
    }

    [TestCase(1, "договор.txt", "Проверьте и отправьте ещё раз")]
    [TestCase(12, null, "Файлы сохранились не все")]
    public async Task Files_of_a_form_without_script_wait_too_and_what_could_not_be_kept_is_said(int files, string? listed, string told)
    {
        var form = await Form();
        App.Clock.Advance(Sessions.Lifetime);
        using var posted = new MultipartFormDataContent
        {
            { new StringContent("new"), "place" }, { new StringContent(form["key"]), "key" }, { new StringContent(Title), "title" }, { new StringContent(Body), "body" },
        };
        for (var i = 0; i < files; i++)
            posted.Add(new ByteArrayContent("текст договора"u8.ToArray()), "files", "договор.txt");

        var sent = await browser.PostRaw("/new", posted);
        var page = await browser.Get((await SignIn("asel", sent)).Location!);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(PageForm.In(browser, page, "#filing")["body"], Is.EqualTo(Body));
            Assert.That(page.Document().QuerySelector(".restored")!.TextContent, Does.Contain(told));
            Assert.That(page.Document().QuerySelector(".file-field input[name=uploads] ~ .file-name")?.TextContent, Is.EqualTo(listed));
        }
    }

    [Test]
    public async Task The_reason_of_a_withdrawal_is_there_again_too()
    {
        var path = $"/enhancements/EN-{await App.MadeOfOne()}";
        browser = await App.SignIn("marat");
        var withdraw = (await PageForm.Open(browser, path, "#withdraw form")).Write("reason", "Заменено другим решением");
        App.Clock.Advance(Sessions.Lifetime);

        var signedIn = await SignIn("marat", await withdraw.Send());

        Assert.That((signedIn.Location, (await PageForm.Open(browser, path, "#withdraw form"))["reason"]), Is.EqualTo((path, "Заменено другим решением")));
    }

    [Test]
    public async Task A_press_of_a_button_leads_back_to_its_ticket()
    {
        var path = "/tickets/" + (await (await App.As("asel")).File(Requests.Consultation())).Number;
        browser = await App.SignIn("aigerim");
        var claim = await PageForm.Open(browser, path, $"form[action='{path}/claim']");
        App.Clock.Advance(Sessions.Lifetime);

        var sent = await claim.Send();

        Assert.That((await SignIn("aigerim", sent)).Location, Is.EqualTo(path));
    }

    [Test]
    public async Task What_is_saved_while_writing_is_kept_too_and_the_page_is_told_to_sign_in()
    {
        var form = (await Form()).Write("title", Title).Write("body", Body);
        App.Clock.Advance(Sessions.Lifetime);

        var status = (int)(await KeepAsScriptDoes(form)).Status;
        await browser.SignIn(TicketHubApp.EmailOf("asel"), App.PasswordOf("asel"));

        Assert.That((status, (await Form())["body"]), Is.EqualTo((401, Body)));
    }

    [Test]
    public async Task A_form_that_stayed_open_while_its_writer_signed_in_elsewhere_can_be_sent()
    {
        var form = (await Form()).Write("title", Title).Write("body", Body);
        await browser.Post("/sign-in", ("email", TicketHubApp.EmailOf("asel")), ("password", App.PasswordOf("asel")));

        Assert.That((await form.Send()).Location, Does.StartWith("/tickets/"));
    }

    [TestCase("")]
    [TestCase("no cookie of ours")]
    public async Task Without_a_genuine_cookie_nothing_is_kept(string cookie)
    {
        var before = await Count();
        var stranger = App.Browser();
        if (cookie.Length > 0)
            stranger.Cookies.Add(App.Address, new System.Net.Cookie("th-session", Uri.EscapeDataString(cookie)));

        var answer = await stranger.PostWithoutToken("/new", ("place", "new"), ("key", "k"), ("title", Title));

        Assert.That(((int)answer.Status, await Count()), Is.EqualTo((302, before)));
    }

    [Test]
    public async Task A_cookie_of_last_week_keeps_nothing()
    {
        var before = await Count();

        await SendNewAfter(Sessions.RememberedFor + TimeSpan.FromMinutes(1));

        Assert.That(await Count(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_disabled_persons_form_is_not_kept()
    {
        browser = await App.SignIn("ruslan");
        var form = (await Form()).Write("title", Title).Write("body", Body);
        await App.Write(async db => (await db.People.FindAsync((await App.Person("ruslan")).Id))!.Disable());
        var before = await Count();

        await form.Send();

        Assert.That(await Count(), Is.EqualTo(before));
    }

    private async Task<PageAnswer> SendNewAfter(TimeSpan wait)
    {
        var form = (await PageForm.Open(browser, "/new?fresh=true", "#filing")).Write("title", Title).Write("body", Body);
        App.Clock.Advance(wait);
        return await form.Send();
    }

    private async Task<PageAnswer> SignIn(string who, PageAnswer refused)
    {
        Assert.That(refused.Location, Does.StartWith("/sign-in?returnUrl="));
        var back = Uri.UnescapeDataString(refused.Location!.Split("returnUrl=")[1]);
        return await browser.SignIn(TicketHubApp.EmailOf(who), App.PasswordOf(who), back);
    }

    private async Task<PageAnswer> KeepAsScriptDoes(PageForm form)
    {
        browser.AsScript = true;
        var answer = await form.Keep();
        browser.AsScript = false;
        return answer;
    }

    private async Task<PageForm> Form() => await PageForm.Open(browser, "/new", "#filing");

    private Task<int> Count() => App.Read(db => Task.FromResult(db.Drafts.Count()));
}
