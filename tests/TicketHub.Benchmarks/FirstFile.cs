using System.Diagnostics;
using System.Globalization;
using TicketHub.Diagnostics;
using TicketHub.Web.ReadingDocuments;
using TicketHub.Web.ReadingEvidence;

namespace TicketHub.Benchmarks;

/// <summary>
/// What a file costs that is the only one of its process, as every upload is: its code is compiled meanwhile. The process has the
/// environment and the limits of the service's own child. Memory is what it grew by over its size before the file was opened.
/// </summary>
internal sealed record FirstFile(double Rate, double OfProcessor, double Growth)
{
    private const int Rounds = 3;

    public const string Verb = "first-file";

    /// <summary>The best of some processes, one after the other.</summary>
    public static FirstFile Measure(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        var child = EvidenceChild.Beside(new ReadingChild()).Process with
        {
            Command = [.. ReadingChild.CommandOf(Verb).Take(2), typeof(FirstFile).Assembly.Location, Verb, file],
            WorksLong = true,
        };
        return Enumerable.Range(0, Rounds).Select(_ => Run(child.In(folder))).MaxBy(one => one.Rate)!;
    }

    /// <summary>The child's side.</summary>
    public static int Tell(string file)
    {
        using var own = Process.GetCurrentProcess();
        var before = own.WorkingSet64;
        var (watch, used) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        Diagnosis.Of(Path.GetFileName(file), () => new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0));
        var (seconds, processor) = (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - used).TotalSeconds);
        own.Refresh();
        var gigabytes = new FileInfo(file).Length / 1e9;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{gigabytes / seconds} {gigabytes / processor} {(own.PeakWorkingSet64 - before) / 1024.0 / 1024}"));
        return 0;
    }

    private static FirstFile Run(ProcessStartInfo command)
    {
        using var process = Process.Start(command)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(process.StandardError.ReadToEnd());
        var figures = said.Trim().Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToList();
        return new(figures[0], figures[1], figures[2]);
    }
}
