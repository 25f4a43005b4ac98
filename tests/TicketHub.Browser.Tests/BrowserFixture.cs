using Microsoft.Playwright;
using NUnit.Framework.Interfaces;

namespace TicketHub.Browser.Tests;

/// <summary>A fresh person at the browser for each test: no cookies, no cache; what the page complains about is kept.</summary>
public abstract class BrowserFixture
{
    private readonly List<string> consoleErrors = [];
    private IBrowserContext context = null!;

    protected IPage Page { get; private set; } = null!;

    protected IReadOnlyList<string> ConsoleErrors => consoleErrors;

    /// <summary>From here on, only what the next pages say counts.</summary>
    protected void ForgetConsoleErrors() => consoleErrors.Clear();

    protected virtual BrowserNewContextOptions ContextOptions => new()
    {
        Locale = "ru-RU",
        TimezoneId = "Asia/Almaty",
        ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
    };

    [SetUp]
    public async Task OpenPage()
    {
        var browser = await Browser.Open();
        context = await browser.NewContextAsync(ContextOptions);
        context.SetDefaultTimeout(15_000);
        consoleErrors.Clear();
        Page = await context.NewPageAsync();
        Page.Console += (_, message) =>
        {
            if (message.Type == "error")
                consoleErrors.Add($"{message.Text} ({message.Location})");
        };
        Page.PageError += (_, error) => consoleErrors.Add(error);
    }

    [TearDown]
    public async Task ClosePage()
    {
        if (context is null)
            return;
        if (TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed)
            await Screenshot($"failed-{TestContext.CurrentContext.Test.Name}");
        await context.DisposeAsync();
    }

    /// <summary>Saves a picture of the whole page where <c>TICKETHUB_SCREENSHOTS</c> names a folder.</summary>
    protected async Task Screenshot(string name)
    {
        if (Environment.GetEnvironmentVariable("TICKETHUB_SCREENSHOTS") is not { Length: > 0 } folder)
            return;
        var file = string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) || letter == '-' ? letter : '_'));
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{file}.png"), FullPage = true });
    }
}
