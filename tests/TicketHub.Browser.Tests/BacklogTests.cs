using Microsoft.Playwright;
using TicketHub.Testing.Hosts;
using static Microsoft.Playwright.Assertions;

namespace TicketHub.Browser.Tests;

/// <summary>The head's board with the mouse, with keys, and what a screen reader is told.</summary>
public class BacklogTests : DeskFixture
{
    private ILocator Rows => Page.Locator("#board-rows tr");

    private ILocator Live => Page.Locator("#live");

    [Test]
    public async Task A_row_is_dragged_by_its_handle_and_stays_where_it_was_dropped()
    {
        await SignInAs("marat");
        await Open("/backlog");
        var (first, second) = (await Id(0), await Id(1));

        await Rows.Nth(0).Locator(".grip").HoverAsync();
        await Page.Mouse.DownAsync();
        var below = (await Rows.Nth(1).BoundingBoxAsync())!;
        await Page.Mouse.MoveAsync(below.X + 30, below.Y + below.Height / 2, new() { Steps = 8 });
        await Page.Mouse.MoveAsync(below.X + 30, below.Y + below.Height - 4, new() { Steps = 8 });
        await Page.Mouse.UpAsync();

        await Expect(Live).ToContainTextAsync($"EN-{first} теперь на месте 2");
        await Expect(Rows.Nth(0)).ToHaveAttributeAsync("data-number", second);
        await PageIsSound("backlog-dragged");
        await Page.ReloadAsync();
        await Expect(Rows.Nth(1)).ToHaveAttributeAsync("data-number", first);
    }

    [Test]
    public async Task The_keyboard_alone_moves_and_stays_on_the_same_button()
    {
        await SignInAs("marat");
        await Open("/backlog");
        var last = await Id(2);

        await Page.Locator($"#up-{last}").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Live).ToContainTextAsync($"EN-{last} теперь на месте 2");
        await Expect(Page.Locator($"#up-{last}")).ToBeFocusedAsync();

        await Page.Locator($"#grip-{last}").FocusAsync();
        await Page.Keyboard.PressAsync("ArrowUp");
        await Expect(Live).ToContainTextAsync($"EN-{last} теперь на месте 1");
        await Expect(Page.Locator($"#grip-{last}")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("End");
        var count = await Rows.CountAsync();
        await Expect(Live).ToContainTextAsync($"EN-{last} теперь на месте {count}");
        await Expect(Rows.Nth(count - 1)).ToHaveAttributeAsync("data-number", last);
    }

    [Test]
    public async Task A_place_is_typed_into_the_menu_and_the_way_back_is_a_button()
    {
        await SignInAs("marat");
        await Open("/backlog");
        var first = await Id(0);

        await Page.Locator($"#more-{first}").ClickAsync();
        await PageIsSound("backlog-menu");
        await Page.SetViewportSizeAsync(1366, 700);
        await Page.Locator($"#place-{first}").FillAsync("3");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Live).ToContainTextAsync($"EN-{first} теперь на месте 3");
        await Expect(Page.Locator($"#board-rows [data-number='{first}']")).ToBeInViewportAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Вернуть на место 1" }).ClickAsync();

        await Expect(Rows.Nth(0)).ToHaveAttributeAsync("data-number", first);
    }

    [Test]
    public async Task A_move_that_came_too_late_shows_the_new_order_and_says_so()
    {
        await SignInAs("marat");
        await Open("/backlog");
        var (first, last) = (await Id(0), await Id(2));
        var other = await App.As("marat");
        var version = (await other.Call(HttpMethod.Get, "/api/v1/backlog")).ETag;
        await other.Call(HttpMethod.Post, $"/api/v1/enhancements/{last}/move", new { to = "top" }, version);

        await Page.Locator($"#down-{first}").ClickAsync();

        await Expect(Live).ToContainTextAsync($"EN-{first} не переставлена");
        await Expect(Rows.Nth(0)).ToHaveAttributeAsync("data-number", last);
    }

    [Test]
    public async Task Three_requests_are_consolidated_and_each_author_reads_where_theirs_went()
    {
        var numbers = new List<long>();
        foreach (var author in new[] { "gulnara", "dina", "timur" })
            numbers.Add(await (await App.As(author)).Filed(Requests.Enhancement($"Пожелание от {author}")));
        await SignInAs("marat");
        await Open("/backlog");
        foreach (var number in numbers)
            await Page.GetByLabel($"Выбрать TH-{number}", new() { Exact = true }).CheckAsync();
        // A row half under the page's fixed head would be told as a target too small.
        await Page.EvaluateAsync("() => scrollTo(0, 0)");
        await PageIsSound("backlog-picked");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Объединить отмеченные…" }).ClickAsync();
        await PageIsSound("enhancement-new");
        await Page.GetByLabel("Название").FillAsync("Передача работ");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Завести доработку" }).ClickAsync();
        await Expect(Page.Locator(".entries li")).ToHaveCountAsync(3);
        await PageIsSound("enhancement-made");

        await SignInAs("dina");
        await Open($"/tickets/{numbers[1]}");
        await Expect(Page.Locator(".timeline")).ToContainTextAsync("Вошла в доработку EN-");
        await Expect(Page.Locator("main")).Not.ToContainTextAsync("timur");
    }

    private async Task<string> Id(int row) => (await Rows.Nth(row).GetAttributeAsync("data-number"))!;
}
