using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using TicketHub.Diagnostics.Logs;

namespace TicketHub.Benchmarks;

/// <summary>
/// A server's log with exceptions, read as it is, in windows-1251 and packed: gigabytes a second of content, beside reading the same
/// bytes (for the packed one: unpacking them). Each figure is the best of several rounds; a line of its own tells what a process comes to
/// that reads this file alone.
/// </summary>
internal static class LogFilesRead
{
    private const int Rounds = 6;

    private const double FirstTarget = 0.7;

    private const int MostGrowth = 64;

    public static int Run(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("tickethub-logs").FullName;
        try
        {
            var utf8 = Path.Combine(folder, "utf8.log");
            Write(utf8, Encoding.UTF8, megabytes);
            var plain = Measure("UTF-8", utf8, 0.7, stream => stream);
            var first = FirstFile.Measure(utf8);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"first of a process {first.Rate:F2} GB/s ({first.OfProcessor:F2} of processor time), target {FirstTarget}; memory at most {first.Growth:F0} MB more, limit {MostGrowth}: {(first.Rate >= FirstTarget && first.Growth <= MostGrowth ? "met" : "MISSED")}"));

            var cyrillic = Path.Combine(folder, "1251.log");
            Write(cyrillic, CodePagesEncodingProvider.Instance.GetEncoding(1251)!, megabytes);
            var old = Measure("windows-1251", cyrillic, 0.8 * plain, stream => stream);

            var packed = Path.Combine(folder, "utf8.log.gz");
            using (var from = File.OpenRead(utf8))
            using (var to = new GZipStream(File.Create(packed), CompressionLevel.Optimal))
                from.CopyTo(to);
            var gz = Measure("gz", packed, 0.6, stream => new GZipStream(stream, CompressionMode.Decompress));
            return plain >= 0.7 && first.Rate >= FirstTarget && first.Growth <= MostGrowth && old >= 0.8 * plain && gz >= 0.6 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Measure(string name, string file, double target, Func<Stream, Stream> open)
    {
        var bare = Best(file, open, Drain);
        var ours = Best(file, open, stream => LogFiles.Read(stream).Log.Extent.Bytes);
        var indexed = Best(file, open, stream => LogFiles.Read(stream, new(Index: new())).Log.Extent.Bytes);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-14} {ours,6:F2} GB/s, its bytes alone {bare,6:F2} ({ours / bare:F2}); target {target:F2}: {(ours >= target ? "met" : "MISSED")}; with the index for viewing {indexed:F2} ({indexed / ours:F2})"));
        return ours;
    }

    private static double Best(string file, Func<Stream, Stream> open, Func<Stream, long> read) => Enumerable.Range(0, Rounds).Max(_ =>
    {
        using var stream = open(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0));
        var watch = Stopwatch.StartNew();
        return read(stream) / 1e9 / watch.Elapsed.TotalSeconds;
    });

    private static long Drain(Stream stream)
    {
        var buffer = new byte[256 * 1024];
        long all = 0;
        while (stream.Read(buffer) is > 0 and var read)
            all += read;
        return all;
    }

    /// <summary>Of a hundred records three are exceptions with causes, ten are warnings.</summary>
    internal static void Write(string file, Encoding encoding, int megabytes)
    {
        var random = new Random(1);
        using var stream = File.Create(file);
        var at = new DateTime(2026, 11, 22);
        while (stream.Length < megabytes * 1_000_000L)
        {
            var block = new StringBuilder();
            for (var record = 0; record < 1_000; record++)
            {
                at = at.AddMilliseconds(random.Next(100));
                block.Append(CultureInfo.InvariantCulture, $"{at:yyyy-MM-dd HH:mm:ss,fff} ");
                block.Append(random.Next(100) switch
                {
                    < 3 => Exception(random),
                    < 13 => $"WARN  [kz.arta.synergy.forms.Registry] (default task-{random.Next(64)}) у шаблона {random.Next(9999)} реестра {random.Next(99)} нет владельца\n",
                    _ => $"INFO  [kz.arta.synergy.store.Documents] (default task-{random.Next(64)}) документ {random.Next(99999)} сохранён за {random.Next(999)} мс, user={random.Next(999)}\n",
                });
            }

            stream.Write(encoding.GetBytes(block.ToString()));
        }
    }

    private static string Exception(Random random)
    {
        var defect = random.Next(40);
        var text = new StringBuilder($"ERROR [kz.arta.synergy.web.Api] (default task-{random.Next(64)}) запрос {random.Next(99999)} не выполнен: kz.arta.synergy.ApiException: карточка {random.Next(99999)}\n");
        for (var frame = 0; frame < 25; frame++)
            text.Append(CultureInfo.InvariantCulture, $"\tat kz.arta.synergy.web.Chain{frame}.next(Chain{frame}.java:{frame + 100})\n");
        text.Append(CultureInfo.InvariantCulture, $"Caused by: java.lang.IllegalStateException: token={random.Next(99999)}\n\tat kz.arta.synergy.module{defect}.Worker.run(Worker.java:{defect})\n");
        return text.Append("\t... 25 more\n").ToString();
    }
}
