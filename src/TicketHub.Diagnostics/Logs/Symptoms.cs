using System.Text;
using TicketHub.Diagnostics.Reading;
using TicketHub.Diagnostics.Recognition;

namespace TicketHub.Diagnostics.Logs;

/// <summary>Counts symptoms, each once a record. Where details are too many to be kept apart, the kind alone is counted.</summary>
internal sealed class Symptoms
{
    private const int MostRows = 200;

    private const int LongestSample = 300;

    private readonly char[] wide = new char[Lines.Longest];
    private readonly Dictionary<(SymptomKind Kind, string? Detail), Row> rows = [];

    private sealed class Row
    {
        public long Count, Line;
        public long? First, Last;
        public string Sample = "";
    }

    /// <param name="shown">The kinds that this record has shown before, as bits.</param>
    public uint Look(ReadOnlySpan<byte> line, in RecordPlace place, uint shown)
    {
        if (line.Length < SymptomRules.Shortest)
            return shown;
        // All the words are ASCII, so each byte may stand for a letter of its own.
        var length = Encoding.Latin1.GetChars(line, wide);
        if (!SymptomRules.HasAny(wide.AsSpan(0, length)))
            return shown;
        foreach (var (kind, detail) in SymptomRules.Of(new string(wide, 0, Math.Min(length, 4096))))
        {
            var bit = 1u << (int)kind;
            if ((shown & bit) == 0)
                Count(kind, detail, line, place);
            shown |= bit;
        }

        return shown;
    }

    public IReadOnlyList<Symptom> Report() =>
    [
        .. rows.OrderBy(row => row.Key.Kind).ThenByDescending(row => row.Value.Count).Select(row => new Symptom(
            row.Key.Kind, row.Key.Detail, row.Value.Count, LogTimes.At(row.Value.First),
            LogTimes.At(row.Value.Last), row.Value.Line, row.Value.Sample)),
    ];

    private void Count(SymptomKind kind, string? detail, ReadOnlySpan<byte> line, in RecordPlace place)
    {
        if (!rows.TryGetValue((kind, detail), out var row))
        {
            if (rows.Count >= MostRows)
                detail = null;
            if (!rows.TryGetValue((kind, detail), out row))
                rows[(kind, detail)] = row = new() { Line = place.Line, Sample = MaskedText.Of(line, LongestSample) };
        }

        row.Count++;
        if (place.Time is { } time)
        {
            row.First = Math.Min(row.First ?? time, time);
            row.Last = Math.Max(row.Last ?? time, time);
        }
    }
}
