using TicketHub.Diagnostics;
using TicketHub.Web.Features.Attachments;
using TicketHub.Web.Features.LogViewer;

namespace TicketHub.Web.Features.Diagnosis;

/// <summary>Findings in somebody's language, line by line; what belongs to a file stands indented under it.</summary>
public sealed class FindingsText(Words words)
{
    private readonly List<string> lines = [];
    private int depth;

    public static IReadOnlyList<string> Of(FileFindings file, Words words)
    {
        ArgumentNullException.ThrowIfNull(file);
        var text = new FindingsText(words);
        text.Tell(file);
        return text.lines;
    }

    /// <summary>What one of the texts beside this one tells, line by line.</summary>
    public static IReadOnlyList<string> Lines(Words words, Action<FindingsText> tell)
    {
        ArgumentNullException.ThrowIfNull(tell);
        var text = new FindingsText(words);
        tell(text);
        return text.lines;
    }

    /// <summary>Why reading did not come to the end of a file, and what can be done about it.</summary>
    public static string EndingOf(Words words, Ending ending)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(ending);
        return ending is { Kind: EndingKind.Damaged, At: { } at }
            ? words.Say("diagnosis.ending.damaged.at", at)
            : words.Of("diagnosis.ending", ending.Kind);
    }

    public Words Words => words;

    /// <summary>A phrase of the family <c>diagnosis</c>.</summary>
    public void Say(string key, params object[] arguments) => Line(words.Say($"diagnosis.{key}", arguments));

    public void Line(string line) => lines.Add(new string(' ', depth * 2) + line);

    public void Under(Action tell)
    {
        ArgumentNullException.ThrowIfNull(tell);
        depth++;
        tell();
        depth--;
    }

    public string Times(long count) => words.Say("diagnosis.times", count);

    /// <summary>As the file writes it: no zone is known.</summary>
    public string At(DateTime time) => LogTimeWords.Tell(words, time, time.Year > 1);

    /// <summary>Whatever a file claims: no figure in it is too big to be told.</summary>
    public string Number(double value)
    {
        const double Most = 1e15;
        return words.Number(Math.Round(double.IsNaN(value) ? 0 : (decimal)Math.Clamp(value, -Most, Most), 1));
    }

    public string Size(long bytes) => FileSize.Tell(words, bytes);

    private void Tell(FileFindings file)
    {
        Say("file", file.Name, words.Of("diagnosis.kind", file.Kind));
        Under(() =>
        {
            if (file.Ending.Kind is not EndingKind.Whole)
                Line(EndingOf(words, file.Ending));
            LogText.Tell(this, file.Log);
            ThreadsText.Tell(this, file.Threads);
            CrashText.Tell(this, file.Crash);
            CollectionsText.Tell(this, file.Collections);
            HeapText.Tell(this, file.Heap, file.Holders);
            foreach (var entry in file.Entries)
                Tell(entry);
            if (file.EntriesLeftOut > 0)
                Say("entriesLeftOut", file.EntriesLeftOut);
        });
    }
}
