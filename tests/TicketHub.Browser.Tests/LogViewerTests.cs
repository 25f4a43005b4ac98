using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TicketHub.Browser.Tests;

/// <summary>A log of more than twenty megabytes is gone through from the findings to its last line.</summary>
public class LogViewerTests : DeskFixture
{
    private const int Records = 170_000;

    private const int Needle = 98_765;

    [Test]
    public async Task A_long_log_is_charted_scrolled_searched_and_filtered()
    {
        var number = await Filed();
        await App.ReadFiles();
        await SignInAs("asel");
        await Page.SetViewportSizeAsync(1600, 1000);

        await Open($"/tickets/{number}");
        await Expect(Page.Locator(".chart-live .uplot")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await PageIsSound("findings-charts");
        await Page.GetByRole(AriaRole.Link, new() { Name = "К первой ошибке" }).ClickAsync();
        var target = Page.Locator(".log-target");
        await Expect(target).ToContainTextAsync("не выполнен: java.lang.OutOfMemoryError", new() { Timeout = 30_000 });
        await Expect(target).ToBeInViewportAsync();
        await PageIsSound("log");

        var box = Page.Locator("#log");
        await box.FocusAsync();
        await Page.Keyboard.PressAsync("End");
        await Expect(Page.Locator(".log-line").Last).ToHaveAttributeAsync("data-line", Lines.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await Expect(Page.Locator(".log-line").Last).ToBeInViewportAsync();
        for (var turn = 0; turn < 12; turn++)
            await box.EvaluateAsync("box => { box.scrollTop = 0; return new Promise(done => setTimeout(done, 150)); }");
        await NumbersFollowEachOther();

        await Page.GetByLabel("Найти в журнале").FillAsync("ИГОЛКА");
        await Page.GetByLabel("Найти в журнале").PressAsync("Enter");
        await Expect(Page).ToHaveURLAsync(new Regex("text=.*line="));
        await Expect(Page.Locator(".log-target mark")).ToHaveTextAsync("иголка");
        await Expect(Page.Locator(".log-target mark")).ToBeInViewportAsync();

        await Page.GetByRole(AriaRole.Link, new() { Name = "Сбросить условия" }).ClickAsync();
        await Page.GetByLabel("Уровень").SelectOptionAsync("error");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Показать", Exact = true }).ClickAsync();
        await Expect(Page.Locator(".log-line.log-error").First).ToBeVisibleAsync();
        await Expect(Page.Locator(".log-line:not(.log-error)")).ToHaveCountAsync(0);

        await Page.SetViewportSizeAsync(360, 800);
        await PageIsSound("log-phone");
    }

    /// <summary>An exception of three lines stands at every five thousandth record.</summary>
    private static int Lines => Records + (Records / 5_000 * 2);

    private async Task NumbersFollowEachOther()
    {
        var numbers = await Page.Locator(".log-line").EvaluateAllAsync<int[]>("lines => lines.map(line => Number(line.dataset.line))");
        Assert.That(numbers, Is.EqualTo(Enumerable.Range(numbers[0], numbers.Length)));
        Assert.That(numbers, Has.Length.GreaterThan(400).And.Length.LessThanOrEqualTo(1_200));
    }

    private async Task<long> Filed()
    {
        var log = new StringBuilder();
        var at = new DateTime(2026, 11, 22, 8, 0, 0);
        for (var record = 1; record <= Records; record++)
        {
            at = at.AddMilliseconds(200);
            log.Append(System.Globalization.CultureInfo.InvariantCulture, $"{at:yyyy-MM-dd HH:mm:ss,fff} ");
            if (record % 5_000 == 0)
                log.Append("ERROR [kz.arta.synergy.Api] (default task-7) запрос не выполнен: java.lang.OutOfMemoryError: Java heap space\n\tat kz.arta.synergy.cache.RegistryCache.put(RegistryCache.java:118)\n\tat java.base/java.lang.Thread.run(Thread.java:840)\n");
            else
                log.Append(System.Globalization.CultureInfo.InvariantCulture, $"INFO  [kz.arta.synergy.Documents] (default task-{record % 40}) документ {record} сохранён, {(record == Needle ? "иголка" : "всё в порядке")}, user={record % 999}\n");
        }

        using var form = new MultipartFormDataContent
        {
            { JsonContent.Create(new { title = "Не открываются карточки", body = "После обновления до minsky 4.1.6 на проде ошибка 500, отдел стоит." }), "ticket" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(log.ToString())), "file", "server.log" },
        };
        using var asel = await App.As("asel");
        using var filed = await asel.PostAsync("/api/v1/tickets", form);
        return (await filed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("number").GetInt64();
    }
}
