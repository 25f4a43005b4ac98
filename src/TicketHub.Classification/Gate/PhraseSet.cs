using System.Buffers;
using System.Collections.Frozen;

namespace TicketHub.Classification.Gate;

/// <summary>
/// Many short phrases, separated by semicolons, looked for in folded text at once. Each line of a document is asked, so that
/// walking over the phrases one by one would cost more than all the rest.
/// </summary>
internal sealed class PhraseSet
{
    private const int KeyLength = 2;

    private readonly SearchValues<string> anywhere;

    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> byOpening;

    public PhraseSet(string list)
    {
        string[] phrases =
        [
            .. list.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(phrase => SpecificationPhrases.Fold(phrase))
                .Distinct(),
        ];
        anywhere = SearchValues.Create(phrases, StringComparison.Ordinal);
        byOpening = phrases.GroupBy(phrase => phrase[..KeyLength])
            .ToFrozenDictionary(group => group.Key, group => group.ToArray())
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool IsIn(ReadOnlySpan<char> folded) => folded.ContainsAny(anywhere);

    /// <summary>The text begins with one of them.</summary>
    public bool Opens(ReadOnlySpan<char> folded)
    {
        if (folded.Length < KeyLength || !byOpening.TryGetValue(folded[..KeyLength], out var phrases))
            return false;
        foreach (var phrase in phrases)
        {
            if (folded.StartsWith(phrase, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
