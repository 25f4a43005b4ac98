using TicketHub.Classification.Cues;
using TicketHub.Classification.Structure;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Deciding;

/// <summary>
/// A failure and whom it keeps from working, told in one breath: "как подписывать, если подпись не проходит ни у одного пользователя?". Far
/// apart, in a long text or behind a "чтобы" they may be two stories, or none yet.
/// </summary>
internal static class Outages
{
    private const int LongestText = 120;

    private static readonly string[] Purposes = ["чтобы", "чтоб", "would", "should", "ушин"];

    public static bool AreToldIn(Study study)
    {
        if (study.Reading.WordCount > LongestText || study.Says(Cue.BlocksNobody))
            return false;
        var sentences = study.Sentences.Select(sentence => sentence.Sentence).ToList();
        var blocked = Of(Cue.Blocked, study);
        var failing = Of(Cue.Failure, study);
        for (var at = 0; at < sentences.Count; at++)
        {
            if (IsBlocked(sentences[at], blocked) && sentences.Take(at + 2).Skip(at - 1).Any(near => Fails(near, failing)))
                return true;
        }

        return false;
    }

    private static bool IsBlocked(Sentence sentence, HashSet<Sentence> blocked) =>
        (blocked.Contains(sentence) || Circumstances.TellsWhoIsBlocked(sentence)) && !sentence.Tokens.Any(token => Purposes.Contains(token.Folded));

    private static bool Fails(Sentence sentence, HashSet<Sentence> failing) =>
        failing.Contains(sentence) || Verbs.CountNegated(sentence) > 0 || ErrorNames.AreIn(sentence.Text);

    private static HashSet<Sentence> Of(Cue cue, Study study) => study.Hits.Where(hit => hit.Cue == cue).Select(hit => hit.Sentence).ToHashSet();
}
