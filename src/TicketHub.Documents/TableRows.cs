namespace TicketHub.Documents;

/// <summary>
/// The rows of one table, each as one line with bars between its cells. From the first row that has several on, all have as many:
/// an answer that is still to be given is an empty cell.
/// </summary>
internal sealed class TableRows
{
    private int first = -1;
    private int width;

    /// <summary>Empty where all its cells are.</summary>
    public string Next(IEnumerable<string> row)
    {
        var cells = row.Select(OneLine).ToList();
        var from = cells.FindIndex(cell => cell.Length > 0);
        if (from < 0)
            return "";
        var to = cells.FindLastIndex(cell => cell.Length > 0) + 1;
        // A title over all columns.
        if (cells.Count == 1)
            return cells[0];
        if (first < 0 && to - from > 1)
            (first, width) = (from, to);
        if (first < 0)
            return cells[from];
        while (cells.Count < width)
            cells.Add("");
        from = Math.Min(from, first);
        return string.Join(" | ", cells[from..Math.Max(to, width)]).Trim();
    }

    private static string OneLine(string cell) => string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
