using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>
/// A clause in the clothes of a log or of code: behind a stamp and a level, within a fence, behind the signs of a comment. No program obliges a
/// system, so whatever a line looks like, "4.1.1. Система должна…" in it is a clause.
/// </summary>
internal static class Disguise
{
    /// <summary>Stamp, level, logger and thread stand within so many characters.</summary>
    private const int LongestPrefix = 160;

    /// <summary>The clause as a line of prose; null where the line is what it looks like.</summary>
    public static Line? Off(Line line)
    {
        var content = LineReader.AsProse(ContentOf(line), line.Number);
        var words = LineWords.In(content.Content);
        return words.Has(WordSense.Obliges) && words.AboutSystem ? content : null;
    }

    private static string ContentOf(Line line)
    {
        var text = line.Text;
        var prefix = line.Kind is LineKind.LogLine ? text.AsSpan(0, Math.Min(text.Length, LongestPrefix)).LastIndexOfAny(']', ')') + 1 : 0;
        return text[prefix..].TrimStart(' ', '\t', '/', '*', '-', '#', '"');
    }
}
