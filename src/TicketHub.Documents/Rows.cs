namespace TicketHub.Documents;

/// <summary>A table's row as one line.</summary>
internal static class Rows
{
    /// <summary>Bars between the cells; cells that hold nothing are left out.</summary>
    public static string Joined(IEnumerable<string> cells) => string.Join(" | ", cells.Select(OneLine).Where(cell => cell.Length > 0));

    private static string OneLine(string cell) => string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
