namespace TicketHub.Classification.Cues;

/// <summary>
/// The turns of phrase by cue and language. A new one needs no training to be seen, only to get its weight: the starter
/// corpus is trained anew with every start.
/// </summary>
internal static partial class CuePhrases
{
    public static IEnumerable<Phrase> All =>
        Lists.SelectMany(list => list.Phrases.Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pattern => new Phrase(list.Cue, pattern)));

    private static readonly (Cue Cue, string Phrases)[] Lists =
    [
        (Cue.Question, Question),
        (Cue.Failure, Failure),
        (Cue.Wish, Wish),
        (Cue.Reproduction, Reproduction),
        (Cue.Change, Change),
        (Cue.Blocked, Blocked),
        (Cue.BlocksNobody, BlocksNobody),
        (Cue.Tried, Tried),
        (Cue.Purpose, Purpose),
        (Cue.Today, Today),
        (Cue.Environment, Environment),
        (Cue.When, When),
        (Cue.Configuration, Configuration),
    ];
}
