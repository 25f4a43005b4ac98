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

        await Expect(Page.Locator(".findings-summary")).ToHaveTextAsync("OutOfMemoryError: Java heap space, 1 раз с 22 ноября 2026, 10:14.");
        await Page.GetByText("Пример из журнала").ClickAsync();
        await Expect(Page.Locator(".findings pre")).ToContainTextAsync("RegistryCache.put");
        await PageIsSound($"findings-{width}");
    }

    [Test]
    public async Task What_comes_for_a_part_that_is_replaced_by_then_is_not_missed_and_not_complained_of()
    {
        var number = await (await App.As("asel")).Filed(UploadCalls.Form(Requests.Defect(), ("server.log", Encoding.UTF8.GetBytes(Log))));
        var replaced = new TaskCompletionSource();
        await Page.RouteAsync("**/findings?stand=*", async route =>
        {
            await replaced.Task;
            await route.ContinueAsync();
        });
        await SignInAs("asel");
        var asked = Page.WaitForRequestAsync(request => request.Url.Contains("findings?stand=", StringComparison.Ordinal));
        await Open($"/tickets/{number}");
        await Page.EvaluateAsync("document.getElementById('findings-way').addEventListener('htmx:beforeOnLoad', () => { document.body.dataset.late = 'yes'; })");
        await asked;

        await App.ReadFiles();
        await Page.EvaluateAsync("htmx.trigger(document.body, 'findings-read')");
        await Expect(Page.Locator(".findings-summary")).ToContainTextAsync("OutOfMemoryError");
        replaced.SetResult();

        await Expect(Page.Locator("body")).ToHaveAttributeAsync("data-late", "yes");
        Assert.That(ConsoleErrors, Is.Empty);
        await Expect(Page.Locator("#findings")).ToHaveCountAsync(1);
    }

    [Test]
    public async Task What_is_open_and_where_one_is_stays_when_the_page_renews_itself_and_forms_know_the_version()
    {
        var (asel, bank) = (await App.As("asel"), await App.Read(db => Task.FromResult(db.Projects.Single(p => p.Name.StartsWith("Банк")).Id)));
        var number = await asel.Filed(UploadCalls.Form(Requests.Defect(projectId: bank), ("server.log", Encoding.UTF8.GetBytes(Log))));
        await App.ReadFiles();
        await (await App.As("aigerim")).Do(number, "askFor", new { piece = "version" });
        await SignInAs("aigerim");
        await Open($"/tickets/{number}");
        var sample = Page.GetByText("Пример из журнала");
        await sample.FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator(".findings pre")).ToBeVisibleAsync();
        var before = await Page.Locator("#news").GetAttributeAsync("data-version");

        await asel.Do(number, "tell", new { piece = "version", text = "minsky 4.1.7" });
        await Page.EvaluateAsync("htmx.trigger(document.body, 'findings-read')");

        await Expect(Page.Locator("#live-facts")).ToContainTextAsync("minsky 4.1.7");
        await Expect(Page.Locator(".findings pre")).ToBeVisibleAsync();
        await Expect(sample).ToBeFocusedAsync();
        var version = await Page.Locator("#news").GetAttributeAsync("data-version");
        Assert.That(version, Is.Not.EqualTo(before));
        await Expect(Page.Locator("aside input[data-renewed]")).Not.ToHaveCountAsync(0);
        await Expect(Page.Locator($"input[data-renewed]:not([value='{version}'])")).ToHaveCountAsync(0);
    }
}
