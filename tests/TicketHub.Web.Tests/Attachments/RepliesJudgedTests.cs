using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using TicketHub.Classification;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Tests.Attachments;

/// <summary>A document with requirements that its author pastes into a reply.</summary>
public class RepliesJudgedTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const string Ask = "Просим по каждому пункту указать, что поддерживается.\n\n1. Общие требования\n";

    [TestCase(1)]
    [TestCase(2)]
    public async Task It_is_read_as_if_it_had_stood_in_the_request(int replies)
    {
        var (asel, number) = (await App.As("asel"), await Asked());

        foreach (var part in Enumerable.Range(1, 40).Chunk(40 / replies))
            await asel.Do(number, "reply", new { text = (part[0] == 1 ? Ask : "") + Clauses(part) });

        var ticket = await asel.Ticket(number);
        var page = (await (await App.SignIn("asel")).Get($"/tickets/{number}")).Html;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ticket.Body!["evidence"]!.AsArray(), Is.Not.Empty);
            Assert.That(ticket["outcome"] == "specDump" || ticket.Body!["marks"]!.ToJsonString().Contains("carriesSpecification"), ticket.Body!.ToJsonString());
            Assert.That((await asel.Timeline(number)).Select(e => e["code"]!.ToString()), Does.Contain("closedByAttachment").Or.Contain("markedByAttachment"));
            Assert.That(page, Does.Contain("ответ автора, строка"));
        }
    }

    [Test]
    public async Task In_work_it_is_only_marked_and_what_an_agent_writes_never_is()
    {
        var (asel, agent, number) = (await App.As("asel"), await App.As("aigerim"), await Asked());
        await agent.Do(number, "claim");
        await agent.Do(number, "reply", new { text = Ask + Clauses([.. Enumerable.Range(1, 40)]) });
        var before = (await asel.Ticket(number)).Body!["marks"]!.ToJsonString();

        await asel.Do(number, "reply", new { text = Ask + Clauses([.. Enumerable.Range(1, 40)]) });

        var ticket = await asel.Ticket(number);
        Assert.That((before.Contains("carriesSpecification"), ticket["status"]), Is.EqualTo((false, "inProgress")));
        Assert.That(ticket.Body!["marks"]!.ToJsonString(), Does.Contain("carriesSpecification"));
    }

    [Test]
    public async Task Others_write_while_it_is_judged_and_what_they_wrote_is_judged_along()
    {
        var (asel, number, author) = (await App.As("asel"), await Asked(), (await App.Person("asel")).AsActor([], App.Clock.GetUtcNow()));
        var (first, second) = (Ask + Clauses([.. Enumerable.Range(1, 3)]), Clauses([.. Enumerable.Range(4, 37)]));
        var meanwhile = new Meanwhile(() => asel.Do(number, "reply", new { text = first }));
        var services = App.Services;
        var options = services.GetRequiredService<DatabaseSettings>().Apply(new DbContextOptionsBuilder<TicketHubDb>()).AddInterceptors(meanwhile);
        await using var reads = new TicketHubDb((DbContextOptions<TicketHubDb>)options.Options);
        var change = new ChangeTicket(services.GetRequiredService<Writes>(), reads, services.GetRequiredService<HeadDuty>(), Assessor.Create(), App.Clock);

        await change.Run(author, number, new Reply(second), null, null, CancellationToken.None);

        var ticket = await asel.Ticket(number);
        Assert.That(meanwhile.Happened, Is.True);
        Assert.That((ticket["outcome"], ticket["status"]), Is.EqualTo(("specDump", "closed")), ticket.Body!.ToJsonString());
        Assert.That(ticket.Body["evidence"]!.ToJsonString(), Does.Contain("40"));
        Assert.That((await asel.Timeline(number)).Select(e => e["code"]!.ToString()), Is.EqualTo(new[] { "filed", "replied", "replied", "closedByAttachment" }));
    }

    private async Task<long> Asked() => await (await App.As("asel")).Filed(Requests.Consultation());

    private static string Clauses(int[] numbers) => string.Join('\n', numbers.Select(i => $"1.{i}. Система должна обеспечивать ведение реестра обращений вида {i}."));

    /// <summary>Somebody else writes, once, when the replies are read and the transaction has not begun.</summary>
    private sealed class Meanwhile(Func<Task> write) : DbCommandInterceptor
    {
        public bool Happened { get; private set; }

        public override async ValueTask<InterceptionResult> DataReaderClosingAsync(DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result)
        {
            if (!Happened && command.CommandText.Contains("Events", StringComparison.Ordinal))
            {
                Happened = true;
                await write();
            }

            return result;
        }
    }
}
