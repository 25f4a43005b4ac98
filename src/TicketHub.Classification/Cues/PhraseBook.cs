using TicketHub.Classification.Text;

namespace TicketHub.Classification.Cues;

/// <summary>Finds turns of phrase. Phrases are looked up by the first letters of their first word.</summary>
internal sealed class PhraseBook
{
    private const int KeyLength = 2;

    public static readonly PhraseBook Standard = new(CuePhrases.All);

    private readonly Dictionary<string, Phrase[]> byKey;

    public PhraseBook(IEnumerable<Phrase> phrases) =>
        byKey = phrases.GroupBy(phrase => Key(phrase.FirstWord)).ToDictionary(group => group.Key, group => group.ToArray());

    public IReadOnlyList<CueHit> FindAll(IEnumerable<Sentence> sentences) => [.. sentences.SelectMany(Find)];

    /// <summary>
    /// Each word counts once for a cue, by its longest phrase. "Не критично" is no word of urgency, although "критично" is one.
    /// </summary>
    public IEnumerable<CueHit> Find(Sentence sentence)
    {
        var hits = FindEach(sentence).ToList();
        var denials = hits.Where(hit => hit.Cue == Cue.BlocksNobody).ToList();
        return hits.Where(hit => hit.Cue != Cue.Blocked || !denials.Any(denial => denial.Overlaps(hit)));
    }

    private IEnumerable<CueHit> FindEach(Sentence sentence)
    {
        var takenUntil = new int[Enum.GetValues<Cue>().Length];
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            if (!byKey.TryGetValue(Key(sentence.Tokens[at].Folded), out var candidates))
                continue;
            foreach (var group in LongestByCue(candidates, sentence.Tokens, at))
            {
                if (at < takenUntil[(int)group.Key])
                    continue;
                takenUntil[(int)group.Key] = at + group.Value;
                yield return new CueHit(group.Key, sentence, at, group.Value);
            }
        }
    }

    private static Dictionary<Cue, int> LongestByCue(Phrase[] candidates, IReadOnlyList<Token> tokens, int at)
    {
        var longest = new Dictionary<Cue, int>();
        foreach (var phrase in candidates)
        {
            var length = phrase.Match(tokens, at);
            if (length > longest.GetValueOrDefault(phrase.Cue))
                longest[phrase.Cue] = length;
        }

        return longest;
    }

    private static string Key(string word) => word.Length <= KeyLength ? word : word[..KeyLength];
}
