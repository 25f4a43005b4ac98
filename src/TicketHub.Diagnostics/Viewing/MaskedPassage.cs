using System.Text;
using TicketHub.Diagnostics.Recognition;

namespace TicketHub.Diagnostics.Viewing;

/// <summary>
/// The lines of a passage as people may see them. It is masked as a whole, with the end of what it goes on from: a secret may stand on
/// another line than the word that gives it away. Masked first and cut afterwards.
/// </summary>
internal static class MaskedPassage
{
    public const int LongestLine = 4_000;

    /// <summary>How much of what stands before a passage that goes on is masked along with it.</summary>
    public const int Before = 16 * 1024;

    /// <summary>How far behind a secret's beginning its form may first show: not to be seen where a line was cut.</summary>
    private const int Beyond = 512;

    /// <returns>A text for each line, cut ones marked by their last sign.</returns>
    public static string[] Of(BlockLines block, in Passage passage, string before)
    {
        var raw = Text(block, passage);
        var masked = Secrets.Masked(before + raw);
        var linesBefore = before.AsSpan().Count('\n');
        var all = masked.Split('\n');
        var wanted = raw.AsSpan().Count('\n') + 1;
        var lines = all.Length == linesBefore + wanted ? all[linesBefore..] : Aligned((before + raw).Split('\n'), all)[linesBefore..];
        if (passage.IsCut)
            lines[^1] = lines[^1][..Math.Max(0, lines[^1].Length - Beyond)];
        return lines;
    }

    /// <summary>In its encoding, line by line, without masks: only to be searched or masked.</summary>
    public static string Text(BlockLines block, in Passage passage)
    {
        if (passage.First == passage.Last)
            return RecordText.Of(block[passage.First]);
        var text = new StringBuilder();
        for (var line = passage.First; line <= passage.Last; line++)
        {
            if (line > passage.First)
                text.Append('\n');
            text.Append(RecordText.Of(block[line]));
        }

        return text.ToString();
    }

    public static (string Text, bool IsCut) Shown(string line)
    {
        if (line.Length <= LongestLine)
            return (line, false);
        var end = char.IsHighSurrogate(line[LongestLine - 1]) ? LongestLine - 1 : LongestLine;
        return (line[..end], true);
    }

    /// <summary>
    /// A mask took line ends along, such as those between two tags. What comes out is in the masked text, or a mask: a line whose text
    /// cannot be told any more is nothing but that.
    /// </summary>
    private static string[] Aligned(string[] raw, string[] masked)
    {
        var lines = new string[raw.Length];
        Array.Fill(lines, Secrets.Mask);
        var (front, back) = (0, 0);
        while (front < masked.Length && masked[front] == Secrets.Masked(raw[front]))
            lines[front] = masked[front++];
        while (back < masked.Length - front && masked[^(back + 1)] == Secrets.Masked(raw[^(back + 1)]))
            lines[^(back + 1)] = masked[^++back];
        // What stands between begins where its first line does; the rest of those lines is gone into the masks.
        for (var at = front; at < masked.Length - back; at++)
            lines[at] = masked[at];
        return lines;
    }
}
