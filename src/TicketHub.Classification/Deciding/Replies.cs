using TicketHub.Classification.Cues;

namespace TicketHub.Classification.Deciding;

/// <summary>
/// Whether what stands above a quoted mail is a request by itself. "Прошу помочь, переписка ниже" is none: then the mail is what the filer means.
/// </summary>
internal static class Replies
{
    private const int FewestWords = 3;

    /// <summary>So many say what it is about without a sign that we know.</summary>
    private const int Enough = 8;

    private static readonly PhraseBook Pointers = PhraseBook.Of(
        """
        ниже, переписк*, пересыла*, переслал*, перешл*, форвард*, перенаправля*, направляю, письмо клиент*, письмо заказчик*, клиент пиш*, заказчик пиш*, см
        below, forward*, fwd, fyi, client writes, customer writes, see the thread
        төменде*, төмендегі, жолдап, жолдадым, қайта жібер*
        """);

    private static readonly string[] ForwardedTitles = ["fw:", "fwd:", "пересл:", "пересылка:"];

    public static bool SpeakForThemselves(Study written)
    {
        var body = written.Own.Where(sentence => !sentence.IsTitle).ToList();
        var words = body.Sum(sentence => sentence.Tokens.Count);
        return (words >= FewestWords || TracesIn(written))
            && !ForwardedTitles.Any(mark => written.Reading.Title.AsSpan().TrimStart().StartsWith(mark, StringComparison.OrdinalIgnoreCase))
            && !body.Exists(sentence => Pointers.Find(sentence).Any())
            && (words >= Enough || SaysWhatItIs(written));
    }

    private static bool SaysWhatItIs(Study written) =>
        TracesIn(written)
        || written.HasFailureSigns
        || written.Shape.Questions > 0
        || written.Hits.Any(hit => hit.Cue is Cue.Question or Cue.Wish or Cue.Change or Cue.Blocked or Cue.Reproduction);

    private static bool TracesIn(Study written) => written.Shape.StackFrames + written.Shape.LogLines > 0;
}
