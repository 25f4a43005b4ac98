using System.Diagnostics;
using System.Globalization;
using TicketHub.Diagnostics.Heaps;

namespace TicketHub.Benchmarks;

/// <summary>How fast a heap dump is read, beside how fast its bytes alone are; and how much memory that takes, whatever its size.</summary>
internal static class Heap
{
    private const double Goal = 1.5;
    private const double PackedGoal = 0.8;
    private const int MostGrowth = 64;

    public static int Run(string file, int rounds)
    {
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"{file} is not there. tests/TicketHub.Diagnostics.Tests/Java/LeakingCache.java writes one: java -Xmx3g LeakingCache.java heap.hprof histogram.txt 8000000");
            return 2;
        }
        // The first reading compiles; its memory is what an empty reader takes.
        HeapDumps.Read(() => new MemoryStream([]));
        var before = Memory();
        var report = HeapDumps.Read(() => Open(file));
        var gigabytes = report.End.At / 1e9;
        Print($"{report.Objects:N0} objects, {gigabytes:F2} GB, {report.End.State}");
        var bytes = Fastest(rounds, () => Bytes(file));
        var processor = Environment.CpuUsage.TotalTime;
        var reading = Fastest(rounds, () => HeapDumps.Read(() => Open(file)));
        processor = (Environment.CpuUsage.TotalTime - processor) / rounds;
        var growth = (Peak() - before) / 1e6;
        Print($"its bytes alone {new FileInfo(file).Length / 1e9 / bytes,6:F2} GB/s");
        Print($"counted         {gigabytes / reading,6:F2} GB/s of content, {bytes / reading:P0} of the bytes alone, {growth:F0} MB more");
        Print($"                {gigabytes / processor.TotalSeconds,6:F2} GB/s of processor time, whatever else the machine does");
        var started = Stopwatch.GetTimestamp();
        var holders = HeapDumps.Climb(() => Open(file));
        var climb = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Print($"climb           {climb,6:F2} s for {holders.Levels} levels, {gigabytes * (holders.Levels + 1) / climb:F2} GB/s a pass, {(Peak() - before) / 1e6:F0} MB more");
        var goal = file.EndsWith(".gz", StringComparison.Ordinal) ? PackedGoal : Goal;
        var met = gigabytes / reading >= goal && growth <= MostGrowth;
        Print($"target {goal:F1} GB/s and {MostGrowth} MB: {(met ? "met" : "MISSED")}");
        return met ? 0 : 1;
    }

    private static FileStream Open(string file) => new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);

    private static long Bytes(string file)
    {
        using var handle = File.OpenHandle(file);
        var buffer = new byte[1 << 20];
        long at = 0;
        while (RandomAccess.Read(handle, buffer, at) is > 0 and var read)
            at += read;
        return at;
    }

    private static double Fastest<T>(int rounds, Func<T> work) => Enumerable.Range(0, rounds).Min(_ =>
    {
        var started = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    });

    private static long Memory()
    {
        using var own = Process.GetCurrentProcess();
        return own.WorkingSet64;
    }

    private static long Peak()
    {
        using var own = Process.GetCurrentProcess();
        return own.PeakWorkingSet64;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
