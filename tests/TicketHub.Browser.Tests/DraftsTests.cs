using Microsoft.Playwright;
using TicketHub.Testing.Hosts;
using static Microsoft.Playwright.Assertions;

namespace TicketHub.Browser.Tests;

/// <summary>Nothing that was written is lost: not by closing the page, not by going back, not by a session that ends.</summary>
public class DraftsTests : DeskFixture
{
    private const string Title = "Не открываются карточки договоров";
    private const string Body = "После обновления до minsky 4.1.6 карточки договоров не открываются ни у кого, белый экран, прод стоит.";

    [SetUp]
    public async Task Begin()
    {
        await ForgetDrafts();
        await SignInAs("asel");
    }

    [Test]
    public async Task A_page_that_was_closed_is_there_again_with_its_fields_for_a_defect()
    {
        await WriteNew();
        await Expect(Page.Locator("details.more:has(#steps)")).ToHaveAttributeAsync("open", "");
        await Page.RunAndWaitForResponseAsync(
            () => Page.Locator("#steps").FillAsync("Открыть реестр, нажать на карточку"),
            kept => kept.Url.EndsWith("/new/panel", StringComparison.Ordinal) && kept.Request.PostData?.Contains("Открыть реестр") == true);
        await Expect(Page.Locator("#kept-new")).ToContainTextAsync("Черновик сохранён");
        await Page.GotoAsync("about:blank");

        await Open("/new");

        await Expect(Page.GetByLabel("Тема")).ToHaveValueAsync(Title);
        await Expect(Page.Locator("#steps")).ToHaveValueAsync("Открыть реестр, нажать на карточку");
        await Expect(Page.Locator("#send-button")).ToContainTextAsync("Сообщить о дефекте");
        await PageIsSound("draft-restored");
    }

    [Test]
    public async Task Going_back_after_sending_shows_an_empty_form_and_posts_nothing_twice()
    {
        var number = (await (await App.As("asel")).File(Requests.Consultation())).Number;
        await Open($"/tickets/{number}");
        await Page.Locator("#say-text").FillAsync("Дополняю вопрос.");
        await Page.Locator("#say .button-primary").ClickAsync();
        await Expect(Page.Locator(".notice-done")).ToContainTextAsync("Сообщение отправлено");

        await Open("/mine");
        await Page.GoBackAsync();

        await Expect(Page.Locator("#say-text")).ToHaveValueAsync("");
        await Expect(Page.Locator(".notice-done")).ToHaveCountAsync(0);
        await Expect(Page.Locator(".timeline .written")).ToHaveCountAsync(1);
    }

    [Test]
    public async Task A_form_that_is_sent_after_the_session_has_ended_comes_back_after_signing_in()
    {
        await WriteNew();
        await App.Write(db =>
        {
            foreach (var session in db.Sessions)
                session.ExpiresAt = session.StartedAt;
            return Task.CompletedTask;
        });
        await Page.Locator("#send-button").ClickAsync();
        await Expect(Page.GetByLabel("Рабочая почта")).ToBeVisibleAsync();
        // The form that is gone may have tried to keep its draft meanwhile, and was told that the session has ended.
        ForgetConsoleErrors();
        await Page.GetByLabel("Рабочая почта").FillAsync(TicketHubApp.EmailOf("asel"));
        await Page.GetByLabel("Пароль").FillAsync(App.PasswordOf("asel"));
        await Page.GetByRole(AriaRole.Button, new() { Name = "Войти", Exact = true }).ClickAsync();

        await Expect(Page.Locator(".restored")).ToContainTextAsync("Ваш текст на месте");
        await Expect(Page.GetByLabel("Что случилось или что нужно")).ToHaveValueAsync(Body);
        await PageIsSound("session-ended");
    }

    [Test]
    public async Task A_switch_of_language_keeps_a_half_written_form()
    {
        // The choice stays with the person, and the other tests read Russian.
        await SignInAs("timur");
        await WriteNew();
        await Page.Locator(".person").ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();

        await Expect(Page.Locator("#body")).ToHaveValueAsync(Body);
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("New request");
        await PageIsSound("draft-english");
        await Page.Locator(".person").ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Қазақша" }).ClickAsync();
        await Expect(Page.Locator("#body")).ToHaveValueAsync(Body);
        await PageIsSound("draft-kazakh");
    }

