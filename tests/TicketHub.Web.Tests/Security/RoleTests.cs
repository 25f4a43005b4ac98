using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Security;

/// <summary>What a person sees is not yet theirs to do.</summary>
public class RoleTests(DatabaseKind database) : OnEachDatabase(database)
{
    private static readonly string[] Desks =
        ["claim", "release", "assign", "ask", "answer", "note", "reclassify", "priority", "acknowledge", "localize", "fix", "deliver", "notADefect", "askFor", "takeBack"];

    [TestCase("asel", "the author")]
    [TestCase("timur", "a colleague on the project")]
    [TestCase("gulnara", "the project's manager")]
    public async Task The_desks_work_is_refused_to(string key, string who)
    {
        var number = await Defect();
        await Refused(key, number, Desks, who);
    }

    [TestCase("aigerim", "assign", "fix", "deliver", "withdraw")]
    [TestCase("olga", "fix", "deliver", "withdraw")]
    [TestCase("yerlan", "assign", "reclassify", "priority", "release", "withdraw")]
    [TestCase("marat", "claim", "assign", "acknowledge", "localize", "fix", "deliver", "reclassify", "priority", "reply", "close", "withdraw")]
    [TestCase("bolat", "claim", "assign", "acknowledge", "fix", "deliver", "reclassify", "priority", "reply", "close", "withdraw")]
    public async Task Of_a_defect_a_person_of_headquarters_does_only_their_part(string key, params string[] others)
    {
        var number = await Defect();
        await Refused(key, number, others, key);
    }

    [TestCase("timur", "reply", "close", "withdraw", "reopen")]
    [TestCase("gulnara", "reply", "close", "withdraw", "reopen")]
    public async Task A_colleague_reads_and_does_not_speak_for_the_author(string key, params string[] verbs)
    {
        var number = await Defect();
        await Refused(key, number, verbs, key);
    }

    [Test]
    public async Task Who_may_be_assigned_is_told_only_to_those_who_assign()
    {
        var number = await Defect();

        var refused = await (await App.As("aigerim")).Call(HttpMethod.Get, $"/api/v1/tickets/{number}/assignees");
        var told = await (await App.As("olga")).Call(HttpMethod.Get, $"/api/v1/tickets/{number}/assignees");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Forbidden, "notYoursToDo")));
            Assert.That(told.Body!.AsArray().Select(p => p!["name"]!.ToString()), Does.Contain("Ерлан Тулегенов").And.Not.Contain("Асель Нурланова"));
        }
    }

    [Test]
    public async Task The_verbs_on_a_ticket_are_exactly_those_that_are_not_refused_by_role_or_status()
    {
        var number = await Defect();
        foreach (var key in new[] { "asel", "timur", "aigerim", "olga", "marat", "yerlan", "bolat" })
        {
            var client = await App.As(key);
            var offered = (await client.Ticket(number)).Body!["verbs"]!.AsArray().Select(v => v!.ToString()).ToHashSet();
            foreach (var verb in Desks.Concat(["reply", "close", "withdraw", "reopen"]).Where(v => !offered.Contains(v)))
                Assert.That((int)(await client.Do(number, verb)).Status, Is.EqualTo(403).Or.EqualTo(409), $"{key} {verb}");
        }
    }

    private async Task<long> Defect()
    {
        var bank = await App.Read(db => Task.FromResult(db.Projects.Single(p => p.Name.StartsWith("Банк")).Id));
        return await (await App.As("asel")).Filed(Requests.Defect(projectId: bank));
    }

    private async Task Refused(string key, long number, IEnumerable<string> verbs, string who)
    {
        var (client, olga) = (await App.As(key), await App.As("olga"));
        var input = new { };
        var before = await olga.GetStringAsync($"/api/v1/tickets/{number}/timeline");
        foreach (var verb in verbs)
        {
            var refused = await client.Do(number, verb, input);
            Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Forbidden, "notYoursToDo")), $"{who}: {verb}");
        }

        Assert.That(await olga.GetStringAsync($"/api/v1/tickets/{number}/timeline"), Is.EqualTo(before), "Refused, and yet something happened.");
    }
}
