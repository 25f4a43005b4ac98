namespace TicketHub.Classification.Gate;

/// <summary>"Ахметов Ерлан", "Ким О. П.": a list of these is one of people.</summary>
internal static class PersonNames
{
    private const int MostWords = 4;

    private static readonly char[] Between = ['|', '\t', ';', ','];

    /// <summary>One of the cells, or all of the line, is a name.</summary>
    public static bool AreIn(string content)
    {
        foreach (var part in content.AsSpan().SplitAny(Between))
        {
            if (IsOne(content.AsSpan(part).Trim(" .•*-–—")))
                return true;
        }

        return false;
    }

    private static bool IsOne(ReadOnlySpan<char> text)
    {
        var words = 0;
        var whole = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range].TrimEnd('.');
            if (word.IsEmpty)
                continue;
            if (!char.IsUpper(word[0]) || word[1..].ContainsAnyInRange('0', '9') || (word.Length > 1 && !word[1..].ContainsAnyExceptInRange('A', 'Z')))
                return false;
            if (word.Length > 2 && !IsLower(word[1..]))
                return false;
            words++;
            whole += word.Length > 2 ? 1 : 0;
        }

        return words is >= 2 and <= MostWords && whole >= 1;
    }

    private static bool IsLower(ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            if (!char.IsLower(letter) && letter != '-')
                return false;
        }

        return true;
    }
}
