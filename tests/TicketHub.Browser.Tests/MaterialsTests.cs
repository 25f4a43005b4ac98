using TicketHub.Testing.Hosts;
using static Microsoft.Playwright.Assertions;

namespace TicketHub.Browser.Tests;

/// <summary>A consultant asks for a piece, its author gets the command, sends the wrong file and then the right one.</summary>
public class MaterialsTests : DeskFixture
{
    private const string Dump = """
        2026-11-23 10:14:00
        Full thread dump OpenJDK 64-Bit Server VM (17.0.15+6-Debian-1 mixed mode, sharing):

        "main" #1 prio=5 os_prio=0 cpu=80.00ms elapsed=100.00s tid=0x00007f0000000001 nid=0x1 runnable  [0x00007f0000001000]
           java.lang.Thread.State: RUNNABLE
        	at kz.arta.synergy.forms.FormService.open(FormService.java:42)

        JNI global refs: 15, weak refs: 0
        """;

    [Test]
    public async Task A_piece_is_asked_for_and_the_right_file_answers()
    {
        var number = await (await App.As("asel")).Filed(Requests.Defect());
        await SignInAs("aigerim");
        await Open($"/tickets/{number}");
        await Page.GetByLabel("Запросить ещё").SelectOptionAsync("threadDump");
        await Page.Locator("form[action$='/askFor-other'] button").ClickAsync();
        await Expect(Page.Locator("#materials")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^Материалы: есть \\d из \\d+$"));
        await PageIsSound("materials-agent");

        await SignInAs("asel");
        await Open($"/tickets/{number}");
        await Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await Page.Locator(".asked .copy").Nth(1).ClickAsync();
        Assert.That(await Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), Does.Contain("jcmd $PID Thread.print -l"));
        await Page.SetViewportSizeAsync(360, 800);
        await PageIsSound("materials-asked-360");

        await Send("screen.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        await Expect(Page.Locator(".asked .notice-soon")).ToContainTextAsync("изображение");
        await Send("threads.txt", System.Text.Encoding.UTF8.GetBytes(Dump));
        await Expect(Page.Locator(".timeline")).ToContainTextAsync("Запрошенное получено: дамп потоков");
        await Expect(Page.Locator(".asked")).ToHaveCountAsync(0);
    }

    private async Task Send(string name, byte[] bytes)
    {
        await Page.Locator(".asked input[type=file]").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = bytes });
        await Expect(Page.Locator(".asked .file-list input[name=uploads]")).ToHaveCountAsync(1);
        await App.ReadFiles();
        await Page.Locator(".asked form .button-primary").ClickAsync();
    }
}
