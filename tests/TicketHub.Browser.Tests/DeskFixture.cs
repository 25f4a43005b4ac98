using Microsoft.Playwright;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Browser.Tests;

/// <summary>A browser before the whole service with the sample organization.</summary>
public abstract class DeskFixture : BrowserFixture
{
    protected TicketHubApp App { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartApp() => App = await TicketHubApp.Start(DatabaseKind.Sqlite);

    [OneTimeTearDown]
    public async Task StopApp()
    {
        if (App is not null)
            await App.DisposeAsync();
    }

    protected Task Open(string path) => Page.GotoAsync(new Uri(App.Address, path).ToString());

    /// <summary>
    /// From here on the person of the sample whose e-mail begins with <paramref name="key"/> is at the browser, as one who signed in
    /// before. The test opens its page next: half of what the browser drew were the two pages of signing in.
    /// </summary>
    protected async Task SignInAs(string key)
    {
        // What is open belongs to whoever was here: it must not ask for more in the name of another.
        await Page.GotoAsync("about:blank");
        await Page.Context.ClearCookiesAsync();
        var session = await App.SignIn(key);
        await Page.Context.AddCookiesAsync(session.Cookies.GetCookies(App.Address).Select(
            cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = App.Address.ToString() }));
    }

    /// <summary>Signs in on the page, and stays where that leads to.</summary>
    protected async Task SignInByHand(string key)
    {
        await Page.Context.ClearCookiesAsync();
        await Open("/sign-in");
        await Page.GetByLabel("Рабочая почта").FillAsync(TicketHubApp.EmailOf(key));
        await Page.GetByLabel("Пароль").FillAsync(App.PasswordOf(key));
        await Page.GetByRole(AriaRole.Button, new() { Name = "Войти", Exact = true }).ClickAsync();
        await Page.GetByRole(AriaRole.Navigation, new() { Name = "Разделы" }).Or(Page.GetByRole(AriaRole.Button, new() { Name = "Меню" }))
            .First.WaitForAsync();
    }

    /// <summary>What other tests of the fixture have left half-written is gone, and their waiting files with it.</summary>
    protected Task ForgetDrafts() => App.Write(db =>
    {
        db.Drafts.RemoveRange(db.Drafts);
        db.Attachments.RemoveRange(db.Attachments.Where(a => a.TicketNumber == null));
        db.Uploads.RemoveRange(db.Uploads);
        return Task.CompletedTask;
    });

    /// <summary>The page is accessible, complained of nothing, or of as much as it must, and does not scroll sideways.</summary>
    protected async Task PageIsSound(string name, int complaints = 0)
    {
        await Screenshot(name);
        var overflow = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Page.Violations(), Is.Empty, name);
            Assert.That(ConsoleErrors, Has.Count.EqualTo(complaints), $"{name}\n{string.Join('\n', ConsoleErrors)}");
            Assert.That(overflow, Is.Zero, $"{name} scrolls sideways");
        }
    }
}
