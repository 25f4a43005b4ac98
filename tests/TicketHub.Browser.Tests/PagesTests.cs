using Microsoft.Playwright;
using TicketHub.Testing.Hosts;
using static Microsoft.Playwright.Assertions;

namespace TicketHub.Browser.Tests;

/// <summary>Every page at both ends of the range of widths, light and dark.</summary>
[TestFixture(360)]
[TestFixture(1600)]
public class PagesTests(int width) : DeskFixture
{
    protected override BrowserNewContextOptions ContextOptions => new()
    {
        Locale = "ru-RU",
        TimezoneId = "Asia/Almaty",
        ViewportSize = new ViewportSize { Width = width, Height = 900 },
    };

    [TestCase("asel", "/new")]
    [TestCase("asel", "/mine")]
    [TestCase("zhanna", "/mine")]
    [TestCase("aigerim", "/queues/consultation")]
    [TestCase("aigerim", "/queues/defect?status=all")]
    [TestCase("aigerim", "/queues/triage?assignee=me")]
    [TestCase("marat", "/queues/enhancement")]
    [TestCase("marat", "/backlog")]
    [TestCase("irina", "/backlog")]
    [TestCase("marat", "/enhancements/EN-1")]
    [TestCase("olga", "/enhancements/EN-1")]
    [TestCase("marat", "/enhancements/new?tickets=20&tickets=23")]
    [TestCase("marat", "/submissions")]
    [TestCase("marat", "/submissions/new?first=2")]
    [TestCase("olga", "/submissions/1")]
    [TestCase("irina", "/submissions/2")]
    [TestCase("aigerim", "/tickets/4")]
    [TestCase("asel", "/tickets/4")]
    [TestCase("timur", "/tickets/8")]
    [TestCase("olga", "/tickets/10")]
    [TestCase("asel", "/tickets/999999")]
    [TestCase("asel", "/me")]
    [TestCase("gulnara", "/projects")]
    [TestCase("admin", "/people")]
    [TestCase("admin", "/people?q=nobody")]
    [TestCase("admin", "/people/new")]
    [TestCase("admin", "/people/head")]
    [TestCase("admin", "/departments")]
    [TestCase("admin", "/projects")]
    [TestCase("admin", "/audit")]
    [TestCase("admin", "/admin/models")]
    [TestCase("aigerim", "/known-defects?all=true")]
    [TestCase("aigerim", "/known-defects/KD-1")]
    [TestCase("aigerim", "/known-defects/KD-1/compare")]
    [TestCase("aigerim", "/watching?weeks=4")]
    [TestCase("admin", "/watching?weeks=52")]
    public async Task A_page_is_accessible_quiet_and_within_its_width(string who, string path)
    {
        await SignInAs(who);
        // An answer of 404 is what this address is about; the browser reports it as an error of the network.
        var complaints = path.EndsWith("999999", StringComparison.Ordinal) ? 1 : 0;

        await Open(path);

        await PageIsSoundInBoth($"{who}{path}", complaints);
    }

    [Test]
    public async Task A_refusal_its_appeal_and_a_series_are_accessible_quiet_and_within_their_width()
    {
        var timur = await App.As("timur");
        var address = $"/tickets/{(await timur.File(Requests.Specification())).Body!["ticket"]!["number"]}";
        await SignInAs("timur");
        await Open(address);
        await PageIsSoundInBoth("refusal");
        await Open(address.Replace("/tickets/", "/new?ticket=", StringComparison.Ordinal) + "&clause=0");
        await PageIsSoundInBoth("one-clause");

        await timur.Do(long.Parse(address.Split('/')[2], System.Globalization.CultureInfo.InvariantCulture), "appeal", new { ground = "Это вопрос про один реестр" });
        long last = 0;
        for (var i = 1; i <= 6; i++)
            last = await timur.Filed(new { title = $"Пункт 4.2.{i}", body = $"В Тендер.docx пункт 4.2.{i} о рассылке. Как это настроить в minsky 4.1.6?", kind = "consultation" });
        await SignInAs("aigerim");
        foreach (var (path, name) in new[] { (address, "appeal"), ($"/tickets/{last}", "series"), ("/queues/consultation", "series-queue") })
        {
            await Open(path);
            await PageIsSoundInBoth(name);
        }
    }

