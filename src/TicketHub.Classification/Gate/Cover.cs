using TicketHub.Classification.Cues;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>
/// The sentences that the filer wrote themselves: the title, what stands before the document and behind it, and where somebody
/// speaks in the middle of it. What stands in an attached document is not the filer's voice.
/// </summary>
internal sealed class Cover
{
    /// <summary>A tail that the classifier did not read any more is heard all the same.</summary>
    private const int LongestTail = 150;

    /// <summary>In the middle of so many lines nobody but who addresses somebody is heard: a question there is a heading.</summary>
    private const int LongDocument = 60;

    private Cover(List<Sentence> own, Sentence? ask) => (Own, Asking) = (own, ask);

    /// <summary>Without the sentences that ask for a verdict over the whole.</summary>
    public IReadOnlyList<Sentence> Own { get; }

    /// <summary>The request for a verdict over the whole.</summary>
    public Sentence? Asking { get; }

    public static Cover Of(Reading reading, Findings body)
    {
        var own = new List<Sentence>();
        var asks = new List<Sentence>();
        foreach (var sentence in reading.Sentences.Concat(Tail(reading)))
        {
            if (!IsOwn(sentence, body))
                continue;
            (Ask.IsIn(sentence) ? asks : own).Add(sentence);
        }

        // "Прошу ответить до среды" behind a question asks for the answer to that.
        if (own.Exists(OneThing.IsIn) && asks.FindAll(sentence => !Ask.MeansEach(sentence) && !Ask.PointsAtDocument(sentence)) is { Count: > 0 } bare)
        {
            asks.RemoveAll(bare.Contains);
            own.AddRange(bare);
        }

        return new Cover(own, asks.Find(sentence => !sentence.IsTitle) ?? asks.FirstOrDefault());
    }

    private static bool IsOwn(Sentence sentence, Findings body)
    {
        var at = sentence.Line - 1;
        if (sentence.IsTitle || at < body.Region.First)
            return true;
        if (!MaySpeak(body, at))
            return false;
        var words = LineWords.In(sentence.Text);
        if (words.Has(WordSense.Address) || Ask.IsIn(sentence))
            return true;
        if (!body.Region.Contains(at))
            return words.Has(WordSense.Voice) || sentence.IsQuestion || words.Denies || Wishes.IsIn(sentence) || Lapses.IsIn(sentence) || TellsOfItsDay(sentence);
        // "Мы" in a text that is nothing but a document are its authors.
        return body.HasCover && body.Region.Length < LongDocument && (words.Has(WordSense.Voice) || sentence.IsQuestion);
    }

    /// <summary>"С утра на проде белый экран": no document says when and where something went wrong.</summary>
    private static bool TellsOfItsDay(Sentence sentence) =>
        PhraseBook.Standard.Find(sentence).Select(hit => hit.Cue).Where(cue => cue is Cue.Failure or Cue.Change or Cue.When or Cue.Environment or Cue.Blocked).Distinct().Count() >= 2;

    private static bool MaySpeak(Findings body, int at) => body.Roles[at] switch
    {
        LineRole.Prose or LineRole.Voice => true,
        LineRole.Question or LineRole.OtherQuestion => !body.IsQuestionnaire || at > body.Region.Last,
        _ => false,
    };

    private static IEnumerable<Sentence> Tail(Reading reading)
    {
        var read = reading.Sentences.Count > 0 ? reading.Sentences[^1].Line : 0;
        return reading.Lines.Skip(Math.Max(read, reading.Lines.Count - LongestTail))
            .Where(line => line.Kind is LineKind.Prose)
            .SelectMany(line => Sentences.In(line.Content, line.Number));
    }
}
