using Microsoft.Playwright;
using TicketHub.Testing;

namespace TicketHub.Browser.Tests;

/// <summary>Debian's chromium, one for all tests of this assembly. Nothing is downloaded.</summary>
[SetUpFixture]
public class Browser
{
    private const string Chromium = "/usr/bin/chromium";

    // Fixtures run two at once: the first that asks starts it, the other waits for the same one.
    private static readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> Started = new(Start);

    public static async Task<IBrowser> Open()
    {
        if (!File.Exists(Chromium))
            Prerequisite.Missing("Chromium", "chromium");
        return (await Started.Value).Browser;
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> Start()
    {
        var playwright = await Playwright.CreateAsync();
        // As long as every other step may take: what is awaited comes sooner, unless the machine does much else.
        Assertions.SetDefaultExpectTimeout(15_000);
        return (playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args =
            [
                // CI runs as root, where chromium's own sandbox refuses to start; it only sees our pages.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        }));
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (!Started.IsValueCreated)
            return;
        var (playwright, browser) = await Started.Value;
        await browser.CloseAsync();
        playwright.Dispose();
    }
}
