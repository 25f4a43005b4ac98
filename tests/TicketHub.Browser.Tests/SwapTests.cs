using Microsoft.Playwright;
using TicketHub.Testing.Hosts;
using static Microsoft.Playwright.Assertions;

namespace TicketHub.Browser.Tests;

/// <summary>From "what if" to the approved swap, as the head and R&amp;D do it on the plan of the sample.</summary>
public class SwapTests : DeskFixture
{
    [Test]
    public async Task The_head_looks_for_a_way_proposes_it_RD_approves_and_the_report_counts_it()
    {
        var marat = await App.As("marat");
        var plan = (await marat.Call(HttpMethod.Get, "/api/v1/plan")).Body!;
        var wanted = plan["waiting"]![0]!["number"]!.GetValue<long>();
        var december = plan["iterations"]!.AsArray().Single(month => month!["month"]!.ToString() == "2026-12")!;
        var given = december["items"]![0]!["number"]!.GetValue<long>();
        await SignInAs("marat");

        await Open("/swaps");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Что если…" }).ClickAsync();
        await Page.GetByLabel("Доработка").SelectOptionAsync($"{wanted}");
        await Page.GetByLabel("Итерация", new() { Exact = true }).SelectOptionAsync("2026-12");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Перенести в итерацию" }).ClickAsync();
        await Expect(Page.Locator(".swap-over").First).ToContainTextAsync("перегрузка");
        await PageIsSound("what-if");
        await Page.GetByLabel("Доработка").SelectOptionAsync($"{given}");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Отказаться от доработки" }).ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Предложить как замену" }).ClickAsync();
        await Expect(Page.Locator(".swap-picture")).ToBeVisibleAsync();

        await Open($"/swaps/new?item={wanted}&into=2026-12");
        await PageIsSound("swap-ways");
        await Page.Locator(".swap-ways li").Filter(new() { HasText = "Отказ в этой же итерации" }).First.GetByRole(AriaRole.Link, new() { Name = "Выбрать" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Предложить ДРТ" }).ClickAsync();
        await Expect(Page.Locator("#reason-error")).ToBeVisibleAsync();
        // A browser notes the status of a refused form.
        ForgetConsoleErrors();
        await Page.GetByLabel("Основание для ДРТ").FillAsync("Срок по договору в декабре.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Добавить ресурс" }).ClickAsync();
        await Expect(Page.GetByLabel("Основание для ДРТ")).ToHaveValueAsync("Срок по договору в декабре.");
        await PageIsSound("swap-propose");
        await Page.GetByLabel("Что сказать авторам отозванного").FillAsync("Уступает место более срочному.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Предложить ДРТ" }).ClickAsync();
        await Expect(Page.Locator(".notice-done")).ToContainTextAsync("Замена предложена ДРТ");
        var address = new Uri(Page.Url).AbsolutePath;

        await SignInAs("irina");
        await Open(address);
        await PageIsSound("swap-proposed");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Отклонить" }).ClickAsync();
        await Expect(Page.Locator("#refuse-reason-error")).ToBeVisibleAsync();
        ForgetConsoleErrors();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Одобрить" }).ClickAsync();
        await Expect(Page.Locator(".notice-done")).ToContainTextAsync("Замена одобрена");
        await Expect(Page.Locator(".timeline")).ToContainTextAsync($"EN-{wanted}");
        await PageIsSound("swap-approved");

        await Open("/reports/enhancements");
        await Expect(Page.Locator("section", new() { HasText = "Чего стоили замены" }).Locator("tbody tr")).ToHaveCountAsync(2);
        await PageIsSound("report");
        await Open("/swaps");
        await PageIsSound("swaps");
        await Page.SetViewportSizeAsync(360, 800);
        foreach (var path in new[] { "/swaps", address, "/reports/enhancements", "/planning/what-if?s=d1" })
        {
            await Open(path);
            await PageIsSound("narrow" + path.Split('?')[0].Replace('/', '-'));
        }
    }
}
