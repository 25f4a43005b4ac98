using System.Text.RegularExpressions;
using TicketHub.Classification.Cues;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>Knows a question about one clause, "пункт 4.2.17", from a request for a verdict over all of them.</summary>
internal static partial class Clause
{
    private static readonly PhraseBook Each = new(
        """
        каждому, каждый, каждого, по пунктам, всем, всех, все пункты, остальн*, весь, всю, всё
        each, every, all
        әр, барлық
        """.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(phrase => new Phrase(Cue.Question, phrase)));

    /// <summary>The sentence names one clause and does not mean every one.</summary>
    public static bool IsOneMeant(Sentence sentence) => NumberIn(sentence.Text) is not null && !Each.Find(sentence).Any();

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

    [GeneratedRegex(
        @"\b(?:п\.\s?п\.|пп?\.|пункт\p{L}*|подпункт\p{L}*|clause|section|item|requirement|тармақ\p{L}*|тармағ\p{L}*)\s*(?:№\s*)?\d+(?:\.\d+)+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();
}
