namespace TicketHub.Classification.Gate;

/// <summary>
/// Cells of a line that is a row of some table: bars, tabs, semicolons, or the wide gaps that a page of a printed table leaves
/// when its text is copied.
/// </summary>
internal static class Columns
{
    private const int WidestRow = 40;

    /// <summary>The sign between the cells of the line, '\0' where it is no row; ' ' stands for a wide gap.</summary>
    /// <param name="line">Without its number: the gap behind that is none between cells.</param>
    /// <param name="whole">With it; what stands at its very end counts too: behind it is an empty cell.</param>
    public static char SeparatorOf(ReadOnlySpan<char> line, ReadOnlySpan<char> whole)
    {
        if (line.Contains('\t') || whole.TrimEnd(' ').EndsWith("\t"))
            return '\t';
        if (line.Contains('|'))
            return '|';
        if (line.Count(';') >= 2)
            return ';';
        return line.Trim().IndexOf("   ", StringComparison.Ordinal) > 0 ? ' ' : '\0';
    }

    /// <summary>The cells without blanks and stars around them; a bar in front of the first cell or behind the last is a frame.</summary>
    public static List<string> Cells(string line, char separator)
    {
        var cells = new List<string>();
        var rest = separator == '|' ? line.AsSpan().Trim() : line.AsSpan().TrimEnd('\r');
        if (separator == '|' && rest.StartsWith("|"))
            rest = rest[1..];
        if (separator == ' ')
            rest = rest.Trim();
        while (cells.Count < WidestRow)
        {
            var end = separator == ' ' ? rest.IndexOf("   ") : rest.IndexOf(separator);
            cells.Add((end < 0 ? rest : rest[..end]).Trim(" \t*\"_").ToString());
            if (end < 0)
                break;
            rest = separator == ' ' ? rest[end..].TrimStart() : rest[(end + 1)..];
        }

        return cells;
    }
}
