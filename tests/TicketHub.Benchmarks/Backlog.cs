using System.Globalization;
using System.Text.Json.Nodes;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Features.Sample;

namespace TicketHub.Benchmarks;

/// <summary>
/// The head's board with 5,000 enhancements and a plan of 24 iterations, over loopback: what eight people wait for the board, the head
/// for a move, and for the ways to bring something earlier. Each beside a bare endpoint of the same run that reads or writes the same rows.
/// </summary>
internal static class Backlog
{
    private const int Clients = 8;

    public static async Task<int> Run(int enhancements, int requests)
    {
        var folder = Directory.CreateTempSubdirectory("tickethub-backlog-");
        await using var host = new RunningHost(
            DatabaseKind.Sqlite, new Dictionary<string, string> { ["TicketHub__RateLimit__SignInsPerMinute"] = "1000" });
        var people = host.FillWithSample();
        var head = people.Single(person => person.Email == TicketHubApp.EmailOf("marat"));
        var token = (await host.CreateTokens(head.Email))[0];
        var file = Path.Combine(host.DataFolder, "tickethub.db");
        var seeded = await BacklogSeed.Fill(DatabaseSettings.SqliteFile(file), enhancements);
        var copy = Path.Combine(folder.FullName, "copy.db");
        File.Copy(file, copy);
        await using var bare = await ChildServer.Start(
            DotnetCommand.For(typeof(BacklogBaseline).Assembly.Location, ["backlog-baseline", copy], new Dictionary<string, string>()));
        await host.Start();
        await host.UntilReady(TimeSpan.FromSeconds(30));

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{enhancements} enhancements, 24 iterations, {seeded.Candidates} candidates, {requests} requests a row; milliseconds"));
        Console.WriteLine(Latency.Head);
        using var plain = new HttpClient { BaseAddress = bare.Address };
        using var ours = new HttpClient { BaseAddress = host.Address };
        ours.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var browsers = await Browsers(host, head);
        async Task Page(int client)
        {
            var page = await browsers[client].Get("/backlog");
            if (page.Raw.StatusCode is not System.Net.HttpStatusCode.OK)
                throw new InvalidOperationException($"/backlog answered {(int)page.Status}.");
        }

        await Latency.Of("8 clients: bare endpoint", Clients, requests, bare.ProcessId, _ => Get(plain, "/bare"));
        await Latency.Of("8 clients: the same 50 rows alone", Clients, requests, bare.ProcessId, _ => Get(plain, "/rows"));
        var api = await Latency.Of("8 clients: board, API", Clients, requests, host.ProcessId, _ => Get(ours, "/api/v1/backlog?limit=50"));
        var page = await Latency.Of("8 clients: board, page", Clients, requests, host.ProcessId, Page);
        using var moving = new CancellationTokenSource();
        var mover = MoveUntil(ours, seeded.OnBoard, moving.Token);
        var moved = await Latency.Of("8 clients: board, page, while one moves", Clients, requests, host.ProcessId, Page);
        await moving.CancelAsync();
        await mover;

        var version = "";
        await Latency.Of("one row written, alone", 1, requests, bare.ProcessId, _ => Post(plain, "/move"));
        var move = await Latency.Of("move", 1, requests, host.ProcessId, async i => version = await Move(ours, seeded.OnBoard[i * 37 % seeded.OnBoard.Count], version));

        var ways = $"/api/v1/swaps/ways?item=EN-{seeded.Wanted}&into={seeded.Into}";
        await Latency.Of("the plan's rows alone", 1, requests, bare.ProcessId, _ => Get(plain, "/plan"));
        var swap = await Latency.Of("swap options", 1, requests, host.ProcessId, _ => Get(ours, ways));
        await AtMostTwentyOfAKind(ours, ways);
        foreach (var browser in browsers)
            browser.Dispose();
        await bare.DisposeAsync();
        folder.Delete(recursive: true);
        return api.Within(150) & page.Within(150) & moved.Within(150) & move.Within(30) & swap.Within(100) ? 0 : 1;
    }

    private static async Task<IReadOnlyList<SignedInClient>> Browsers(RunningHost host, SampleSignIn head)
    {
        var browsers = Enumerable.Range(0, Clients).Select(_ => new SignedInClient(host.Address)).ToList();
        foreach (var browser in browsers)
            await browser.SignIn(head.Email, head.Password);
        return browsers;
    }

    private static async Task Get(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
    }

    private static async Task Post(HttpClient http, string path)
    {
        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
    }

    /// <returns>The board's version after it, for the next one.</returns>
    private static async Task<string> Move(HttpClient http, long number, string version)
    {
        if (version.Length == 0)
        {
            using var board = await http.GetAsync(new Uri("/api/v1/backlog?limit=1", UriKind.Relative));
            version = board.Headers.ETag!.ToString();
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/api/v1/enhancements/{number}/move", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("If-Match", version);
        request.Content = new StringContent("""{"place": 40}""", System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return answer.Headers.ETag!.ToString();
    }

    private static async Task MoveUntil(HttpClient http, IReadOnlyList<long> numbers, CancellationToken stop)
    {
        var version = "";
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            version = await Move(http, numbers[i * 41 % numbers.Count], version);
            await Task.Delay(TimeSpan.FromMilliseconds(200), CancellationToken.None);
        }
    }

    private static async Task AtMostTwentyOfAKind(HttpClient http, string path)
    {
        var all = JsonNode.Parse(await http.GetStringAsync(new Uri(path, UriKind.Relative)))!["ways"]!.AsArray();
        var shown = all.Count(way => way!["givenUp"]!.AsArray().Count > 0 && way["help"]!.GetValue<decimal>() == 0);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{shown} ways by giving up, {all.Count} in all"));
        if (shown is 0 or > Domain.Planning.SwapOptions.Most)
            throw new InvalidOperationException("None, or more ways than are shown.");
    }
}
