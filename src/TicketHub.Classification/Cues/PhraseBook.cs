using System.Runtime.InteropServices;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Cues;

/// <summary>
/// Finds turns of phrase. A phrase is looked up by its first word where that is whole, by the first letters where it is the beginning of one.
/// </summary>
internal sealed class PhraseBook
{
    private const int KeyLength = 2;

    private static readonly int CueCount = Enum.GetValues<Cue>().Length;

    public static readonly PhraseBook Standard = new(CuePhrases.All);

    private readonly Dictionary<string, Phrase[]> byWord;

    private readonly Dictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> byBeginning;

    public PhraseBook(IEnumerable<Phrase> phrases)
    {
        var all = phrases.ToLookup(phrase => phrase.OpensWithWholeWord);
        byWord = all[true].GroupBy(phrase => phrase.FirstWord).ToDictionary(group => group.Key, group => group.ToArray());
        byBeginning = all[false].GroupBy(phrase => Key(phrase.FirstWord).ToString())
            .ToDictionary(group => group.Key, group => group.ToArray())
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>A book of one list, in which nothing depends on the cue.</summary>
    /// <param name="list">Phrases between commas and ends of lines.</param>
    public static PhraseBook Of(string list) => new(
        list.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(phrase => new Phrase(Cue.Question, phrase)));

    public IReadOnlyList<CueHit> FindAll(IEnumerable<Sentence> sentences)
    {
        var hits = new List<CueHit>();
        foreach (var sentence in sentences)
            Find(sentence, hits);
        return hits;
    }

    /// <summary>
    /// Each word counts once for a cue, by its longest phrase. "Не критично" is no word of urgency, although "критично" is one.
    /// </summary>
    public IReadOnlyList<CueHit> Find(Sentence sentence)
    {
        var hits = new List<CueHit>();
        Find(sentence, hits);
        return hits;
    }

    /// <summary>How many words the longest phrase takes that the sentence begins with; 0 where there is none.</summary>
    public int LengthAtStart(Sentence sentence)
    {
        if (sentence.Tokens.Count == 0)
            return 0;
        var word = sentence.Tokens[0].Folded;
        Span<int> longest = stackalloc int[CueCount];
        longest.Clear();
        Measure(byWord.GetValueOrDefault(word), sentence.Tokens, 0, longest);
        if (byBeginning.TryGetValue(Key(word), out var beginnings))
            Measure(beginnings, sentence.Tokens, 0, longest);
        var most = 0;
        foreach (var length in longest)
            most = Math.Max(most, length);
        return most;
    }

    private void Find(Sentence sentence, List<CueHit> hits)
    {
        var first = hits.Count;
        Span<int> takenUntil = stackalloc int[CueCount];
        Span<int> longest = stackalloc int[CueCount];
        takenUntil.Clear();
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            var word = sentence.Tokens[at].Folded;
            var found = byWord.TryGetValue(word, out var whole);
            found |= byBeginning.TryGetValue(Key(word), out var beginnings);
            if (!found)
                continue;
            longest.Clear();
            Measure(whole, sentence.Tokens, at, longest);
            Measure(beginnings, sentence.Tokens, at, longest);
            for (var cue = 0; cue < longest.Length; cue++)
            {
                if (longest[cue] == 0 || at < takenUntil[cue])
                    continue;
                takenUntil[cue] = at + longest[cue];
                hits.Add(new CueHit((Cue)cue, sentence, at, longest[cue]));
            }
        }

        RemoveDenied(hits, first);
    }

    private static void Measure(Phrase[]? phrases, IReadOnlyList<Token> tokens, int at, Span<int> longest)
    {
        foreach (var phrase in phrases ?? [])
        {
            ref var longestSoFar = ref longest[(int)phrase.Cue];
            longestSoFar = Math.Max(longestSoFar, phrase.Match(tokens, at));
        }
    }

    private static void RemoveDenied(List<CueHit> hits, int first)
    {
        for (var at = hits.Count - 1; at >= first; at--)
        {
            var isDenied = hits[at].Cue switch
            {
                Cue.Blocked => IsDenied(hits[at], CollectionsMarshal.AsSpan(hits)[first..]),
                Cue.Failure => Denials.Deny(hits[at]),
                _ => false,
            };
            if (isDenied)
                hits.RemoveAt(at);
        }
    }

    private static bool IsDenied(CueHit urgency, ReadOnlySpan<CueHit> hits)
    {
        foreach (var hit in hits)
        {
            if (hit.Cue == Cue.BlocksNobody && hit.Overlaps(urgency))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> Key(string word) => word.AsSpan(0, Math.Min(KeyLength, word.Length));
}
