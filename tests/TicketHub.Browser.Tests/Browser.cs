using Microsoft.Playwright;
using TicketHub.Testing;

namespace TicketHub.Browser.Tests;

/// <summary>Debian's chromium, one for all tests of this assembly. Nothing is downloaded.</summary>
[SetUpFixture]
public class Browser
{
    private const string Chromium = "/usr/bin/chromium";

    private static IPlaywright? playwright;
    private static IBrowser? browser;

    public static async Task<IBrowser> Open()
    {
        if (!File.Exists(Chromium))
            Prerequisite.Missing("Chromium", "chromium");
        playwright ??= await Playwright.CreateAsync();
        return browser ??= await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
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
        });
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
    }
}
