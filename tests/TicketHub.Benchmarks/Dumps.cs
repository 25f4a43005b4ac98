using System.Diagnostics;
using System.Globalization;
using System.Text;
using TicketHub.Diagnostics.Collections;
using TicketHub.Diagnostics.Crashes;
using TicketHub.Diagnostics.Threads;

namespace TicketHub.Benchmarks;

/// <summary>
/// Thread dumps, crash files and logs of garbage collections: gigabytes a second of the processor's time, beside counting the line
/// ends of the same file. Memory is what the process grew by over its size before the first file was read.
/// </summary>
internal static class Dumps
{
    private const double Target = 0.2;

    public static int Run(int megabytes)
    {
        var met = true;
        foreach (var (name, block, read) in Kinds())
        {
            var file = Path.GetTempFileName();
            try
            {
                Write(file, block, megabytes);
                met &= Measure(name, file, read);
            }
            finally
            {
                File.Delete(file);
            }
        }

        return met ? 0 : 1;
    }

    private static bool Measure(string name, string file, Action<Stream> read)
    {
        var gigabytes = new FileInfo(file).Length / 1e9;
        var lines = gigabytes / Least(() => Timed(file, CountLines));
        var before = Process.GetCurrentProcess().WorkingSet64;
        var ours = gigabytes / Least(() => Timed(file, read));
        var grown = (Process.GetCurrentProcess().WorkingSet64 - before) / 1024.0 / 1024;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-24} {ours,6:F2} GB/s, line ends alone {lines,6:F2} ({ours / lines:F2}), memory {grown,5:F0} MB (target {Target}: {(ours >= Target ? "met" : "MISSED")})"));
        return ours >= Target;
    }

    private static double Least(Func<double> seconds) => Enumerable.Range(0, 4).Select(_ => seconds()).Min();

    private static double Timed(string file, Action<Stream> read)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        // Time of the processor: all of it is computing, and what else the machine does must not count.
        var used = Environment.CpuUsage.TotalTime;
        read(stream);
        return (Environment.CpuUsage.TotalTime - used).TotalSeconds;
    }

    private static void CountLines(Stream stream)
    {
        var buffer = new byte[256 * 1024];
        long lines = 0;
        while (stream.Read(buffer) is > 0 and var read)
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        GC.KeepAlive(lines);
    }

    private static void Write(string file, Func<int, string> block, int megabytes)
    {
        using var stream = File.Create(file);
        for (var number = 0; stream.Length < megabytes * 1_000_000L; number++)
            stream.Write(Encoding.UTF8.GetBytes(block(number)));
    }

    private static IEnumerable<(string Name, Func<int, string> Block, Action<Stream> Read)> Kinds()
    {
        yield return ("thread dumps", Dump, stream => ThreadDumps.Read(stream));
        yield return ("threads in JSON", Json, stream => ThreadDumps.Read(stream));
        yield return ("GC, unified", Unified, stream => GcLogs.Read(stream));
        yield return ("GC, Java 8", Java8, stream => GcLogs.Read(stream));
        yield return ("hs_err", Crash, stream => CrashFiles.Read(stream));
    }

    /// <summary>500 threads of 40 distinct stacks.</summary>
    private static string Dump(int number)
    {
        var text = new StringBuilder("2026-11-22 11:18:59\nFull thread dump OpenJDK 64-Bit Server VM (17.0.15+6 mixed mode, sharing):\n\n");
        for (var thread = 0; thread < 500; thread++)
        {
            text.Append(null, $"\"default task-{thread}\" #{thread + 20} prio=5 os_prio=0 cpu={number + thread}.65ms elapsed={number * 10 + 3}.00s tid=0x00007fbbf8{thread:x6} nid=0x{thread:x} waiting for monitor entry  [0x00007fbbfd7fe000]\n   java.lang.Thread.State: BLOCKED (on object monitor)\n");
            for (var frame = 0; frame < 10 + thread % 40; frame++)
            {
                text.Append(null, $"\tat kz.arta.synergy.module{frame % 7}.Worker{frame}.doSomething(Worker{frame}.java:{frame + 10})\n");
                if (frame == 3)
                    text.Append(null, $"\t- waiting to lock <0x00000000ffd{thread % 9:x5}> (a java.lang.Object)\n\t- locked <0x00000000ffe{thread:x5}> (a java.lang.Object)\n");
            }

            text.Append('\n');
        }

        return text.Append("JNI global refs: 4, weak refs: 0\n\n").ToString();
    }

    private static string Json(int number)
    {
        var text = new StringBuilder(number == 0 ? "{\"threadDump\": {\"processId\": \"1\", \"runtimeVersion\": \"25\", \"threadContainers\": [{\"container\": \"<root>\", \"threads\": [\n" : ",\n");
        for (var thread = 0; thread < 100; thread++)
        {
            text.Append(thread > 0 ? ",\n" : "").Append(null, $"{{\"tid\": \"{number * 100 + thread}\", \"virtual\": true, \"name\": \"worker-{thread}\", \"state\": \"WAITING\", \"stack\": [");
            for (var frame = 0; frame < 10 + thread % 20; frame++)
                text.Append(frame > 0 ? ", " : "").Append(null, $"\"java.base\\/kz.arta.synergy.module{frame % 7}.Worker{frame}.doSomething(Worker{frame}.java:{frame + 10})\"");
            text.Append("]}");
        }

        return text.ToString();
    }

    private static string Unified(int number)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"[2026-11-22T11:{number / 60 % 60:D2}:{number % 60:D2}.862+0000][{number}.026s][info]");
        return $"""
            {head}[gc,start    ] GC({number}) Pause Young (Normal) (G1 Evacuation Pause)
            {head}[gc,task     ] GC({number}) Using 2 workers of 2 for evacuation
            {head}[gc,phases   ] GC({number})   Pre Evacuate Collection Set: 0.1ms
            {head}[gc,phases   ] GC({number})   Evacuate Collection Set: 8.8ms
            {head}[gc,heap     ] GC({number}) Eden regions: 5->0(9)
            {head}[gc,metaspace] GC({number}) Metaspace: 342K(512K)->342K(512K) NonClass: 326K(384K)->326K(384K)
            {head}[gc          ] GC({number}) Pause Young (Normal) (G1 Evacuation Pause) 6M->4M(96M) {number % 17}.600ms
            {head}[gc,cpu      ] GC({number}) User=0.01s Sys=0.00s Real=0.01s

            """;
    }

    private static string Java8(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"2015-05-26T14:45:37.987-0200: {number}.126: [GC (Allocation Failure) [PSYoungGen: 629119K->69888K(629120K)] 1619346K->1273247K(2027264K), 0.0{number % 90 + 10} secs] [Times: user=0.07 sys=0.00, real=0.06 secs] \n");

    private static string Crash(int number) => number == 0
        ? "# A fatal error has been detected by the Java Runtime Environment:\n#\n#  SIGSEGV (0xb) at pc=0x1, pid=1, tid=2\n#\n# Problematic frame:\n# V  [libjvm.so+0x1]  Unsafe_PutLong+0x124\n#\n\n"
        : $"7f7cdd1b3000-7f7cdd{number:x6} rw-s 00000000 fe:00 11911540                   /usr/lib/jvm/lib/server/libjvm.so\n";
}
