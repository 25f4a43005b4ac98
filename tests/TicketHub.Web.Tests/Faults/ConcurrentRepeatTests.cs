using System.Net;
using System.Net.Http.Json;
using TicketHub.Storage;
using TicketHub.Testing;
using TicketHub.Testing.Databases;
using TicketHub.Testing.Hosts;
using TicketHub.Testing.Kills;

namespace TicketHub.Web.Tests.Faults;

[TestFixtureSource(typeof(TestDatabases))]
public class ConcurrentRepeatTests(DatabaseKind database)
{
    private RunningHost host = null!;
    private string token = null!;

    [OneTimeSetUp]
    public async Task StartHost()
    {
        host = new RunningHost(database);
        token = (await host.CreateTokens(most: 1))[0];
        await host.Start();
        await host.UntilReady(KillRounds.RecoveryLimit);
    }

    [OneTimeTearDown]
    public async Task StopHost()
    {
        if (host is not null)
            await host.DisposeAsync();
    }

    [Test]
    public async Task Eight_at_once_with_one_key_get_one_ticket_and_one_answer()
    {
        const string title = "Восемь раз одно и то же";
        using var tickets = new TicketsClient(host.Address, token);

        var numbers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Filed(tickets, title, "eight-at-once")));

        Assert.That(numbers.Distinct(), Has.Exactly(1).Items);
        Assert.That((await tickets.List()).Where(ticket => ticket.Title == title), Has.Exactly(1).Items);
    }

    [Test]
    public async Task The_same_key_after_a_restart_gets_the_first_answer()
    {
        const string title = "До перезапуска и после";
        using var before = new TicketsClient(host.Address, token);
        var first = await Filed(before, title, "after-a-restart");

        await host.Restart();
        await host.UntilReady(KillRounds.RecoveryLimit);
        using var after = new TicketsClient(host.Address, token);

        Assert.That(await Filed(after, title, "after-a-restart"), Is.EqualTo(first));
    }

    [Test]
    public async Task The_same_key_with_another_body_is_refused()
    {
        using var tickets = new TicketsClient(host.Address, token);
        await Filed(tickets, "Одно обращение", "another-body");

        using var answer = await tickets.File("Совсем другое обращение", RussianRequest.Body(1), "another-body");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
    }

    private static async Task<long> Filed(TicketsClient tickets, string title, string key)
    {
        using var answer = await tickets.File(title, RussianRequest.Body(0), key);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<ListedTicket>())!.Number;
    }
}
