using System.Text.RegularExpressions;
using TicketHub.Classification.Cues;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>Knows a question about one clause, "пункт 4.2.17", from a request for a verdict over all of them.</summary>
internal static partial class Clause
{
    private static readonly PhraseBook Each = new(
        """
        каждому, каждый, каждого, по пунктам, всем, всех, все пункты, остальн*, весь, всю, всё, начиная с, и далее, какие пункты, сколько пунктов
        each, every, all, starting from, and so on
        әр, барлық
        """.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(phrase => new Phrase(Cue.Question, phrase)));

    /// <summary>The sentence names one clause, row or step, and does not mean every one.</summary>
    public static bool IsOneMeant(Sentence sentence) =>
        (NumberIn(sentence.Text) is not null || NamesPlace(sentence.Text)) && !Each.Find(sentence).Any();

    /// <summary>"4.2.17" out of «пункт 4.2.17»; null where none is named, or several are.</summary>
    public static string? NumberIn(string text)
    {
        if (ClauseRange.IsIn(text))
            return null;
        string? found = null;
        foreach (var match in Numbers().EnumerateMatches(text))
        {
            var number = text.AsSpan(match.Index, match.Length);
            var only = number[number.IndexOfAnyInRange('0', '9')..].TrimEnd('.').ToString();
            if (found is not null && found != only)
                return null;
            found = only;
        }

        return found;
    }

    /// <summary>"Шаг 6", "пункт в)", "строка 14", "4.2.1.7" without a word before it; "вопросы 1–40" is none.</summary>
    private static bool NamesPlace(string text)
    {
        if (ClauseRange.IsIn(text))
            return false;
        foreach (var match in Places().EnumerateMatches(text))
        {
            var rest = text.AsSpan(match.Index + match.Length).TrimStart();
            var goesOn = rest is [('-' or '–' or '—' or '…'), .. var behind] && behind.TrimStart() is [>= '0' and <= '9', ..];
            if (!goesOn)
                return true;
        }

        return false;
    }

    [GeneratedRegex(
        @"\b(?:п\.|пункт\p{L}{0,3}|подпункт\p{L}{0,3}|строк\p{L}{0,3}|позици\p{L}{0,2}|шаг\p{L}{0,3}|вопрос\p{L}{0,2}|требовани\p{L}{0,2}|clause|item|row|line|step|question|requirement|point|тарма[қғ]\p{L}{0,4}|қадам\p{L}{0,4})\s*(?:№\s*)?(?:\d+(?:\.\d+)*|[«""]?\p{L}[»"")])"
        + @"|\b\d+(?:\.\d+)+\s*-?\s*тарма[қғ]|\b\d+\s?-\s?(?:тарма[қғ]|қадам|жол|сұра[қғ])|(?:^|\s)\d{1,2}(?:\.\d{1,3}){3,}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Places();

    [GeneratedRegex(
        @"\b(?:п\.\s?п\.|пп?\.|пункт\p{L}*|подпункт\p{L}*|clause|section|item|requirement|тармақ\p{L}*|тармағ\p{L}*)\s*(?:№\s*)?\d+(?:\.\d+)+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();
}
