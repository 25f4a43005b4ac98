using System.Globalization;
using System.Text.RegularExpressions;

namespace TicketHub.Classification.Gate;

/// <summary>
/// Knows "пункты 3.1.1–3.10.6" and "разделы 2–5": who asks about all that stands between asks about the document, however short
/// the question is. Two or three clauses side by side are still a question.
/// </summary>
internal static partial class ClauseRange
{
    /// <summary>From so many clauses on it is a list to be judged.</summary>
    private const int Many = 4;

    /// <summary>Only a sentence is looked at, and only its head: a page of numbers is no question.</summary>
    private const int LongestText = 600;

    private static readonly PhraseSet Places = new(
        "пункт; п.п; пп.; п. ; раздел; глав; подпункт; требовани; clause; section; item; requirement; chapter; тармак; тармаг; болим; тарау; талап");

    public static bool IsIn(string text)
    {
        var head = text.Length > LongestText ? text[..LongestText] : text;
        if (!head.AsSpan().ContainsAnyInRange('0', '9') || !Places.IsIn(SpecificationPhrases.Fold(head, LongestText)))
            return false;
        foreach (Match match in Ranges().Matches(head))
        {
            if (Span(match.Groups["from"].Value, match.Groups["to"].Value) >= Many)
                return true;
        }

        return Numbers().Matches(head).Select(number => number.Value).Distinct().Count() >= Many;
    }

    /// <summary>How many clauses a range has at least; what ends in another section is long.</summary>
    private static int Span(string from, string to)
    {
        int[] first = [.. Parts(from)];
        int[] last = [.. Parts(to)];
        if (first.Length != last.Length || !first.SkipLast(1).SequenceEqual(last.SkipLast(1)))
            return Many;
        // Whole sections have clauses of their own.
        return (last[^1] - first[^1] + 1) * (first.Length == 1 ? 2 : 1);
    }

    private static IEnumerable<int> Parts(string number) => number.Split('.').Select(part => int.Parse(part, CultureInfo.InvariantCulture));

    [GeneratedRegex(
        @"(?<from>\d{1,3}(?:\.\d{1,3}){0,6})\.?\s*(?:[-–—]|\bпо\b|\bдо\b|\bto\b|\bthrough\b|…|\.\.\.)\s*(?:пункт\p{L}*\s+|п\.\s*|clause\s+|section\s+)?(?<to>\d{1,3}(?:\.\d{1,3}){0,6})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Ranges();

    [GeneratedRegex(@"\d{1,3}(?:\.\d{1,3}){1,6}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();
}
