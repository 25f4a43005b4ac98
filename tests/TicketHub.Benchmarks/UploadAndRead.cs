using System.Diagnostics;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Benchmarks;

/// <summary>
/// A log and a heap dump, uploaded as fast as the machine can while they are read: against a bare endpoint that only writes the same bytes,
/// and how long after the last of them what was found stands on the request. Rounds alternate.
/// </summary>
internal static class UploadAndRead
{
    private const double Target = 0.4;
    private const double MostSeconds = 1;

    private static readonly TimeSpan AsksEvery = TimeSpan.FromMilliseconds(10);

    public static async Task<int> Run(int megabytes, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("tickethub-upload-read-");
        try
        {
            var log = Path.Combine(folder.FullName, "server.log");
            LogFilesRead.Write(log, Encoding.UTF8, megabytes);
            var dump = Path.Combine(folder.FullName, "heap.hprof");
            await Unpack(Path.Combine(AppContext.BaseDirectory, "leaking-cache.hprof.gz"), dump);

            await using var bare = await ChildServer.Start(
                DotnetCommand.For(typeof(BareUpload).Assembly.Location, ["bare-upload", folder.FullName], new Dictionary<string, string>()));
            await using var host = new RunningHost(DatabaseKind.Sqlite);
            var token = (await host.CreateTokens(most: 1))[0];
            await host.Start();
            await host.UntilReady(TimeSpan.FromSeconds(30));
            using var toBare = new HttpClient { BaseAddress = bare.Address, Timeout = Timeout.InfiniteTimeSpan };
            using var toOurs = new HttpClient { BaseAddress = host.Address, Timeout = Timeout.InfiniteTimeSpan };
            toOurs.DefaultRequestHeaders.Authorization = new("Bearer", token);
            toOurs.DefaultRequestHeaders.Add("Tus-Resumable", "1.0.0");
            using var tickets = new TicketsClient(host.Address, token);
            using var filed = await tickets.File("Сервер падает", "После обновления сервер падает, лог приложен.", "upload-read");
            var number = (await filed.Content.ReadFromJsonAsync<ListedTicket>())!.Number;

            var met = await Measure("log", log, Target);
            // It is over before anything gets up to speed: only when it is told counts.
            return await Measure("heap dump", dump, target: 0) && met ? 0 : 1;

            async Task<bool> Measure(string name, string file, double target)
            {
                var figures = new List<(double Bare, double Ours, double Told)>();
                // The first round is for the compiler.
                for (var round = 0; round <= rounds; round++)
                {
                    var one = (await Bare(toBare, file), await OnTicket(toOurs, number, file));
                    if (round > 0)
                        figures.Add((one.Item1, one.Item2.Rate, one.Item2.Told));
                }

                var ratio = UploadSpeed.Median(figures.Select(f => f.Ours / f.Bare));
                var told = UploadSpeed.Median(figures.Select(f => f.Told));
                UploadSpeed.Print($"{name} of {new FileInfo(file).Length / 1e6:F0} MB, {rounds} rounds: bare {UploadSpeed.Median(figures.Select(f => f.Bare)):F0} MB/s, ours with reading {UploadSpeed.Median(figures.Select(f => f.Ours)):F0} MB/s, ratio {ratio:F2} (target {target:F1}: {Verdict(ratio >= target)})");
                UploadSpeed.Print($"    findings on the request {told:F2} s after the last byte, at most {figures.Max(f => f.Told):F2} s (target {MostSeconds:F0} s: {Verdict(told <= MostSeconds)})");
                return ratio >= target && told <= MostSeconds;
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Verdict(bool met) => met ? "met" : "MISSED";

    private static async Task<double> Bare(HttpClient client, string file)
    {
        var started = Stopwatch.GetTimestamp();
        using var body = new Sent(file);
        using var answer = await client.PatchAsync(new Uri("/file?flush=false", UriKind.Relative), body);
        answer.EnsureSuccessStatusCode();
        return new FileInfo(file).Length / 1e6 / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <returns>Megabytes a second till the upload is whole; seconds from its last byte till what was found stands on the request.</returns>
    private static async Task<(double Rate, double Told)> OnTicket(HttpClient client, long number, string file)
    {
        var length = new FileInfo(file).Length;
        var started = Stopwatch.GetTimestamp();
        var address = await UploadSpeed.Create(client, length, Path.GetFileName(file));
        using var body = new Sent(file);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        using var request = new HttpRequestMessage(HttpMethod.Patch, address) { Content = body };
        request.Headers.Add("Upload-Offset", "0");
        using (var answer = await client.SendAsync(request))
            answer.EnsureSuccessStatusCode();
        var rate = length / 1e6 / Stopwatch.GetElapsedTime(started).TotalSeconds;

        var id = address.ToString().Split('/')[^1];
        using (var attached = await client.PostAsJsonAsync(new Uri($"/api/v1/tickets/{number}/attachments", UriKind.Relative), new { uploads = new[] { id } }))
            attached.EnsureSuccessStatusCode();
        while (await StateOf(client, $"/api/v1/tickets/{number}/attachments/{id}/findings") is var state && !state.Equals("read", StringComparison.OrdinalIgnoreCase))
        {
            if (!state.Equals("reading", StringComparison.OrdinalIgnoreCase) && !state.Equals("waiting", StringComparison.OrdinalIgnoreCase))
                throw new InvalidOperationException($"It ended as {state}.");
            await Task.Delay(AsksEvery);
        }

        return (rate, Stopwatch.GetElapsedTime(body.LastByteAt).TotalSeconds);
    }

    private static async Task<string> StateOf(HttpClient client, string address)
    {
        using var findings = JsonDocument.Parse(await client.GetStringAsync(new Uri(address, UriKind.Relative)));
        return findings.RootElement.GetProperty("state").GetString()!;
    }

    private static async Task Unpack(string packed, string file)
    {
        await using var from = new GZipStream(File.OpenRead(packed), CompressionMode.Decompress);
        await using var to = File.Create(file);
        await from.CopyToAsync(to);
    }

    /// <summary>A file, and when its last byte left.</summary>
    private sealed class Sent(string file) : HttpContent
    {
        public long LastByteAt { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            await using (var from = File.OpenRead(file))
                await from.CopyToAsync(stream, 256 * 1024);
            LastByteAt = Stopwatch.GetTimestamp();
        }

        protected override bool TryComputeLength(out long length)
        {
            length = new FileInfo(file).Length;
            return true;
        }
    }
}
