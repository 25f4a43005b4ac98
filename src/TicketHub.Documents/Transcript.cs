using System.Text;

namespace TicketHub.Documents;

/// <summary>What is written down of one document: lines, rows, the ends of pages. It knows how much is kept.</summary>
internal sealed class Transcript(int room, CancellationToken ct)
{
    public const char PageEnd = '\f';

    private readonly StringBuilder text = new();

    /// <summary>How many characters are kept.</summary>
    public int Room => room;

    public int? Pages { get; set; }

    public int? Sheets { get; set; }

    public bool Cut { get; set; }

    /// <summary>Something else than space was written.</summary>
    public bool HasText { get; private set; }

    public string Text => text.ToString();

    /// <exception cref="FullException">The rest is not wanted.</exception>
    public void Line(ReadOnlySpan<char> line)
    {
        ct.ThrowIfCancellationRequested();
        foreach (var range in line.TrimEnd().SplitAny('\n', '\r', '\u2028', '\v', PageEnd))
            Append(line.TrimEnd()[range].TrimEnd());
    }

    /// <summary>The next row of a table as one line; nothing where all its cells are empty.</summary>
    public void Row(TableRows table, IEnumerable<string> cells)
    {
        if (table.Next(cells) is { Length: > 0 } row)
            Line(row);
    }

    /// <summary>What stands beside the text, behind a line that says what it is. Lines of a number alone count pages.</summary>
    public void Beside(string name, IEnumerable<string> lines)
    {
        var told = lines.Where(line => line.Any(letter => !char.IsDigit(letter) && !char.IsWhiteSpace(letter))).ToList();
        if (told.Count == 0)
            return;
        Line($"[{name}]");
        foreach (var line in told)
            Line(line);
    }

    /// <summary>On a line of its own: the next page's first line then begins with its first letter.</summary>
    public void EndPage()
    {
        if (text.Length + 2 > room)
            throw new FullException();
        text.Append(PageEnd).Append('\n');
    }

    private void Append(ReadOnlySpan<char> line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (text.Length + 3 > room)
                throw new FullException();
            var letter = line[i];
            if (char.IsHighSurrogate(letter) && i + 1 < line.Length && char.IsLowSurrogate(line[i + 1]))
                text.Append(letter).Append(line[++i]);
            else if (char.IsSurrogate(letter))
                text.Append('\uFFFD');
            else if (letter == '\t' || !IsInvisible(letter))
                text.Append(letter);
            else
                continue;
            HasText |= !char.IsWhiteSpace(letter);
        }

        if (text.Length + 1 > room)
            throw new FullException();
        text.Append('\n');
    }

    /// <summary>Controls, soft hyphens and marks of width zero would only split words and hide things.</summary>
    private static bool IsInvisible(char letter) => char.IsControl(letter) || letter is '\u00AD' or '\u200B' or '\uFEFF';

    /// <summary>As much as is kept has been written.</summary>
    internal sealed class FullException() : Exception("The transcript is full.");
}
