using Microsoft.Playwright;
using TicketHub.Testing.Hosts;
using static Microsoft.Playwright.Assertions;

namespace TicketHub.Browser.Tests;

/// <summary>A wish of three clients from the tray to the version that brings it, as the three who carry it do it with mouse and keys.</summary>
public class ChainTests : DeskFixture
{
    private string number = "";

    [Test]
    public async Task Three_wishes_become_one_enhancement_that_is_ranked_sent_planned_swapped_in_earlier_and_released_and_their_authors_read_it()
    {
        var tickets = new List<long>();
        foreach (var author in new[] { "gulnara", "dina", "saule" })
            tickets.Add(await (await App.As(author)).Filed(Requests.Enhancement($"Пожелание от {author}", await ProjectOf(author))));

        await SignInAs("marat");
        await Consolidate(tickets);
        await RankByKeyAndByDrag();
        var submission = await Submit();
        await SignInAs("irina");
        await Accept(submission);
        await Plan();
        await SignInAs("marat");
        var swap = await ProposeToGetItEarlier();
        await SignInAs("irina");
        await Open(swap);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Одобрить" }).ClickAsync();
        await Expect(Page.Locator(".timeline")).ToContainTextAsync($"EN-{number}");

        // It is begun in its month, not before.
        App.Clock.Advance(TimeSpan.FromDays(9));
        await SignInAs("irina");
        await BeginAndRelease();

        await SignInAs("dina");
        await Open($"/tickets/{tickets[1]}");
        await Expect(Page.Locator(".timeline")).ToContainTextAsync("hamming 4.3");
        await Expect(Page.Locator(".ticket-line")).ToContainTextAsync("Выпущена");
        await Expect(Page.Locator("main")).Not.ToContainTextAsync("gulnara");
        await PageIsSound("chain-end");
    }

    private async Task<Guid> ProjectOf(string author)
    {
        var id = (await App.Person(author)).Id;
        return await App.Read(db => Task.FromResult(db.Memberships.Where(m => m.PersonId == id).OrderBy(m => m.ProjectId).First().ProjectId));
    }

    private async Task Consolidate(IEnumerable<long> tickets)
    {
        await Open("/backlog");
        foreach (var ticket in tickets)
            await Page.GetByLabel($"Выбрать TH-{ticket}", new() { Exact = true }).CheckAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Объединить отмеченные…" }).ClickAsync();
        await Page.GetByLabel("Название").FillAsync("Передача работ");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Завести доработку" }).ClickAsync();
        await Expect(Page.Locator("[aria-labelledby=evidence] .entries li")).ToHaveCountAsync(3);
        number = new Uri(Page.Url).AbsolutePath.Split('-')[^1];
    }

    private async Task RankByKeyAndByDrag()
    {
        await Open("/backlog");
        var (rows, live) = (Page.Locator("#board-rows tr"), Page.Locator("#live"));
        await Page.Locator($"#grip-{number}").FocusAsync();
        await Page.Keyboard.PressAsync("Home");
        await Expect(live).ToContainTextAsync($"EN-{number} теперь на месте 1");

        await Page.EvaluateAsync("() => scrollTo(0, 0)");
        await rows.Nth(0).Locator(".grip").HoverAsync();
        await Page.Mouse.DownAsync();
        var below = (await rows.Nth(1).BoundingBoxAsync())!;
        await Page.Mouse.MoveAsync(below.X + 30, below.Y + below.Height / 2, new() { Steps = 8 });
        await Page.Mouse.MoveAsync(below.X + 30, below.Y + below.Height - 4, new() { Steps = 8 });
        await Page.Mouse.UpAsync();
        await Expect(live).ToContainTextAsync($"EN-{number} теперь на месте 2");
        await Expect(rows.Nth(1)).ToHaveAttributeAsync("data-number", number);
    }

    private async Task<string> Submit()
    {
        await Open("/submissions/new");
        await Page.Locator($"#items input[value='{number}']").CheckAsync();
        await Page.GetByLabel("Сопроводительное письмо").FillAsync("Нужно трём клиентам, прошу оценить.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Проверить перед отправкой" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Отправить в ДРТ" }).ClickAsync();
        await Expect(Page.Locator(".notice-done")).ToContainTextAsync("Отправлено в ДРТ");
        return new Uri(Page.Url).AbsolutePath;
    }

    private async Task Accept(string submission)
    {
        await Open(submission);
        await Page.GetByLabel($"EN-{number}: оценка в днях").FillAsync("12");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator($"#EN-{number}")).ToContainTextAsync("Принята, 12 дн.");
    }

    private async Task Plan()
    {
        await Open($"/planning?item={number}#act");
        await Page.Locator("#put-month").SelectOptionAsync("2027-02");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Поставить", Exact = true }).ClickAsync();
        await Expect(Page.Locator($"#month-2027-02 #EN-{number}")).ToBeVisibleAsync();
    }

    private async Task<string> ProposeToGetItEarlier()
    {
        await Open($"/swaps/new?item={number}&into=2026-12");
        await Page.Locator(".swap-ways li").Filter(new() { HasText = "Отказ в этой же итерации" }).First.GetByRole(AriaRole.Link, new() { Name = "Выбрать" }).ClickAsync();
        await Page.GetByLabel("Основание для ДРТ").FillAsync("Ждут три клиента.");
        await Page.GetByLabel("Что сказать авторам отозванного").FillAsync("Уступает место более срочному.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Предложить ДРТ" }).ClickAsync();
        await Expect(Page.Locator(".notice-done")).ToContainTextAsync("Замена предложена ДРТ");
        return new Uri(Page.Url).AbsolutePath;
    }

    private async Task BeginAndRelease()
    {
        await Open($"/planning?item={number}#act");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Начать", Exact = true }).ClickAsync();
        await Expect(Page.Locator(".month-told")).ToContainTextAsync($"Разработка EN-{number} начата");
        await Open($"/planning?item={number}#act");
        await Page.Locator("#release-version").FillAsync("hamming 4.3");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Выпустить и сообщить авторам" }).ClickAsync();
        await Expect(Page.Locator(".month-told")).ToContainTextAsync($"EN-{number} выпущена в версии hamming 4.3");
    }
}
