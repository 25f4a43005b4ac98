using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.Pages;

/// <summary>What a page cannot take is said in words of its own, with what to do next.</summary>
public class ErrorPageTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task Another_charset_has_words_of_its_own()
    {
        using var form = SignedInClient.Form("title=a");
        form.Headers.ContentType!.CharSet = "utf-16";

        var answer = await (await App.SignIn("asel")).PostRaw("/new", form);

        Assert.That((answer.Status, Heading(answer)), Is.EqualTo((HttpStatusCode.UnsupportedMediaType, "Такие данные здесь не читаются")));
    }

    [Test]
    public async Task A_form_that_is_too_large_has_words_of_its_own()
    {
        var answer = await RawConnection.Exchange(
            App.Address,
            $"POST /sign-in HTTP/1.1\r\nHost: {App.Address.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 30000000\r\nConnection: close\r\n\r\nemail=");

        Assert.That(answer, Does.StartWith("HTTP/1.1 413 ").And.Contains("Слишком большая отправка"));
    }

    [TestCase("/tickets/999999", HttpStatusCode.NotFound)]
    [TestCase("/people", HttpStatusCode.Forbidden)]
    public async Task Whoever_is_signed_in_goes_on_from_a_refusal_by_the_menu(string path, HttpStatusCode status)
    {
        var refused = await (await App.SignIn("asel")).Get(path);

        Assert.That((refused.Status, refused.Document().QuerySelector("nav a[href='/mine']") is not null), Is.EqualTo((status, true)));
    }

    private static string Heading(PageAnswer answer) => answer.Document().QuerySelector("main h1")!.TextContent;
}
