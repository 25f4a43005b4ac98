using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TicketHub.Browser.Tests;

/// <summary>Files come by dropping, by pasting and by choosing, and none is left behind.</summary>
public class FilesTests : DeskFixture
{
    private const string Title = "Не открываются карточки договоров";
    private const string Body = "После обновления до minsky 4.1.6 карточки договоров не открываются ни у кого, белый экран, прод стоит.";

    [SetUp]
    public async Task Begin()
    {
        await ForgetDrafts();
        await SignInAs("asel");
        await Open("/new");
    }

    [Test]
    public async Task Two_files_are_dropped_on_the_form_and_arrive_with_the_request()
    {
        await Write();
        var dropped = await Transfer("new File(['10:14 ERROR'], 'server.log', { type: 'text/plain' })", "new File(['шаги'], 'шаги.txt', { type: 'text/plain' })");

        await Page.Locator("#body").DispatchEventAsync("dragover", new { dataTransfer = dropped });
        await Expect(Page.Locator(".file-field.dropping")).ToHaveCountAsync(1);
        await Page.Locator("#body").DispatchEventAsync("drop", new { dataTransfer = dropped });
        await Expect(Page.Locator(".file-list input[name=uploads]")).ToHaveCountAsync(2);
        await Expect(Page.Locator(".file-field.dropping")).ToHaveCountAsync(0);
        await PageIsSound("files-dropped");
        await Page.Locator("#send-button").ClickAsync();

        await Expect(Page.Locator(".ticket-line")).ToBeVisibleAsync();
        await Expect(Page.GetByText("server.log").First).ToBeVisibleAsync();
        await Expect(Page.GetByText("шаги.txt").First).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_pasted_picture_goes_up_and_the_text_stays_as_it_was()
    {
        await Write();

        await Page.EvaluateAsync("""
            () => {
              const data = new DataTransfer();
              data.items.add(new File([new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10])], 'image.png', { type: 'image/png' }));
              document.querySelector('#body').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """);

        await Expect(Page.Locator(".file-list")).ToContainTextAsync("image.png");
        await Expect(Page.Locator(".file-list input[name=uploads]")).ToHaveCountAsync(1);
        await Expect(Page.Locator("#body")).ToHaveValueAsync(Body);
    }

    [Test]
    public async Task A_file_shows_its_progress_and_a_form_that_is_sent_meanwhile_waits_for_it()
    {
        await Write();
        var arrive = await HoldUploads();
        await Page.Locator("#files").SetInputFilesAsync(TextFile("server.log"));
        await Expect(Page.GetByRole(AriaRole.Progressbar, new() { Name = "server.log" })).ToBeVisibleAsync();

        await Page.Locator("#send-button").ClickAsync();
        await Expect(Page.Locator(".file-wait")).ToBeVisibleAsync();
        await PageIsSound("files-waiting");
        arrive.SetResult();

        await Expect(Page.Locator(".ticket-line")).ToBeVisibleAsync();
        await Expect(Page.GetByText("server.log").First).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_file_that_is_removed_on_its_way_holds_nothing_up()
    {
        await Write();
        var arrive = await HoldUploads();
        await Page.Locator("#files").SetInputFilesAsync(TextFile("большой.log"));
        await Page.Locator("#send-button").ClickAsync();
        await Expect(Page.Locator(".file-wait")).ToBeVisibleAsync();

        await Page.GetByRole(AriaRole.Button, new() { Name = "Убрать большой.log" }).ClickAsync();

        await Expect(Page.Locator(".ticket-line")).ToBeVisibleAsync();
        await Expect(Page.GetByText("большой.log")).ToHaveCountAsync(0);
        arrive.SetResult();
    }

    [Test]
    public async Task A_large_file_survives_a_pause_a_lost_connection_and_a_reload_and_is_sent_once()
    {
        const int megabytes = 32;
        var folder = Directory.CreateTempSubdirectory("tickethub-large-");
        var path = Path.Combine(folder.FullName, "heap.hprof");
        var bytes = RandomNumberGenerator.GetBytes(megabytes << 20);
        await File.WriteAllBytesAsync(path, bytes);
        await Write();
        var network = await Page.Context.NewCDPSessionAsync(Page);
        await Slow(network, megabytesASecond: 3);
        var row = Page.Locator(".file-list > li");

        await Page.Locator("#files").SetInputFilesAsync(path);
        await Expect(row).ToContainTextAsync("МБ/с");
        await Expect(row).ToContainTextAsync("осталось");
        await Screenshot("upload-going");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Пауза heap.hprof" }).ClickAsync();
        await Expect(row).ToContainTextAsync("на паузе");
        await PageIsSound("upload-paused");
        await Page.RouteAsync("**/api/v1/uploads/*", route => route.AbortAsync());
        await Page.GetByRole(AriaRole.Button, new() { Name = "Продолжить heap.hprof" }).ClickAsync();
        await Expect(row).ToContainTextAsync("Связь пропала");
        await Screenshot("upload-lost");
        await Page.UnrouteAllAsync();
        await Expect(row).ToContainTextAsync("осталось", new() { Timeout = 15_000 });

        await Page.ReloadAsync();
        await Expect(row).ToContainTextAsync("выберите этот файл ещё раз");
        ForgetConsoleErrors();
        await PageIsSound("upload-after-reload");
        await Slow(network, megabytesASecond: 1000);
        await Page.Locator("#files").SetInputFilesAsync(path);
        await Expect(Page.Locator(".file-list input[name=uploads]")).ToHaveCountAsync(1, new() { Timeout = 15_000 });
        await Expect(row).ToHaveCountAsync(1);
        var (arriving, whole) = await App.Read(async db => (
            await db.Uploads.CountAsync(), await db.Attachments.Where(a => a.TicketNumber == null).Select(a => a.Sha256).ToListAsync()));
        await Page.Locator("#send-button").ClickAsync();

        await Expect(Page.Locator(".ticket-line")).ToBeVisibleAsync();
        await Expect(Page.GetByText("heap.hprof").First).ToBeVisibleAsync();
        Assert.That((arriving, whole), Is.EqualTo((0, new[] { Convert.ToHexStringLower(SHA256.HashData(bytes)) })));
        folder.Delete(recursive: true);
    }

    [Test]
    public async Task Without_script_a_file_that_is_here_already_is_removed_by_unticking_it()
    {
        await using var context = await (await Browser.Open()).NewContextAsync(new(ContextOptions) { JavaScriptEnabled = false });
        await context.AddCookiesAsync((await Page.Context.CookiesAsync()).Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = App.Address.ToString() }));
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(App.Address, "/new").ToString());
        await page.Locator("#body").FillAsync(Body);
        await page.Locator("#files").SetInputFilesAsync(new[] { TextFile("нужный.log"), TextFile("лишний.log") });

