using TicketHub.Classification.Cues;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>
/// Counts the words of a sentence that are about something: not courtesy, not pointing at the document, not the asking itself.
/// «Есть ли такое в платформе?» has none, «Можно ли скрыть кнопку на форме по роли?» has four.
/// </summary>
internal static class OwnWords
{
    private const int ShortestWord = 3;

    public static int CountIn(Sentence sentence) => In(sentence).Count();

    public static int CountIn(IEnumerable<Sentence> sentences) => sentences.SelectMany(In).Distinct().Count();

    private static IEnumerable<string> In(Sentence sentence) => sentence.Tokens
        .Where(token => token.Length >= ShortestWord && (Lexicon.Of(token.Folded) & (WordSense.Empty | WordSense.Modal)) == 0)
        .Select(token => token.Folded)
        .Distinct();

    /// <summary>It names a thing of the platform, or wants to know how or why; not only whether.</summary>
    public static bool IsConcrete(Sentence sentence, IEnumerable<CueHit> hits) =>
        Clause.IsOneMeant(sentence) || hits.Any(hit => hit.Cue == Cue.Configuration) || sentence.Tokens.Take(6).Any(OpensHow);

    /// <summary>Not whether, but how, where, how many.</summary>
    public static bool AsksHow(Sentence sentence) =>
        sentence.Tokens.Take(6).Any(token => OpensHow(token) || token.Folded is "сколько" or "когда" or "when" or "many" or "much" or "канша" or "кашан");

    /// <summary>"Как это сделать?" is about the document, unless a wish stands before it.</summary>
    public static bool PointsAtAll(Sentence sentence) =>
        sentence.Tokens.Any(token => token.Folded is "это" or "этого" or "все" or "this" or "all" or "осы" or "осынын" or "бари");

    private static bool OpensHow(Token token) => token.Folded is "как" or "почему" or "зачем" or "где" or "куда" or "how" or "why" or "where" or "калай" or "неге" or "кайда";
}
