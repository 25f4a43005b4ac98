using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Security;

public class RedirectTests(DatabaseKind database) : OnEachDatabase(database)
{
    private static readonly string[] Elsewhere =
    [
        "https://evil.example/", "//evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example", "/\n/evil.example", "javascript:alert(1)",
        "http:evil.example", "evil.example", " //evil.example", "~//evil.example", "///evil.example", "https:/\\evil.example",
        "/мои\r\nSet-Cookie: a=b", "/%0d%0aSet-Cookie:%20a=b", "",
    ];

    [TestCaseSource(nameof(Elsewhere))]
    public async Task Nobody_is_led_to_a_strangers_address_by_signing_in(string returnUrl)
    {
        var answer = await App.Browser().SignIn("asel@tickethub.example", App.PasswordOf("asel"), returnUrl);

        Ours(answer);
    }

    [TestCaseSource(nameof(Elsewhere))]
    public async Task Nobody_is_led_to_a_strangers_address_by_choosing(string returnUrl)
    {
        var browser = App.Browser();

        Ours(await browser.Post("/language", ("language", "en"), ("returnUrl", returnUrl)));
        Ours(await browser.Post("/theme", ("theme", "dark"), ("returnUrl", returnUrl)));
    }

    [Test]
    public async Task After_signing_in_a_person_is_where_they_wanted_to_go()
    {
        var asked = await App.Browser().Get("/tickets/1?filed=true");
        var wanted = Uri.UnescapeDataString(new Uri(asked.Location!).Query.Split("returnUrl=")[1]);

        var answer = await App.Browser().SignIn("olga@tickethub.example", App.PasswordOf("olga"), wanted);

        Assert.That(answer.Location, Is.EqualTo("/tickets/1?filed=true"));
    }

    [Test]
    public async Task Choosing_a_language_leads_back_and_stays_with_the_person()
    {
        var browser = await App.SignIn("saule");

        var answer = await browser.Post("/language", ("language", "kk"), ("returnUrl", "/new"));
        var page = (await browser.Get("/new")).Document();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((answer.Status, answer.Location), Is.EqualTo((HttpStatusCode.Redirect, "/new")));
            Assert.That(page.DocumentElement.GetAttribute("lang"), Is.EqualTo("kk"));
            Assert.That((await App.Person("saule")).Language, Is.EqualTo("kk"));
        }
    }

    [TestCase("dark", "dark")]
    [TestCase("light", "light")]
    [TestCase("\"><script>", "system")]
    public async Task A_theme_that_we_know_is_kept_and_no_other(string theme, string kept)
    {
        var browser = App.Browser();

        await browser.Post("/theme", ("theme", theme));

        Assert.That((await browser.Get("/sign-in")).Document().DocumentElement.GetAttribute("data-theme"), Is.EqualTo(kept));
    }

    [Test]
    public async Task A_language_that_we_do_not_speak_changes_nothing()
    {
        var browser = await App.SignIn("nurlan");

        await browser.Post("/language", ("language", "de"));

        Assert.That((await App.Person("nurlan")).Language, Is.EqualTo("ru"));
    }

    private static void Ours(PageAnswer answer)
    {
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(answer.Location, Does.Match("^/([^/\\\\]|$)"));
        Assert.That(answer.Raw.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(c => c.StartsWith("a=b", StringComparison.Ordinal)), Is.False);
    }
}
