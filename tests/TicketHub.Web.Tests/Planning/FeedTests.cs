using System.Net;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.Planning;

/// <summary>The calendar of iterations and releases by a secret link.</summary>
public class FeedTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task A_link_made_on_ones_own_page_opens_the_calendar_and_revoked_opens_nothing()
    {
        var released = await App.Read(db => db.Enhancements.FirstAsync(e => e.ReleasedIn != null));
        var browser = await App.SignIn("marat");

        var (link, page) = await Made(browser);
        var calendar = await Read(link);
        var own = page.QuerySelectorAll("#calendar li").Single();
        var revoked = await browser.Post("/me/revokeCalendar", ("id", own.QuerySelector("button")!.GetAttribute("value")!));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(calendar.Type, Is.EqualTo("text/calendar"));
            Assert.That(calendar.Text, Does.StartWith("BEGIN:VCALENDAR\r\n").And.Contain("UID:iteration-2026-11@tickethub").And.Contain($"UID:EN-{released.Number}-released@tickethub"));
            Assert.That(calendar.Text, Does.Contain($"SUMMARY:EN-{released.Number} выпущена в версии {released.ReleasedIn}"));
            Assert.That((await Read(link)).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((revoked.Location, page.QuerySelectorAll("[aria-labelledby=tokens] tr").Length), Is.EqualTo(("/me?done=calendar", 0)), "it is none of the tokens");
        }
    }

    [Test]
    public async Task The_link_is_no_key_to_the_api_and_a_key_to_the_api_is_no_link()
    {
        var (link, _) = await Made(await App.SignIn("irina"));
        using var api = App.Anonymous();
        api.DefaultRequestHeaders.Authorization = new("Bearer", link.Split('/')[^1][..^4]);

        var (asKey, asLink) = (await api.GetAsync(new Uri("/api/v1/plan", UriKind.Relative)), await Read($"/calendar/{await App.TokenOf("irina")}.ics"));

        Assert.That((asKey.StatusCode, asLink.Status), Is.EqualTo((HttpStatusCode.Unauthorized, HttpStatusCode.NotFound)));
    }

    [Test]
    public async Task Who_may_not_see_the_plan_any_more_has_a_link_that_opens_nothing()
    {
        var (link, _) = await Made(await App.SignIn("bolat"));
        var person = await App.Person("bolat");
        var before = (await Read(link)).Status;

        await App.Write(async db => (await db.People.FindAsync(person.Id))!.Become(Roles.None));

        Assert.That((before, (await Read(link)).Status), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.NotFound)));
    }

    [Test]
    public async Task Who_does_not_see_the_plan_is_not_offered_its_calendar_and_gets_none()
    {
        var browser = await App.SignIn("asel");

        var offered = (await browser.Get("/me")).Document().QuerySelectorAll("#calendar");
        var made = await browser.Post("/me/calendar");

        Assert.That((offered.Length, made.Status), Is.EqualTo((0, HttpStatusCode.NotFound)));
    }

    [Test]
    public async Task A_calendar_may_ask_by_head_and_no_other_way_leads_to_the_sign_in_with_the_secret()
    {
        var (link, _) = await Made(await App.SignIn("irina"));
        using var calendar = App.Anonymous();
        var path = new Uri(link).AbsolutePath;

        async Task<HttpStatusCode> Asked(HttpMethod method, string where)
        {
            using var request = new HttpRequestMessage(method, new Uri(where, UriKind.Relative));
            using var answer = await calendar.SendAsync(request);
            return answer.StatusCode;
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Asked(HttpMethod.Head, path), Is.EqualTo(HttpStatusCode.OK));
            Assert.That(await Asked(HttpMethod.Get, path[..^4]), Is.EqualTo(HttpStatusCode.NotFound));
            foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Options })
                Assert.That(await Asked(method, path), Is.EqualTo(HttpStatusCode.NotFound), method.Method);
        }
    }

    private static async Task<(string Link, AngleSharp.Dom.IDocument Page)> Made(SignedInClient browser)
    {
        await browser.Get("/me");
        var page = (await browser.PostThrough("/me/calendar")).Document();
        return (page.QuerySelector("#made-link")!.GetAttribute("value")!, page);
    }

    private async Task<(HttpStatusCode Status, string? Type, string Text)> Read(string link)
    {
        using var calendar = App.Anonymous();
        using var answer = await calendar.GetAsync(new Uri(App.Address, new Uri(link, UriKind.RelativeOrAbsolute).IsAbsoluteUri ? new Uri(link).AbsolutePath : link));
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync());
    }
}
