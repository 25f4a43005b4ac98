using System.Text;
using TicketHub.Testing.Hosts;
using static Microsoft.Playwright.Assertions;

namespace TicketHub.Browser.Tests;

/// <summary>What was found in a log comes onto the open page by itself; nobody reloads it.</summary>
[Platform("Linux")]
public class FindingsTests : DeskFixture
{
    private const string Log = "2026-11-22 10:14:07,311 ERROR [kz.arta.Log] (task-1) java.lang.OutOfMemoryError: Java heap space\n"
        + "\tat kz.arta.synergy.RegistryCache.put(RegistryCache.java:118)\n";

    [TestCase(1600)]
    [TestCase(360)]
    public async Task Findings_come_onto_the_open_page_while_the_file_is_read(int width)
    {
        await Page.SetViewportSizeAsync(width, 900);
        var number = await (await App.As("asel")).Filed(UploadCalls.Form(Requests.Defect(), ("server.log", Encoding.UTF8.GetBytes(Log))));
        await SignInAs("asel");
        await Open($"/tickets/{number}");
        await Expect(Page.Locator("#findings-way")).ToContainTextAsync("server.log");
        await PageIsSound($"findings-waiting-{width}");

        await App.ReadFiles();

        await Expect(Page.Locator(".findings-summary")).ToHaveTextAsync("OutOfMemoryError: Java heap space, 1 раз с 22.11.2026 10:14.");
        await Page.GetByText("Пример из журнала").ClickAsync();
        await Expect(Page.Locator(".findings pre")).ToContainTextAsync("RegistryCache.put");
        await PageIsSound($"findings-{width}");
    }
}
