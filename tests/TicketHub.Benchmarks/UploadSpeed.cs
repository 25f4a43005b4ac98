using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Benchmarks;

/// <summary>
/// Uploads over loopback, hashed and safe on disk, against a bare endpoint that only writes; then a large one that is cut again and
/// again, and what the service's memory says to it. Rounds alternate, so that whatever else the machine does falls on both.
/// </summary>
internal static class UploadSpeed
{
    private const double Target = 0.6;
    private const int Cuts = 12;
    private const int MostGrowth = 100;

    public static async Task<int> Run(int megabytes, int rounds, int megabytesWithCuts)
    {
        var folder = Directory.CreateTempSubdirectory("tickethub-bare-upload-");
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

        var length = (long)megabytes << 20;
        var rates = new List<(double Bare, double Flushed, double Ours)>();
        // The first round is for the compiler.
        for (var round = 0; round <= rounds; round++)
        {
            var bareRate = await Rate(length, () => Bare(toBare, length, flush: false));
            var ours = await Rate(length, () => Whole(toOurs, length));
            var flushed = await Rate(length, () => Bare(toBare, length, flush: true));
            if (round > 0)
                rates.Add((bareRate, flushed, ours));
        }

        var ratio = Median(rates.Select(r => r.Ours / r.Bare));
        Print($"{megabytes} MB a round, {rounds} rounds: bare {Median(rates.Select(r => r.Bare)):F0} MB/s, bare with fsync {Median(rates.Select(r => r.Flushed)):F0} MB/s, ours {Median(rates.Select(r => r.Ours)):F0} MB/s");
        Print($"ours against bare {ratio:F2} (target {Target:F1}), against bare with fsync {Median(rates.Select(r => r.Ours / r.Flushed)):F2}");
        var held = await CutAndResume(host, toOurs, (long)megabytesWithCuts << 20);
        folder.Delete(recursive: true);
        return ratio >= Target && held ? 0 : 1;
    }

    private static async Task<bool> CutAndResume(RunningHost host, HttpClient client, long length)
    {
        var before = Resident(host.ProcessId);
        var most = before;
        using var ended = new CancellationTokenSource();
        var watch = Task.Run(async () =>
        {
            while (!ended.IsCancellationRequested)
            {
                most = Math.Max(most, Resident(host.ProcessId));
                await Task.Delay(50);
            }
        });
        var address = await Create(client, length);
        var random = new Random(12);
        for (var cut = 0; cut < Cuts; cut++)
        {
            var offset = await Offset(client, address);
            try
            {
                await Send(client, address, new Pattern(offset, length, breakAfter: random.NextInt64((length - offset) / 4)));
            }
            catch (HttpRequestException)
            {
                // Cut, as it was meant to be.
            }
        }

        // Whoever has just been cut off may still be counted: ask and send until it is all there.
        while (await Offset(client, address) is var offset && offset < length)
            await Send(client, address, new Pattern(offset, length));
        var sha256 = await Hash(client, address);
        await ended.CancelAsync();
        await watch;
        var same = sha256 == Pattern.Hash(length);
        var growth = (most - before) / 1e6;
        Print($"{length >> 20} MB with {Cuts} cuts: SHA-256 {(same ? "equal" : "DIFFERS")}, memory of the service {growth:F0} MB more (target {MostGrowth})");
        await Remove(client, address);
        return same && growth < MostGrowth;
    }

    private static async Task<double> Rate(long length, Func<Task> upload)
    {
        var started = Stopwatch.GetTimestamp();
        await upload();
        return length / 1e6 / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task Bare(HttpClient client, long length, bool flush)
    {
        using var body = new Pattern(0, length);
        using var answer = await client.PatchAsync(new Uri($"/file?flush={flush}", UriKind.Relative), body);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task Whole(HttpClient client, long length)
    {
        var address = await Create(client, length);
        await Send(client, address, new Pattern(0, length));
        if (await Offset(client, address) != length)
            throw new InvalidOperationException("Not all of it has come.");
        await Remove(client, address);
    }

    internal static async Task<Uri> Create(HttpClient client, long length, string name = "dump.hprof")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/uploads");
        request.Headers.Add("Upload-Length", length.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("Upload-Metadata", $"filename {Convert.ToBase64String(Encoding.UTF8.GetBytes(name))}");
        using var answer = await client.SendAsync(request);
        return answer.EnsureSuccessStatusCode().Headers.Location!;
    }

    private static async Task Send(HttpClient client, Uri address, Pattern body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, address) { Content = body };
        request.Headers.Add("Upload-Offset", body.From.ToString(CultureInfo.InvariantCulture));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        using var answer = await client.SendAsync(request);
    }

    private static async Task<long> Offset(HttpClient client, Uri address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        using var answer = await client.SendAsync(request);
        return long.Parse(answer.EnsureSuccessStatusCode().Headers.GetValues("Upload-Offset").Single(), CultureInfo.InvariantCulture);
    }

    private static async Task<string?> Hash(HttpClient client, Uri address)
    {
        using var list = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/uploads", UriKind.Relative)));
        var id = address.ToString().Split('/')[^1];
        return list.RootElement.GetProperty("items").EnumerateArray().Single(u => u.GetProperty("id").GetString() == id).GetProperty("sha256").GetString();
    }

    private static async Task Remove(HttpClient client, Uri address)
    {
        using var answer = await client.DeleteAsync(address);
        answer.EnsureSuccessStatusCode();
    }

    private static long Resident(int process)
    {
        using var one = Process.GetProcessById(process);
        return one.WorkingSet64;
    }

    internal static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    internal static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>Bytes of any length that cost nothing to make and differ from place to place; may break off midway.</summary>
    private sealed class Pattern(long from, long length, long? breakAfter = null) : HttpContent
    {
        private static readonly byte[] Random = RandomNumberGenerator.GetBytes(1021 * 1024);

        public long From => from;

        public static string Hash(long length)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            for (var at = 0L; at < length; at += Random.Length)
                hash.AppendData(Random, 0, (int)Math.Min(Random.Length, length - at));
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            var end = breakAfter is { } after ? from + after : length;
            for (var at = from; at < end;)
            {
                var place = (int)(at % Random.Length);
                var count = (int)Math.Min(Math.Min(256 * 1024, Random.Length - place), end - at);
                await stream.WriteAsync(Random.AsMemory(place, count));
                at += count;
            }

            if (breakAfter is not null)
            {
                await stream.FlushAsync();
                throw new HttpRequestException("Cut.");
            }
        }

        protected override bool TryComputeLength(out long size)
        {
            size = length - from;
            return true;
        }
    }
}
