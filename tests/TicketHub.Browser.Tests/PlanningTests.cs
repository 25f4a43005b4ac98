using Microsoft.Playwright;
using TicketHub.Testing.Hosts;
using TicketHub.Web;
using static Microsoft.Playwright.Assertions;

namespace TicketHub.Browser.Tests;

/// <summary>The planner's page and the roadmap: with the sample, full, overbooked and in error, at both ends of the range of widths.</summary>
[TestFixture(360, ColorScheme.Dark)]
[TestFixture(1600, ColorScheme.Light)]
public class PlanningTests(int width, ColorScheme scheme) : DeskFixture
{
    protected override BrowserNewContextOptions ContextOptions => new()
    {
        Locale = "ru-RU",
        TimezoneId = "Asia/Almaty",
        ViewportSize = new ViewportSize { Width = width, Height = 900 },
        ColorScheme = scheme,
    };

    [Test]
    public async Task A_plan_is_made_by_hand_and_by_keyboard_shown_to_all_and_told_to_the_author()
    {
        await SignInAs("irina");
        foreach (var path in new[] { "/planning", "/roadmap" })
        {
            await Open(path);
            await PageIsSound($"{width}-{scheme}-sample{path}");
        }

        await App.PlanFully(60);
        await Open("/planning");
        await PageIsSound($"{width}-{scheme}-planning");
        // Two that wait stand above: the last of them needs a reason.
        var last = await Page.Locator("[data-month=waiting] > li").Last.GetAttributeAsync("id");
        await Page.Locator($"#{last} a[href*=item]").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator("#act-title")).ToContainTextAsync(last!);
        await Page.GetByLabel("Месяц").First.SelectOptionAsync("2027-03");
        await PageIsSound($"{width}-{scheme}-item");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Поставить", Exact = true }).PressAsync("Enter");
        await Expect(Page.Locator("#put-reason-error")).ToContainTextAsync("стоит выше");
        ForgetConsoleErrors();
        await PageIsSound($"{width}-{scheme}-against-the-order");
        await Page.Locator("#put-reason").FillAsync("Уже наполовину готово.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Поставить", Exact = true }).PressAsync("Enter");
        await Expect(Page.Locator($"#month-2027-03 #{last}")).ToBeVisibleAsync();

        await Open("/planning?month=2026-12");
        await PageIsSound($"{width}-{scheme}-month");
        await Open("/roadmap");
        await PageIsSound($"{width}-{scheme}-roadmap");
        if (Environment.GetEnvironmentVariable("TICKETHUB_SCREENSHOTS") is { Length: > 0 } folder)
            await Page.PdfAsync(new() { Path = Path.Combine(folder, $"{width}-roadmap.pdf"), Format = "A4", Landscape = true });

        await Open("/planning");
        var begun = (await Page.Locator(".month-item-begun").First.GetAttributeAsync("data-number"))!;
        await Open($"/planning?item={begun}#act");
        await Page.Locator("#release-version").FillAsync("hamming 4.3");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Выпустить и сообщить авторам" }).ClickAsync();
        await Expect(Page.Locator(".month-told")).ToContainTextAsync($"EN-{begun} выпущена в версии hamming 4.3");
        var ticket = (await (await App.As("marat")).Call(HttpMethod.Get, $"/api/v1/enhancements/{begun}")).Body!["tickets"]![0]!;
        var author = App.Keys.Single(key => App.Person(key).GetAwaiter().GetResult().Name == ticket["requester"]!["name"]!.ToString());
        await SignInAs(author);
        await Open($"/tickets/{ticket["number"]}");
        await Expect(Page.Locator(".timeline")).ToContainTextAsync("hamming 4.3");
        await InOtherLanguages();
        await TheCalendarsLink();
        await TheEndOfTheMonth();
    }

    private async Task TheCalendarsLink()
    {
        await Page.Context.ClearCookiesAsync();
        await SignInAs("irina");
        await Open("/me");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Получить ссылку" }).ClickAsync();
        await Expect(Page.Locator("#made-link")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("/calendar/th_[0-9a-f]{64}[.]ics$"));
        await PageIsSound($"{width}-{scheme}-calendar");
    }

    private async Task TheEndOfTheMonth()
    {
        App.Clock.Advance(TimeSpan.FromDays(9));
        await SignInAs("irina");
        await Open("/planning");
        await PageIsSound($"{width}-{scheme}-carry-over");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Перенести отмеченные" }).ClickAsync();
        await Expect(Page.Locator(".notice").First).ToContainTextAsync("Перенесено: EN-");
    }

    private async Task InOtherLanguages()
    {
        await SignInAs("irina");
        foreach (var language in new[] { "kk", "en" })
        {
            await Page.Context.AddCookiesAsync([new() { Name = RequestLanguage.Cookie, Value = language, Url = App.Address.ToString() }]);
            foreach (var path in new[] { "/planning?item=10", "/planning?month=2027-02", "/roadmap" })
            {
                await Open(path);
                await PageIsSound($"{width}-{scheme}-{language}{path}");
            }
        }
    }
}

/// <summary>The same with the mouse.</summary>
public class PlanningDragTests : DeskFixture
{
    [Test]
    public async Task An_item_is_dragged_into_a_month_and_back()
    {
        await App.PlanFully(8);
        // All of the plan in sight: the mouse scrolls nothing.
        await Page.SetViewportSizeAsync(1600, 2000);
        await SignInAs("irina");
        await Open("/planning");
        var first = (await Page.Locator("[data-month=waiting] > li").First.GetAttributeAsync("id"))!;

        // The head of a column takes a drop as its list does.
        await Drag(first, "#month-2027-03 h2");
        await Expect(Page.Locator($"#month-2027-03 #{first}")).ToBeVisibleAsync();
        await Expect(Page.Locator(".month-told")).ToBeInViewportAsync();
        await Expect(Page.Locator(".month-told")).ToContainTextAsync($"{first} теперь в плане: март 2027");
        await Drag(first, "[data-month=waiting]");

        await Expect(Page.Locator($"[data-month=waiting] #{first}")).ToBeVisibleAsync();
        await Drag(first, "#month-2027-01 .month-items");
        await Expect(Page.Locator("#month-2027-01 #refused")).ToContainTextAsync("январь 2027 закреплена");
        await Expect(Page.Locator($"[data-month=waiting] #{first}")).ToBeVisibleAsync();
        await PageIsSound("planning-dragged");
    }

    private async Task Drag(string item, string to)
    {
        await Page.Locator($"#{item} .grip").ScrollIntoViewIfNeededAsync();
        await Page.Locator($"#{item} .grip").HoverAsync();
        await Page.Mouse.DownAsync();
        var box = (await Page.Locator(to).BoundingBoxAsync())!;
        await Page.Mouse.MoveAsync(box.X + 40, box.Y + 4, new() { Steps = 10 });
        await Page.Mouse.MoveAsync(box.X + 60, box.Y + box.Height / 2, new() { Steps = 10 });
        await Page.Mouse.UpAsync();
    }
}
