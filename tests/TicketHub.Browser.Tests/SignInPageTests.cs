using TicketHub.Storage;
using TicketHub.Testing.Hosts;

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
}
