using System.Text;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Deciding;

/// <summary>
/// Russian in Latin letters, "ne otkryvaetsya reestr", read as what it is, so that nobody is asked for what they have written. The classifier
/// has learned such words as they stand.
/// </summary>
internal static class Transliteration
{
    private const int FewestWords = 2;

    /// <summary>One word in so many: a title, a name.</summary>
    private const int MostCyrillic = 4;

    /// <summary>Words that no English text has.</summary>
    private static readonly HashSet<string> Telling =
    [
        .. """
        ne na ni pri kak chto dlya posle vse vseh vsekh nas nam nash est net kogda gde pochemu esli ili tolko uzhe nuzhno mozhno kogo nikto
        podskazhite pozhaluysta oshibka oshibku rabotaet otkryvaetsya otdel utra segodnya vchera cherez reestr dogovor
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>The longest first.</summary>
    private static readonly (string Latin, string Cyrillic)[] Letters =
    [
        ("shch", "щ"), ("sch", "щ"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("yu", "ю"), ("ju", "ю"), ("ya", "я"), ("ja", "я"),
        ("yo", "е"), ("jo", "е"), ("ye", "е"), ("je", "же"), ("iy", "ий"), ("yy", "ый"), ("ay", "ай"), ("oy", "ой"), ("ey", "ей"), ("uy", "уй"),
        ("a", "а"), ("b", "б"), ("v", "в"), ("w", "в"), ("g", "г"), ("d", "д"), ("e", "е"), ("z", "з"), ("i", "и"), ("j", "й"), ("y", "ы"), ("k", "к"), ("q", "к"),
        ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("f", "ф"), ("h", "х"), ("x", "х"), ("c", "ц"), ("'", "ь"),
    ];

    /// <summary>What is told in Cyrillic; null where it is no such text.</summary>
    public static Study? Read(Study study)
    {
        var words = study.Reading.Sentences.SelectMany(sentence => sentence.Tokens).Select(token => token.Lower).ToHashSet(StringComparer.Ordinal);
        if (words.Count(Telling.Contains) < FewestWords || words.Count(word => Text.Letters.IsCyrillic(word[0])) * MostCyrillic > words.Count)
            return null;
        var body = study.Reading.Sentences.Where(sentence => !sentence.IsTitle).GroupBy(sentence => sentence.Line)
            .Select(line => string.Join(' ', line.Select(sentence => sentence.Text)));
        return Study.Of(ToCyrillic(study.Reading.Title), ToCyrillic(string.Join('\n', body)));
    }

    private static string ToCyrillic(string text)
    {
        var written = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var (latin, cyrillic) = Array.Find(Letters, letter => text.AsSpan(at).StartsWith(letter.Latin, StringComparison.OrdinalIgnoreCase));
            written.Append(latin is null ? text[at].ToString() : cyrillic);
            at += latin?.Length ?? 1;
        }

        return written.ToString();
    }
}
