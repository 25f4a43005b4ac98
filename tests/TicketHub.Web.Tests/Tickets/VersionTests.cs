using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Tickets;

public class VersionTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task A_change_without_the_version_it_was_decided_on_is_refused()
    {
        var number = await (await App.As("asel")).Filed(Requests.Consultation());
        var aigerim = await App.As("aigerim");

        var refused = await Post(aigerim, number, "claim", null);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)refused.Status, Is.EqualTo(428));
            Assert.That(refused.Code, Is.EqualTo("versionNeeded"));
            Assert.That((await aigerim.Ticket(number)).ETag, Is.EqualTo("\"1\""));
        }
    }

    [TestCase("\"7\"")]
    [TestCase("W/\"1\"")]
    [TestCase("1")]
    [TestCase("*")]
    [TestCase("\"1\", \"2\"")]
    [TestCase("\"99999999999999999999\"")]
    [TestCase("\"-1\"")]
    public async Task A_version_that_is_not_the_current_one_is_stale(string ifMatch)
    {
        var number = await (await App.As("asel")).Filed(Requests.Consultation());

        var refused = await Post(await App.As("aigerim"), number, "claim", ifMatch);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
            Assert.That(refused.Code, Is.EqualTo("staleVersion"));
            Assert.That(refused.ETag, Is.EqualTo("\"1\""));
        }
    }

    [Test]
    public async Task Of_two_people_who_edit_one_wins_and_the_other_gets_the_new_version_to_decide_on()
    {
        var number = await (await App.As("asel")).Filed(Requests.Consultation());
        var (aigerim, daniyar) = (await App.As("aigerim"), await App.As("daniyar"));
        var seen = (await daniyar.Ticket(number)).ETag;

        var first = await Post(aigerim, number, "priority", seen, new { priority = "high", reason = "Срочно" });
        var second = await Post(daniyar, number, "priority", seen, new { priority = "low", reason = "Терпит" });
        var again = await Post(daniyar, number, "priority", second.ETag, new { priority = "low", reason = "Терпит" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
            Assert.That(second.ETag, Is.EqualTo(first.ETag));
            Assert.That(again.Status, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [TestCase("reply")]
    [TestCase("note")]
    public async Task A_post_needs_no_version_and_leaves_everyones_open_form_fresh(string verb)
    {
        var number = await (await App.As("asel")).Filed(Requests.Consultation());
        var aigerim = await App.As("aigerim");

        var posted = await Post(aigerim, number, verb, null, new { text = "Смотрим" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(posted.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(posted.ETag, Is.EqualTo("\"1\""));
        }
    }

    [Test]
    public async Task A_reply_that_brings_the_request_back_to_work_makes_a_new_version()
    {
        var number = await (await App.As("asel")).Filed(Requests.Consultation());
        var aigerim = await App.As("aigerim");
        await aigerim.Do(number, "claim");
        var asked = await aigerim.Do(number, "ask", new { text = "Какая версия?" });

        var replied = await Post(await App.As("asel"), number, "reply", null, new { text = "4.1.6" });

        Assert.That(replied.ETag, Is.Not.EqualTo(asked.ETag));
    }

    [Test]
    public async Task A_repeated_verb_with_its_key_is_answered_though_its_version_is_stale_by_now()
    {
        var number = await (await App.As("asel")).Filed(Requests.Consultation());
        var aigerim = await App.As("aigerim");

        var first = await aigerim.Call(HttpMethod.Post, $"/api/v1/tickets/{number}/claim", new { }, "\"1\"", "claim-once");
        var repeat = await aigerim.Call(HttpMethod.Post, $"/api/v1/tickets/{number}/claim", new { }, "\"1\"", "claim-once");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(repeat.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(repeat.Body!.ToJsonString(), Is.EqualTo(first.Body!.ToJsonString()));
            Assert.That((await aigerim.Timeline(number)).Count(e => e["code"]!.ToString() == "claimed"), Is.EqualTo(1));
        }
    }

    private static Task<ApiAnswer> Post(HttpClient client, long number, string verb, string? ifMatch, object? input = null) =>
        client.Call(HttpMethod.Post, $"/api/v1/tickets/{number}/{verb}", input ?? new { }, ifMatch);
}
