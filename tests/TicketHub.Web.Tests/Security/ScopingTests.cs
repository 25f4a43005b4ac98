using System.Net;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Security;

/// <summary>Who may know of which request (docs/decisions/0004), asked of every person, ticket and address.</summary>
public class ScopingTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const string Bank = "bank question", BankDefect = "bank defect", Clinic = "clinic question", ClinicDefect = "clinic defect",
        Energy = "energy wish", Alone = "without project";

    private static readonly string[] Everything = [Bank, BankDefect, Clinic, ClinicDefect, Energy, Alone];

    private readonly Dictionary<string, long> tickets = [];

    [OneTimeSetUp]
    public async Task File()
    {
        var (asel, dina) = (await App.As("asel"), await App.As("dina"));
        var projects = await App.Read(db => Task.FromResult(db.Projects.ToDictionary(p => p.Name[..4], p => (Guid?)p.Id)));
        tickets[Bank] = await asel.Filed(Requests.Consultation(projectId: projects["Банк"]));
        tickets[BankDefect] = await asel.Filed(Requests.Defect(projectId: projects["Банк"]));
        tickets[Clinic] = await dina.Filed(Requests.Consultation(projectId: projects["Клин"]));
        tickets[ClinicDefect] = await dina.Filed(Requests.Defect(projectId: projects["Клин"]));
        tickets[Energy] = await asel.Filed(Requests.Enhancement(projectId: projects["Жайы"]));
        tickets[Alone] = await asel.Filed(Requests.Consultation());
    }

    private static readonly TestCaseData[] People =
    [
        new("asel", new[] { Bank, BankDefect, Energy, Alone }),
        new("timur", new[] { Bank, BankDefect }),
        new("dina", new[] { Clinic, ClinicDefect }),
        new("saule", new[] { Energy }),
        new("nurlan", new[] { Clinic, ClinicDefect }),
        new("gulnara", new[] { Bank, BankDefect, Energy }),
        new("ruslan", new[] { Clinic, ClinicDefect }),
        new("aigerim", Everything),
        new("olga", Everything),
        new("marat", Everything),
        new("yerlan", new[] { BankDefect, ClinicDefect }),
        new("bolat", new[] { BankDefect, ClinicDefect }),
        new("irina", Array.Empty<string>()),
        new("zhanna", Array.Empty<string>()),
        new("admin", Array.Empty<string>()),
    ];

    [TestCaseSource(nameof(People))]
    public async Task A_person_sees_exactly_what_is_theirs_to_know(string key, string[] visible)
    {
        var client = await App.As(key);

        var read = new List<string>();
        foreach (var (name, number) in tickets)
        {
            if ((await client.Ticket(number)).Status == HttpStatusCode.OK)
                read.Add(name);
        }

        var listed = (await client.Items("/api/v1/tickets?limit=100")).Select(t => t["number"]!.GetValue<long>()).ToHashSet();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read, Is.EquivalentTo(visible));
            Assert.That(tickets.Where(t => listed.Contains(t.Value)).Select(t => t.Key), Is.EquivalentTo(visible));
        }
    }

    [TestCaseSource(nameof(People))]
    public async Task Anothers_ticket_answers_every_call_like_one_that_does_not_exist(string key, string[] visible)
    {
        const long Nobodys = 987_654;
        var client = await App.As(key);

        foreach (var (method, tail) in Calls())
        {
            var missing = await Answer(client, method, Nobodys, tail);
            foreach (var (name, number) in tickets.Where(t => !visible.Contains(t.Key)))
                Assert.That(await Answer(client, method, number, tail), Is.EqualTo(missing), $"{name}: {method} {tail}");
        }
    }

    [TestCaseSource(nameof(People))]
    public async Task Pages_show_no_more_than_the_api(string key, string[] visible)
    {
        var browser = await App.SignIn(key);

        var shown = new List<string>();
        foreach (var (name, number) in tickets)
        {
            var page = await browser.Get($"/tickets/{number}");
            if (page.Status == HttpStatusCode.OK)
                shown.Add(name);
            else
                Assert.That(page.Status, Is.EqualTo(HttpStatusCode.NotFound));
        }

        Assert.That(shown, Is.EquivalentTo(visible));
    }

    [Test]
    public async Task Anothers_project_filters_a_list_like_one_that_does_not_exist()
    {
        var dina = await App.As("dina");
        var bank = await App.Read(db => Task.FromResult(db.Projects.Single(p => p.Name.StartsWith("Банк")).Id));

        var anothers = await dina.GetStringAsync($"/api/v1/tickets?project={bank}");
        var nobodys = await dina.GetStringAsync($"/api/v1/tickets?project={Guid.NewGuid()}");

        Assert.That(anothers, Is.EqualTo(nobodys));
    }

    private static IEnumerable<(HttpMethod, string)> Calls() =>
    [
        (HttpMethod.Get, ""), (HttpMethod.Get, "/timeline"), (HttpMethod.Get, "/timeline?cursor=0&limit=5"), (HttpMethod.Get, "/assignees"), (HttpMethod.Get, "/materials"),
        .. Enum.GetValues<Verb>().Select(verb => (HttpMethod.Post, "/" + Words.CodeOf(verb))),
    ];

    /// <summary>Status, headers and body, with the number taken out.</summary>
    private static async Task<string> Answer(HttpClient client, HttpMethod method, long number, string tail)
    {
        var answer = await client.Call(method, $"/api/v1/tickets/{number}{tail}", method == HttpMethod.Post ? new { } : null, "\"1\"");
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NotFound), $"{method} {tail}");
        var headers = string.Join('\n', answer.Raw.Headers.Where(h => h.Key != "Date").Select(h => $"{h.Key}: {string.Join(',', h.Value)}"));
        return headers + "\n" + answer.WithoutTrace.Replace($"TH-{number}", "TH-N", StringComparison.Ordinal);
    }
}
