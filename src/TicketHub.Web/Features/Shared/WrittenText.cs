using System.Text.RegularExpressions;

namespace TicketHub.Web.Features.Shared;

/// <summary>A piece of what a person wrote: their own words, or what a machine printed and they pasted.</summary>
public sealed record WrittenPart(string Text, bool IsPasted, int Lines);

/// <summary>Tells pasted traces and logs from the words around them, so that a page of them stays readable.</summary>
public static partial class WrittenText
{
    /// <summary>A line or two of a log are read with the sentence around them.</summary>
    private const int FewestLines = 4;

    /// <summary>What a line is shows at its beginning.</summary>
    private const int LookedAt = 160;

    public static IReadOnlyList<WrittenPart> Parts(string text)
    {
        var lines = text.Split('\n');
        var parts = new List<WrittenPart>();
        var words = 0;
        for (var i = 0; i < lines.Length;)
        {
            var end = EndOfPasted(lines, i);
            if (end - i < FewestLines)
            {
                i = Math.Max(end, i + 1);
                continue;
            }

            Add(words, i, isPasted: false);
            Add(i, end, isPasted: true);
            words = i = end;
        }

        Add(words, lines.Length, isPasted: false);
        return parts;

        void Add(int from, int to, bool isPasted)
        {
            var part = string.Join('\n', lines[from..to]).Trim('\n');
            if (part.Trim().Length > 0)
                parts.Add(new(part, isPasted, to - from));
        }
    }

    /// <summary>Where the run of printed lines that begins here ends; blank and indented lines within it belong to it.</summary>
    private static int EndOfPasted(string[] lines, int from)
    {
        var end = from;
        for (var i = from; i < lines.Length; i++)
        {
            var begins = lines[i].Length > LookedAt ? lines[i][..LookedAt] : lines[i];
            if (Printed().IsMatch(begins))
                end = i + 1;
            else if (end == from || !(string.IsNullOrWhiteSpace(begins) || begins is ['\t', ..] or [' ', ' ', ..]))
                break;
        }

        return end;
    }

    /// <summary>A frame of a stack, the name of an exception, a line that begins with a date or a time of day.</summary>
    [GeneratedRegex(
        @"^\s*(at\s+[\w.$/<>]+\(|Caused by:|Suppressed:|\.\.\. \d+ (common frames|more)|File "".+"", line \d|Traceback |"
        + @"([\w$]+\.)+[\w$]*(Exception|Error|Throwable)\b|\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d)",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Printed();
}
