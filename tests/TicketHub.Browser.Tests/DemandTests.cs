using Microsoft.Playwright;
using TicketHub.Testing.Hosts;
using static Microsoft.Playwright.Assertions;

namespace TicketHub.Browser.Tests;

/// <summary>From the head's words for everybody to a colleague's reason, and back to what became of it.</summary>
public class DemandTests : DeskFixture
{
    [Test]
    public async Task What_the_head_publishes_a_colleague_finds_needs_too_and_follows()
    {
        var wish = await (await App.As("timur")).Filed(Requests.Enhancement("Пожелание банка, которого никто не видит"));
        var made = await (await App.As("marat")).Call(HttpMethod.Post, "/api/v1/enhancements", new { tickets = new[] { wish } });

        await SignInAs("marat");
        await Open($"/enhancements/EN-{made.Number}");
        await Page.Locator("#publish > summary").ClickAsync();
        await Page.Locator("#publish").GetByLabel("Название для всех").FillAsync("Замена исполнителя сразу во всех работах");
        await Page.Locator("#publish").GetByLabel("Что изменится").FillAsync("Как просит Тенгри.");
        await Page.Locator("#publish").GetByRole(AriaRole.Button, new() { Name = "Опубликовать" }).ClickAsync();
        await Expect(Page.Locator("#publish-summary-error")).ToContainTextAsync("название проекта клиента");
        // The browser complains of the answer that tells it.
        ForgetConsoleErrors();
        await PageIsSound("demand-client-named");
        await Page.Locator("#publish").GetByLabel("Что изменится").FillAsync("Исполнителя можно будет сменить одним действием.");
        await Page.Locator("#publish").GetByRole(AriaRole.Button, new() { Name = "Опубликовать" }).ClickAsync();
        await Expect(Page.Locator(".notice")).ToContainTextAsync("опубликована");

        await SignInByHand("saule");
        await Page.GetByRole(AriaRole.Navigation, new() { Name = "Разделы" }).GetByText("Доработки платформы").ClickAsync();
        await Page.GetByLabel("Слова или номер").FillAsync("сменить исполнителей");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await PageIsSound("demand-list");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Замена исполнителя сразу во всех работах" }).ClickAsync();
        await Expect(Page.Locator("main")).Not.ToContainTextAsync("банка");
        await Page.GetByLabel("Зачем это нужно").FillAsync("Осенью у нас реорганизация.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Передать руководителю" }).ClickAsync();
        await Expect(Page.Locator(".entries")).ToContainTextAsync("Осенью у нас реорганизация.");
        await PageIsSound("demand-item");

        App.Clock.Advance(TimeSpan.FromMinutes(1));
        var head = await App.As("marat");
        var seen = (await head.Call(HttpMethod.Get, $"/api/v1/enhancements/{made.Number}")).ETag;
        await head.Call(HttpMethod.Post, $"/api/v1/enhancements/{made.Number}/publish", new { title = "Замена исполнителя", summary = "Одним действием." }, seen);
        await Open("/mine");
        await Page.GetByRole(AriaRole.Navigation, new() { Name = "Разделы" }).GetByText("Доработки платформы").ClickAsync();
        await Expect(Page.Locator(".change-unseen")).ToContainTextAsync("Описание изменили");
        await PageIsSound("demand-following");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Отметить всё просмотренным" }).ClickAsync();
        await Expect(Page.Locator(".change-unseen")).ToHaveCountAsync(0);

        await SignInAs("marat");
        await Open($"/enhancements/EN-{made.Number}");
        await Expect(Page.Locator("[aria-labelledby=shared-needs]")).ToContainTextAsync("Осенью у нас реорганизация.");
        await PageIsSound("demand-evidence");
    }
}
