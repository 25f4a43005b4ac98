using Microsoft.Playwright;
using TicketHub.Testing.Hosts;
using static Microsoft.Playwright.Assertions;

namespace TicketHub.Browser.Tests;

/// <summary>From the board to R&amp;D and back, as the two who decide do it.</summary>
public class SubmissionTests : DeskFixture
{
    [Test]
    public async Task The_head_sends_the_first_RD_asks_is_answered_and_accepts_and_the_author_reads_that_it_was_sent()
    {
        var gulnara = await App.As("gulnara");
        var ticket = await gulnara.Filed(Requests.Enhancement("Массовая замена исполнителя"));
        var marat = await App.As("marat");
        var made = (await marat.Call(HttpMethod.Post, "/api/v1/enhancements", new { tickets = new[] { ticket }, title = "Массовая замена", need = "Меняют вручную." })).Number;
        var board = (await marat.Call(HttpMethod.Get, "/api/v1/backlog")).ETag;
        await marat.Call(HttpMethod.Post, $"/api/v1/enhancements/{made}/move", new { to = "top" }, board);
        await SignInAs("marat");

        await Open("/backlog");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Отправить в ДРТ" }).ClickAsync();
        await Page.GetByLabel("Первые по порядку").FillAsync("1");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Отметить" }).ClickAsync();
        await Expect(Page.Locator("#items input:checked")).ToHaveCountAsync(1);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Проверить перед отправкой" }).ClickAsync();
        await Expect(Page.Locator("#note-error")).ToBeVisibleAsync();
        Assert.That(await Page.Violations(), Is.Empty);
        await Page.GetByLabel("Сопроводительное письмо").FillAsync("Прошу оценить в ноябре.");
        await Expect(Page.Locator(".kept")).ToContainTextAsync("Черновик сохранён");
        await Page.ReloadAsync();
        await Open("/submissions/new");
        await Expect(Page.GetByLabel("Сопроводительное письмо")).ToHaveValueAsync("Прошу оценить в ноябре.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Проверить перед отправкой" }).ClickAsync();
        await Screenshot("submission-preview");
        Assert.That(await Page.Violations(), Is.Empty);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Отправить в ДРТ" }).ClickAsync();
        await Expect(Page.Locator(".notice-done")).ToContainTextAsync("Отправлено в ДРТ");
        var address = new Uri(Page.Url).AbsolutePath;

        await SignInAs("irina");
        await Open(address);
        await Page.GetByRole(AriaRole.Link, new() { Name = $"EN-{made}: спросить или отклонить" }).ClickAsync();
        await Page.Locator("form[action$='/ask'] textarea").FillAsync("Сколько работ у одного человека?");
        await Screenshot("submission-item");
        Assert.That(await Page.Violations(), Is.Empty);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Задать вопрос" }).ClickAsync();
        await Expect(Page.Locator(".notice-done")).ToContainTextAsync($"Вопрос по EN-{made} задан");

        await SignInAs("marat");
        await Open(address);
        await Page.GetByRole(AriaRole.Link, new() { Name = $"EN-{made}: ответить ДРТ" }).ClickAsync();
        await Page.GetByLabel("Ответ", new() { Exact = true }).FillAsync("До трёхсот.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Ответить" }).ClickAsync();
        await Expect(Page.Locator($"#EN-{made}")).ToContainTextAsync("До трёхсот.");

        await SignInAs("irina");
        await Open(address);
        var estimate = Page.GetByLabel($"EN-{made}: оценка в днях");
        await estimate.FillAsync("много");
        await Page.GetByRole(AriaRole.Button, new() { Name = $"Принять EN-{made}" }).ClickAsync();
        await Expect(Page.Locator(".notice-wrong")).ToContainTextAsync("с шагом в полдня");
        await Expect(estimate).ToHaveValueAsync("много");
        await estimate.FillAsync("4,5");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator($"#EN-{made}")).ToContainTextAsync("Принята, 4,5 дн.");
        await Screenshot("submission-answered");
        Assert.That(await Page.Violations(), Is.Empty);

        await SignInAs("gulnara");
        await Open($"/tickets/{ticket}");
        await Expect(Page.Locator(".timeline")).ToContainTextAsync($"Отправлена в ДРТ/ЦТК в составе EN-{made}");
    }
}