        await page.Locator("#send-button").ClickAsync();
        await Expect(page.Locator(".file-field input[name=uploads]")).ToHaveCountAsync(2);
        await page.GetByLabel("лишний.log").UncheckAsync();
        await page.Locator("#title").FillAsync(Title);
        await page.Locator("#send-button").ClickAsync();

        await Expect(page.GetByText("нужный.log").First).ToBeVisibleAsync();
        await Expect(page.GetByText("лишний.log")).ToHaveCountAsync(0);
    }

    private static Task Slow(ICDPSession network, int megabytesASecond) => network.SendAsync("Network.emulateNetworkConditions", new()
    {
        ["offline"] = false,
        ["latency"] = 0,
        ["downloadThroughput"] = -1,
        ["uploadThroughput"] = megabytesASecond << 20,
    });

    private async Task Write()
    {
        await Page.Locator("#title").FillAsync(Title);
        await Page.Locator("#body").FillAsync(Body);
        await Expect(Page.Locator("#kept-new")).ToContainTextAsync("Черновик сохранён");
    }

    private async Task<TaskCompletionSource> HoldUploads()
    {
        var arrive = new TaskCompletionSource();
        await Page.RouteAsync("**/api/v1/uploads", async route =>
        {
            await arrive.Task;
            await route.ContinueAsync();
        });
        return arrive;
    }

    private Task<IJSHandle> Transfer(params string[] files) => Page.EvaluateHandleAsync(
        $"() => {{ const data = new DataTransfer(); for (const file of [{string.Join(',', files)}]) data.items.add(file); return data; }}");

    private static FilePayload TextFile(string name) => new() { Name = name, MimeType = "text/plain", Buffer = "10:14:02 ERROR"u8.ToArray() };
}
