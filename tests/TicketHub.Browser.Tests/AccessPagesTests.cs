using Microsoft.Playwright;
using TicketHub.Testing.Hosts;
using static Microsoft.Playwright.Assertions;

namespace TicketHub.Browser.Tests;

/// <summary>Links for a new password as both sides see them, and the page of a refused document with many clauses.</summary>
public class AccessPagesTests : DeskFixture
{
    private const string Password = "длинный и понятный";

    [Test]
    public async Task A_link_for_a_new_password_opened_where_somebody_else_works_says_so_and_switches()
    {
        var timur = await App.Person("timur");
        await App.TokenOf("timur");
        await SignInAs("admin");
        await Open($"/people/{timur.Id}");
        await PageIsSound("reset-offered");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Сделать ссылку для нового пароля" }).ClickAsync();
        var link = await Page.GetByLabel("Адрес").InputValueAsync();
        await PageIsSound("reset-made");

        await Page.GotoAsync(link);
        await Expect(Page.Locator(".notice")).ToContainTextAsync("Администратор");
        foreach (var width in new[] { 360, 1280 })
        {
            await Page.SetViewportSizeAsync(width, 900);
            await PageIsSound($"reset-other-signed-in-{width}");
        }

        await Page.GetByLabel("Пароль", new() { Exact = true }).FillAsync(Password);
        await Page.GetByLabel("Пароль ещё раз").FillAsync(Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Сохранить пароль" }).ClickAsync();
        await Expect(Page.Locator("h1")).ToHaveTextAsync("Пароль сохранён");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Перейти ко входу" }).ClickAsync();
        await Page.GetByLabel("Рабочая почта").FillAsync(TicketHubApp.EmailOf("timur"));
        await Page.GetByLabel("Пароль").FillAsync(Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Войти", Exact = true }).ClickAsync();
        await Expect(Page.Locator(".person")).ToContainTextAsync(timur.Name);

        await Page.GotoAsync(link);
        await Expect(Page.Locator("main")).ToContainTextAsync(timur.Name);
    }

    [Test]
    public async Task An_administrators_own_page_of_access_is_sound()
    {
        await SignInAs("admin");

        await Open($"/people/{(await App.Person("admin")).Id}");

        await PageIsSound("own-access");
    }

    [TestCase(360, ColorScheme.Dark)]
    [TestCase(1600, ColorScheme.Light)]
    public async Task Thirty_refused_clauses_fold_and_unfold(int width, ColorScheme scheme)
    {
        var clauses = string.Join('\n', Enumerable.Range(1, 30).Select(i => $"1.{i}. Система должна обеспечивать ведение реестра обращений граждан вида {i}."));
        var refused = await (await App.As("asel")).File(new { title = "Тендер", body = "Просим по каждому пункту указать, какой функционал поддерживается.\n" + clauses });
        await SignInAs("asel");
        await Page.SetViewportSizeAsync(width, 900);
        await Page.EmulateMediaAsync(new() { ColorScheme = scheme });

        await Open($"/tickets/{refused.Body!["ticket"]!["number"]}");
        await Expect(Page.Locator(".clauses > li:visible")).ToHaveCountAsync(5);
        await PageIsSound($"clauses-folded-{width}");
        await Page.GetByText("Показать ещё 25 пунктов").ClickAsync();
        await Expect(Page.Locator(".clauses > li:visible")).ToHaveCountAsync(30);
        await PageIsSound($"clauses-open-{width}");
    }
}
