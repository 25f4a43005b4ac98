using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using static Microsoft.Playwright.Assertions;

namespace TicketHub.Browser.Tests;

public class SignInPageTests : BrowserFixture
{
    private RunningHost host = null!;

    [OneTimeSetUp]
    public async Task StartHost()
    {
        host = new RunningHost(DatabaseKind.Sqlite);
        await host.Start();
    }

    [OneTimeTearDown]
    public async Task StopHost() => await host.DisposeAsync();

    [Test]
    public async Task The_first_page_that_anybody_sees_violates_nothing_and_complains_of_nothing()
    {
        await Page.GotoAsync(host.Address.ToString());

        await Screenshot("sign-in");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Page.Url, Does.Contain("sign-in"));
            Assert.That(await Page.Violations(), Is.Empty);
            Assert.That(ConsoleErrors, Is.Empty);
        }
    }

    [TestCase(360, ColorScheme.Light)]
    [TestCase(1600, ColorScheme.Dark)]
    public async Task After_a_wrong_password_one_is_in_its_field_which_says_why_and_the_address_stands(int width, ColorScheme scheme)
    {
        await Page.SetViewportSizeAsync(width, 900);
        await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await Page.GotoAsync(new Uri(host.Address, "/sign-in").ToString());
        await Page.GetByLabel("Рабочая почта").FillAsync("asel@tickethub.example");
        await Page.GetByLabel("Пароль").FillAsync("не тот");
        await Page.Keyboard.PressAsync("Enter");

        var password = Page.GetByLabel("Пароль");
        await Expect(password).ToBeFocusedAsync();
        await Expect(password).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(password).ToHaveAccessibleDescriptionAsync(new Regex("Почта или пароль не подошли"));
        await Expect(Page.GetByLabel("Рабочая почта")).ToHaveValueAsync("asel@tickethub.example");
        await Screenshot($"sign-in-wrong-{width}");
        Assert.That(await Page.Violations(), Is.Empty);
    }
}
