using Microsoft.Playwright;
using TicketHub.Testing.Hosts;

namespace TicketHub.Browser.Tests;

/// <summary>Lists with a thousand rows, on a phone and on a wide screen.</summary>
public class LongListTests : DeskFixture
{
    [OneTimeSetUp]
    public Task Fill() => App.FillWith(1000, "asel");

    [TestCase("/mine", "asel")]
    [TestCase("/queues/consultation", "aigerim")]
    [TestCase("/people", "admin")]
    [TestCase("/audit", "admin")]
    public async Task They_are_sound(string path, string who)
    {
        await SignInAs(who);
        foreach (var (width, scheme) in new[] { (360, ColorScheme.Dark), (1600, ColorScheme.Light) })
        {
            await Page.SetViewportSizeAsync(width, 900);
            await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await Open(path);
            await PageIsSound($"long{path}-{width}");
        }
    }
}