    [Test]
    public async Task Files_go_up_when_chosen_can_be_taken_back_and_arrive_with_the_request()
    {
        await WriteNew();
        await Page.Locator("#files").SetInputFilesAsync(new FilePayload[]
        {
            new() { Name = "server.log", MimeType = "text/plain", Buffer = "10:14:02 ERROR"u8.ToArray() },
            new() { Name = "лишний файл.txt", MimeType = "text/plain", Buffer = "нет"u8.ToArray() },
        });
        await Expect(Page.Locator(".file-list input[name=uploads]")).ToHaveCountAsync(2);
        await PageIsSound("files-chosen");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Убрать лишний файл.txt" }).ClickAsync();
        await Expect(Page.Locator(".file-list > li")).ToHaveCountAsync(1);
        await Expect(Page.Locator("#kept-new")).ToContainTextAsync("Черновик сохранён");

        await Page.Locator("#send-button").ClickAsync();

        await Expect(Page.Locator(".ticket-line")).ToBeVisibleAsync();
        await Expect(Page.GetByText("server.log").First).ToBeVisibleAsync();
        await Expect(Page.GetByText("лишний файл.txt")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task A_refused_form_without_script_lists_the_files_that_came_with_it()
    {
        await using var context = await (await Browser.Open()).NewContextAsync(new(ContextOptions) { JavaScriptEnabled = false });
        await context.AddCookiesAsync((await Page.Context.CookiesAsync()).Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = App.Address.ToString() }));
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(App.Address, "/new").ToString());
        await page.Locator("#body").FillAsync(Body);
        await page.Locator("#files").SetInputFilesAsync(new FilePayload { Name = "server.log", MimeType = "text/plain", Buffer = "10:14:02 ERROR"u8.ToArray() });

        await page.Locator("#send-button").ClickAsync();
        await Expect(page.Locator(".file-field")).ToContainTextAsync("server.log");
        await Expect(page.Locator("#body")).ToHaveValueAsync(Body);
        await page.Locator("#title").FillAsync(Title);
        await page.Locator("#send-button").ClickAsync();

        await Expect(page.GetByText("server.log").First).ToBeVisibleAsync();
    }

    [TestCase(360, ColorScheme.Dark)]
    [TestCase(1600, ColorScheme.Light)]
    public async Task A_long_trace_folds_away_and_its_page_stays_sound(int width, ColorScheme scheme)
    {
        var trace = "java.lang.OutOfMemoryError: Java heap space\n" + string.Join('\n', Enumerable.Range(1, 60).Select(i => $"\tat kz.arta.synergy.registry.cache.RegistryCache.put{i}(RegistryCache.java:{i})"));
        var number = (await (await App.As("asel")).File(new { title = Title, body = Body + "\n\n" + trace + "\n\nЧто делать?" })).Number;
        await Page.SetViewportSizeAsync(width, 900);
        await Page.EmulateMediaAsync(new() { ColorScheme = scheme });

        await Open($"/tickets/{number}");

        await Expect(Page.Locator(".pasted pre").First).ToBeHiddenAsync();
        await PageIsSound($"trace-folded-{width}");
        await Page.Locator(".pasted summary").First.ClickAsync();
        await PageIsSound($"trace-open-{width}");
    }

    [TestCase("/mine/projects", "asel")]
    [TestCase("/mine/projects", "zhanna")]
    [TestCase("/mine", "zhanna")]
    public async Task Lists_of_ones_own_are_sound_on_a_phone(string path, string who)
    {
        await SignInAs(who);
        await Page.SetViewportSizeAsync(360, 800);

        await Open(path);

        await PageIsSound($"list-360-{who}{path}");
    }

    private async Task WriteNew()
    {
        await Open("/new");
        await Page.GetByLabel("Тема").FillAsync(Title);
        await Page.GetByLabel("Что случилось или что нужно").FillAsync(Body);
        await Expect(Page.Locator("#verdict .verdict-name")).ToContainTextAsync("Дефект");
    }
}
