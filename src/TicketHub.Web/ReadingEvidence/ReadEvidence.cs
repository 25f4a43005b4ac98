using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;
using TicketHub.Diagnostics;
using TicketHub.Diagnostics.Archives;
using TicketHub.Diagnostics.Heaps;
using TicketHub.Diagnostics.Logs;
using TicketHub.Web.ReadingDocuments;

namespace TicketHub.Web.ReadingEvidence;

/// <summary>
/// The child's side: the file as an inherited handle, what is asked and how the file grows by standard input, how far it came and what
/// was found by standard output. Not a verb for people.
/// </summary>
public static class ReadEvidence
{
    public const string Verb = "read-evidence";

    private static readonly TimeSpan TellsEvery = TimeSpan.FromMilliseconds(200);

    public static int Run()
    {
        using var asked = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        var ask = JsonSerializer.Deserialize<EvidenceAsk>(asked.ReadLine() ?? "null")
            ?? throw new InvalidDataException("Nothing was asked.");
        using var handle = new SafeFileHandle(ReadingChild.FileDescriptor, ownsHandle: false);
        var file = new GrowingFile(handle, ask.Length, ask.Whole);
        if (!ask.Whole)
            new Thread(() => Listen(asked, file)) { IsBackground = true }.Start();

        using var said = Console.OpenStandardOutput();
        var indexes = new IndexesMade();
        string found;
        using (new Timer(_ => TellProgress(said, file), null, TellsEvery, TellsEvery))
            found = Find(ask, file, indexes);
        lock (said)
        {
            foreach (var line in indexes.Lines)
                said.Write(Encoding.UTF8.GetBytes(EvidenceLines.Index + line + '\n'));
            said.Write(Encoding.UTF8.GetBytes(EvidenceLines.Found + found + '\n'));
            said.Flush();
        }

        return 0;
    }

    private static string Find(EvidenceAsk ask, GrowingFile file, IndexesMade indexes)
    {
        if (ask.Climb)
        {
            var dump = Inside.Of(file.Open, ask.Part) ?? throw new InvalidDataException("There is no dump.");
            return JsonSerializer.Serialize(HeapDumps.Climb(dump.Open), FindingsJson.Options);
        }

        var budget = new EvidenceBudget(() => Math.Max(ask.Expected, file.Length), () => Environment.CpuUsage.TotalTime);
        var findings = Diagnosis.Of(ask.Name, file.Open, budget, LogOptions.For(ask.Name) with { Indexed = indexes.Add });
        indexes.Find(findings);
        return JsonSerializer.Serialize(ShortFindings.Of(findings), FindingsJson.Options);
    }

    /// <summary>Where the parent is gone nothing more will come: this process has nobody to answer.</summary>
    private static void Listen(StreamReader asked, GrowingFile file)
    {
        while (asked.ReadLine() is { } line && JsonSerializer.Deserialize<Grown>(line) is { } grown)
        {
            file.Grow(grown.Length, grown.Whole);
            if (grown.Whole)
                return;
        }

        Environment.Exit(1);
    }

    private static void TellProgress(Stream said, GrowingFile file)
    {
        var (farthest, all) = file.Progress;
        var line = string.Create(CultureInfo.InvariantCulture, $"{EvidenceLines.At}{farthest} {all}\n");
        try
        {
            lock (said)
            {
                said.Write(Encoding.UTF8.GetBytes(line));
                said.Flush();
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The parent does not listen any more, or all was said.
        }
    }
}
