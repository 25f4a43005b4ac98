using TicketHub.Diagnostics;
using TicketHub.Web.Features.Attachments;

namespace TicketHub.Web.Features.Diagnosis;

/// <summary>Findings in somebody's language, line by line; what belongs to a file stands indented under it.</summary>
public sealed class FindingsText(Words words)
{
    private const long Gigabyte = 1L << 30;

    private readonly List<string> lines = [];
    private int depth;

    public static IReadOnlyList<string> Of(FileFindings file, Words words)
    {
        ArgumentNullException.ThrowIfNull(file);
        var text = new FindingsText(words);
        text.Tell(file);
        return text.lines;
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
    public string At(DateTime time) => time.ToString(time.Year > 1 ? "dd.MM.yyyy HH:mm:ss" : "HH:mm:ss", words.Language.Culture());

    /// <summary>Whatever a file claims: no figure in it is too big to be told.</summary>
    public string Number(double value)
    {
        const double Most = 1e15;
        return words.Number(Math.Round(double.IsNaN(value) ? 0 : (decimal)Math.Clamp(value, -Most, Most), 1));
    }

    public string Size(long bytes) => bytes < Gigabyte
        ? FileSize.Tell(words, bytes)
        : words.Say("diagnosis.size.gigabytes", words.Number(Math.Round((decimal)bytes / Gigabyte, 1)));

    private void Tell(FileFindings file)
    {
        Say("file", file.Name, words.Of("diagnosis.kind", file.Kind));
        Under(() =>
        {
            if (file.Ending.Kind is not EndingKind.Whole)
                TellEnding(file.Ending);
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

    private void TellEnding(Ending ending)
    {
        if (ending is { Kind: EndingKind.Damaged, At: { } at })
            Say("ending.damaged.at", at);
        else
            Line(words.Of("diagnosis.ending", ending.Kind));
    }
}