    [Test]
    public async Task Advice_while_writing_is_accessible_and_takes_a_question_apart()
    {
        await SignInAs("asel");
        await Open("/new?fresh=true");
        await Page.GetByLabel("Тема").FillAsync("Два вопроса");
        await Page.Locator("#body").FillAsync("Пробовали сами, minsky 4.1.6.\n1. Как скрыть кнопку на форме?\n2. Где лежит журнал сервера?");
        var take = Page.GetByRole(AriaRole.Button, new() { Name = "Вынести в отдельную заявку Где лежит журнал сервера?" });
        await Expect(take).ToBeVisibleAsync();
        await PageIsSoundInBoth("advice");

        await take.ClickAsync();

        await Expect(Page.Locator("#title")).ToHaveValueAsync("Где лежит журнал сервера?");
        await Expect(Page.Locator(".drafts").GetByRole(AriaRole.Link, new() { Name = "Два вопроса" })).ToHaveCountAsync(1);
        await PageIsSoundInBoth("advice-taken");
    }

    [Test]
    public async Task A_form_in_error_tells_everything_at_once_and_keeps_what_was_written()
    {
        await SignInAs("asel");
        await Open("/new");
        await Page.GetByLabel("Версия платформы").FillAsync("minsky 4.1.6");

        await Page.Locator("#send-button").ClickAsync();

        await Expect(Page.Locator(".notice-wrong a")).ToHaveCountAsync(2);
        await Expect(Page.GetByLabel("Версия платформы")).ToHaveValueAsync("minsky 4.1.6");
        // The browser calls the answer an error of the network.
        ForgetConsoleErrors();
        await PageIsSoundInBoth("new-in-error");
    }

    [Test]
    public async Task A_long_word_and_a_long_title_stay_within_the_page()
    {
        var asel = await App.As("asel");
        var title = string.Join(' ', Enumerable.Repeat("Согласование", 15));
        var body = "Как настроить? " + new string('щ', 400) + "\n\nkz.arta." + string.Join('.', Enumerable.Repeat("synergy", 40));
        var number = (await asel.File(new { title, body, kind = "consultation" })).Number;
        await SignInAs("aigerim");

        foreach (var path in new[] { $"/tickets/{number}", "/queues/consultation" })
        {
            await Open(path);
            await Screenshot($"{width}-long{path}");
            Assert.That(
                await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"), Is.Zero, path);
        }
    }

    [Test]
    public async Task Everything_works_without_script()
    {
        await using var context = await (await Browser.Open()).NewContextAsync(new(ContextOptions) { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(App.Address, "/new").ToString());
        await page.Locator("#email").FillAsync(TicketHubApp.EmailOf("asel"));
        await page.Locator("#password").FillAsync(App.PasswordOf("asel"));
        await page.Locator("form[action='/sign-in'] button").ClickAsync();
        await page.Locator("#title").FillAsync("Вложенные таблицы");
        await page.Locator("#body").FillAsync("Как вывести вложенную таблицу в печатную форму? Версия minsky 4.1.6, пробовали шаблон docx.");

        await page.Locator("button.button[formaction='/new/check']").ClickAsync();
        await Expect(page.Locator("#verdict")).ToContainTextAsync("Консультация");
        await page.Locator("#send-button").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Вложенные таблицы");
    }

    /// <summary>The colours are for the style sheet alone to choose: what was loaded once shows both as if it had been loaded so.</summary>
    private async Task PageIsSoundInBoth(string name, int complaints = 0)
    {
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await PageIsSound($"{width}-{scheme}-{name}", complaints);
        }
    }
}
