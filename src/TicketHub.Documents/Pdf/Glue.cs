using System.Text;

namespace TicketHub.Documents.Pdf;

/// <summary>Puts the lines of a wrapped text together again, and the halves of a word that was parted at a line's end.</summary>
internal sealed class Glue
{
    /// <summary>They stand before a hyphen that belongs to the word.</summary>
    private static readonly HashSet<string> First = new(
        [
            "бизнес", "веб", "интернет", "онлайн", "экс", "мини", "видео", "аудио", "медиа", "пресс", "смс", "контент", "штрих", "тайм",
            "чат", "кросс", "мульти", "дата", "ай", "по", "кое", "как", "какой", "кто", "что", "где", "когда", "из",
        ],
        StringComparer.OrdinalIgnoreCase);

    private readonly StringBuilder text = new();

    public bool IsEmpty => text.Length == 0;

    public void Add(string line)
    {
        if (text.Length == 0)
        {
            text.Append(line);
            return;
        }

        if (!EndsInHyphen(line))
            text.Append(' ');
        else if (!KeepsHyphen())
            text.Length--;
        text.Append(line);
    }

    public void Clear() => text.Clear();

    public override string ToString() => text.ToString();

    private bool EndsInHyphen(string next) =>
        text.Length > 2 && text[^1] is '-' or '\u2010' or '\u00AD' && char.IsLetter(text[^2]) && next.Length > 0 && char.IsLetter(next[0]);

    /// <summary>"web-" and "HTML-" before Russian letters, and capitals, are never half a word.</summary>
    private bool KeepsHyphen()
    {
        if (text[^1] is not '-')
            return false;
        var start = text.Length - 1;
        while (start > 0 && char.IsLetter(text[start - 1]) && text.Length - start < 30)
            start--;
        var word = text.ToString(start, text.Length - 1 - start);
        return char.IsAsciiLetter(word[^1]) || char.IsUpper(word[^1]) || First.Contains(word);
    }
}
