using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace TicketHub.Classification.Text;

/// <summary>
/// Russian in Latin letters, as people write from a foreign telephone: "ne otkryvaetsya reestr". Names in it become Russian-looking too, so
/// what is read in this way is only judged, and never shown as facts.
/// </summary>
internal static class Transliteration
{
    private const int FewestWords = 4;

    private const int FewestTelling = 2;

    /// <summary>One word in so many tells of Russian; English words are rarer than these.</summary>
    private const int OneIn = 8;

    /// <summary>A title, a name.</summary>
    private const int MostRussian = 3;

    private const string Vowels = "aeiouyAEIOUY";

    /// <summary>Words that no English text is made of.</summary>
    private static readonly FrozenSet<string> Telling = Words(
        """
        ne na kak chto cto po dlya dlia iz ot za pri ni posle nuzhno nujno mozhno mojno mozhet vse vsem vseh vsekh eto etot etogo net chtoby esli uzhe seichas sejchas tolko nam nas mne kogo
        zdravstvuite zdravstvujte zdravstvuyte dobryi dobryj dobriy dobryy pozhaluista pozhaluysta pozhalujsta podskazhite pomogite srochno spasibo utra segodnya vchera oshibka oshibku rabotaet rabotali
        polzovatel polzovateli otkryvaetsya otkryvaet sohranyaetsya sohranyaet sistema sistemu sisteme vopros prosim proshu dobavit dobavte sdelat khotim hotim kazhdyi kazhdyj
        """);

    private static readonly FrozenSet<string> English = Words("the is are was to and of in we it for this that with have has can not you our when does be or as at");

    /// <summary>The longer ones first. Soft signs that nobody types stand in the words that are most frequent here.</summary>
    private static readonly (string Latin, string Russian)[] Letters =
    [
        ("polz", "польз"), ("tolk", "тольк"), ("skolk", "скольк"), ("nelz", "нельз"), ("bolsh", "больш"), ("shch", "щ"), ("sch", "щ"), ("tsya", "тся"), ("tsja", "тся"),
        ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("yu", "ю"), ("ju", "ю"), ("iu", "ю"), ("ya", "я"), ("ja", "я"), ("ia", "я"), ("yo", "е"),
        ("jo", "е"), ("ye", "е"), ("je", "е"), ("a", "а"), ("b", "б"), ("c", "ц"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"), ("j", "й"),
        ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("q", "к"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("w", "в"),
        ("x", "х"), ("y", "ы"), ("z", "з"), ("'", "ь"),
    ];

    private static readonly SearchValues<char> Latin = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'");

    /// <summary>Whether the words are Russian ones in Latin letters.</summary>
    public static bool IsIn(IReadOnlyList<Sentence> sentences)
    {
        var (words, telling, english, russian) = (0, 0, 0, 0);
        foreach (var token in sentences.SelectMany(sentence => sentence.Tokens))
        {
            words++;
            if (Text.Letters.IsCyrillic(token.Lower[0]) && ++russian > MostRussian)
                return false;
            telling += Telling.Contains(token.Lower) ? 1 : 0;
            english += English.Contains(token.Lower) ? 1 : 0;
        }

        return words - russian >= FewestWords && telling >= FewestTelling && telling * OneIn >= words && telling > english;
    }

    /// <summary>The text in Russian letters; lines stay where they are, and so does what a program wrote.</summary>
    public static string Undo(string text)
    {
        var undone = new StringBuilder(text.Length);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            if (range.Start.Value > 0)
                undone.Append('\n');
            var line = text.AsSpan(range);
            if (LineShapes.KindOf(line.ToString(), insideFence: false) is LineKind.Prose or LineKind.TableRow)
                UndoWords(line, undone);
            else
                undone.Append(line);
        }

        return undone.ToString();
    }

    private static void UndoWords(ReadOnlySpan<char> line, StringBuilder undone)
    {
        while (!line.IsEmpty)
        {
            var other = line.IndexOfAny(Latin) is var from and >= 0 ? from : line.Length;
            undone.Append(line[..other]);
            line = line[other..];
            var length = line.IndexOfAnyExcept(Latin) is var end and >= 0 ? end : line.Length;
            UndoWord(line[..length], undone);
            line = line[length..];
        }
    }

    private static void UndoWord(ReadOnlySpan<char> word, StringBuilder undone)
    {
        for (var at = 0; at < word.Length;)
        {
            var rest = word[at..];
            // "dobryi", "zelenoy", "staryj": behind a vowel it is short.
            if (at > 0 && char.ToLowerInvariant(rest[0]) is 'y' or 'i' && Vowels.Contains(word[at - 1]) && rest.Length == 1)
            {
                undone.Append(char.IsUpper(rest[0]) ? 'Й' : 'й');
                at++;
                continue;
            }

            foreach (var (latin, russian) in Letters)
            {
                if (!rest.StartsWith(latin, StringComparison.OrdinalIgnoreCase))
                    continue;
                // A sentence is told from the next one by its capital.
                undone.Append(char.IsUpper(rest[0]) ? char.ToUpperInvariant(russian[0]) : russian[0]).Append(russian.AsSpan(1));
                at += latin.Length;
                break;
            }
        }
    }

    private static FrozenSet<string> Words(string words) => words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
