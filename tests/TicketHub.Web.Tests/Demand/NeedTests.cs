using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Backlog;

namespace TicketHub.Web.Tests.Demand;

/// <summary>"We need it too" is evidence for the head.</summary>
public class NeedTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task It_reaches_the_head_with_person_project_and_reason_and_counts_among_those_who_wait()
    {
        var number = await App.Published();
        var (marat, dina, clinic) = (await App.As("marat"), await App.As("dina"), await App.ProjectOf("dina"));
        var before = await marat.Enhancement(number);

        var said = await dina.Need(number, clinic, "Врачи ждут по часу.");

        var after = await marat.Enhancement(number);
        var need = after.Body!["sharedNeeds"]!.AsArray().Single()!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(said.Status, Is.EqualTo(HttpStatusCode.OK), said.Body?.ToJsonString());
            Assert.That((said["following"], said.Body!["ownNeeds"]!.AsArray().Count), Is.EqualTo(("true", 1)));
            Assert.That((need["person"]!["name"]!.ToString(), need["project"]!["id"]!.ToString(), need["reason"]!.ToString()), Is.EqualTo(("Дина Ермекова", clinic.ToString(), "Врачи ждут по часу.")));
            Assert.That((before["people"], before["clients"], after["people"], after["clients"]), Is.EqualTo(("1", "1", "2", "2")));
            Assert.That(after.ETag, Is.EqualTo(before.ETag), "the head's open form has not gone stale");
            Assert.That((await marat.History(number))[^1], Is.EqualTo("neededToo"));
            Assert.That((await Row(marat, number))["people"]!.GetValue<int>(), Is.EqualTo(2));
        }
    }

    [Test]
    public async Task An_author_of_one_of_its_requests_who_needs_it_too_is_counted_once()
    {
        var number = await App.Published();
        var bank = await App.ProjectOf("timur");

        await (await App.As("timur")).Need(number, bank);

        var seen = await (await App.As("marat")).Enhancement(number);
        Assert.That((seen["people"], seen["clients"]), Is.EqualTo(("1", "1")));
    }

    [Test]
    public async Task Taken_back_it_is_gone_and_who_waits_is_counted_anew()
    {
        var number = await App.Published();
        var (marat, dina, clinic) = (await App.As("marat"), await App.As("dina"), await App.ProjectOf("dina"));
        await dina.Need(number, clinic);
        await dina.Need(number, null, "И просто так.");

        var taken = await dina.TakeBack(number, clinic);
        var twice = await dina.TakeBack(number, clinic);

        var seen = await marat.Enhancement(number);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((taken.Status, twice.Code), Is.EqualTo((HttpStatusCode.OK, "needNotShared")));
            Assert.That((seen["people"], seen["clients"], seen.Body!["sharedNeeds"]!.AsArray().Count), Is.EqualTo(("2", "1", 1)));
            Assert.That((await Row(marat, number))["clients"]!.GetValue<int>(), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task When_its_only_request_is_withdrawn_those_who_need_it_too_still_wait()
    {
        var number = await App.Published();
        var (marat, dina) = (await App.As("marat"), await App.As("dina"));
        await dina.Need(number, await App.ProjectOf("dina"));
        var ticket = (await marat.Enhancement(number)).Body!["tickets"]!.AsArray().Single()!["number"]!.GetValue<long>();

        await (await App.As("timur")).Do(ticket, "withdraw");

        var seen = await marat.Enhancement(number);
        Assert.That((seen["people"], seen["clients"]), Is.EqualTo(("1", "1")));
        Assert.That((await marat.Change(number, "dissolve")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task The_same_is_not_said_twice_for_a_project_and_a_repeat_with_its_key_is_no_second_time()
    {
        var number = await App.Published();
        var (dina, clinic) = (await App.As("dina"), await App.ProjectOf("dina"));

        var first = await dina.Need(number, clinic, key: "once");
        var repeat = await dina.Need(number, clinic, key: "once");
        var again = await dina.Need(number, clinic, "Ещё раз.");

        Assert.That((first.Status, repeat.Status, again.Code), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK, "alreadyNeeded")));
    }

    [Test]
    public async Task Of_a_click_that_arrives_eight_times_one_counts()
    {
        var number = await App.Published();
        var (dina, clinic) = (await App.As("dina"), await App.ProjectOf("dina"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => dina.Need(number, clinic)));

        Assert.That(answers.Count(a => a.Status == HttpStatusCode.OK), Is.EqualTo(1));
        Assert.That(answers.Where(a => a.Status != HttpStatusCode.OK).Select(a => a.Code), Has.All.EqualTo("alreadyNeeded"));
    }

    [TestCase(true, "Нужно", "unknownProject")]
    [TestCase(false, " ", "needReasonNeeded")]
    [TestCase(false, null, "needReasonNeeded")]
    public async Task Anothers_project_and_no_reason_are_refused(bool others, string? reason, string code)
    {
        var number = await App.Published();
        var project = others ? await App.ProjectOf("timur") : (Guid?)null;

        Assert.That((await (await App.As("dina")).Need(number, project, reason)).Code, Is.EqualTo(code));
        Assert.That((await (await App.As("marat")).Enhancement(number)).Body!["sharedNeeds"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task A_reason_that_is_too_long_is_told() =>
        Assert.That((await (await App.As("dina")).Need(await App.Published(), null, new string('о', 2001))).Code, Is.EqualTo("textTooLong"));

    private static async Task<System.Text.Json.Nodes.JsonNode> Row(HttpClient head, long number) =>
        (await head.Items(BacklogSteps.Board + "?limit=100")).Single(row => row["number"]!.GetValue<long>() == number);
}
