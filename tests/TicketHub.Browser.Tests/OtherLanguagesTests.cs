using Microsoft.Playwright;
using TicketHub.Testing.Hosts;
using TicketHub.Web;

namespace TicketHub.Browser.Tests;

/// <summary>The pages in Kazakh and English: longer words, other letters, the same demands.</summary>
[TestFixture(360, ColorScheme.Dark, "kk")]
[TestFixture(1600, ColorScheme.Light, "kk")]
[TestFixture(360, ColorScheme.Light, "en")]
[TestFixture(1600, ColorScheme.Dark, "en")]
public class OtherLanguagesTests(int width, ColorScheme scheme, string language) : DeskFixture
{
    protected override BrowserNewContextOptions ContextOptions => new()
    {
        Locale = "ru-RU",
        TimezoneId = "Asia/Almaty",
        ViewportSize = new ViewportSize { Width = width, Height = 900 },
        ColorScheme = scheme,
    };

    [TestCase("asel", "/new", "/mine", "/mine/projects", "/tickets/4", "/me", "/demand", "/demand/EN-1", "/following")]
    [TestCase("aigerim", "/queues/consultation", "/queues/defect?status=all", "/queues/triage", "/tickets/10", "/watching")]
    [TestCase("admin", "/people", "/people/new", "/people/head", "/departments", "/projects", "/audit", "/admin/models", "/watching")]
    [TestCase("irina", "/backlog", "/submissions", "/submissions/2", "/submissions/2/items/EN-11")]
    [TestCase("marat", "/submissions/new?first=2")]
    public async Task Pages_are_accessible_quiet_and_within_their_width(string who, params string[] paths)
    {
        await SignInAs(who);
        await Speak();

        foreach (var path in paths)
        {
            await Open(path);
            Assert.That(await Page.Locator("html").GetAttributeAsync("lang"), Is.EqualTo(language), path);
            await PageIsSound($"{width}-{scheme}-{language}-{who}{path}");
        }
    }

    [Test]
    public async Task A_refusal_is_too()
    {
        var refused = await (await App.As("timur")).File(Requests.Specification());
        await SignInAs("timur");
        await Speak();

        await Open($"/tickets/{refused.Body!["ticket"]!["number"]}");

        await PageIsSound($"{width}-{scheme}-{language}-refusal");
    }

    private Task Speak() => Page.Context.AddCookiesAsync(
        [new() { Name = RequestLanguage.Cookie, Value = language, Url = App.Address.ToString() }]);
}
