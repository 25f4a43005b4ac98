using TicketHub.Classification.Text;

namespace TicketHub.Classification.Advice;

/// <summary>Tells questions about different things apart. Questions about one thing are one question, however many marks it has.</summary>
internal static class SeparateQuestions
{
    /// <summary>More are not looked at: they are many anyway.</summary>
    private const int MostSentences = 40;

    /// <summary>Two questions in one breath are answered in one; from here on they are several wherever they stand.</summary>
    private const int SeveralAnywhere = 3;

    /// <summary>Each with its sentences in the order of the text; empty unless there are several.</summary>
    public static IReadOnlyList<IReadOnlyList<Sentence>> In(Reading reading)
    {
        var topics = new List<Topic>();
        Sentence? last = null;
        foreach (var sentence in Written(reading))
        {
            var line = reading.Lines[sentence.Line - 1];
            var listed = line.Mark is LineMark.Number or LineMark.Bullet;
            var opens = last?.Line != sentence.Line;
            last = sentence;
            if (sentence.IsQuestion || (listed && opens && QuestionWords.Asks(sentence)))
                Sort(topics, sentence);
            else if (listed && topics.Count > 0 && topics[^1].Sentences[^1].Line == sentence.Line)
                topics[^1].Add(sentence, new HashSet<string>());
            if (topics.Sum(topic => topic.Sentences.Count) >= MostSentences)
                break;
        }

        return topics.Count >= SeveralAnywhere || (topics.Count == 2 && StandApart(topics[0], topics[1]))
            ? [.. topics.Select(topic => topic.Sentences)]
            : [];
    }

    /// <summary>Only what the filer wrote: not what they quote or what a form asks, and no rows of a table.</summary>
    private static IEnumerable<Sentence> Written(Reading reading) => FormQuestions.LeftOut(reading).Where(sentence =>
        !sentence.IsTitle
        && reading.Lines[sentence.Line - 1] is { Kind: LineKind.Prose } line
        && !line.Text.AsSpan().TrimStart().StartsWith(">"));

    private static void Sort(List<Topic> topics, Sentence question)
    {
        var subject = QuestionWords.Subject(question);
        if (TopicOf(topics, question, subject) is { } topic)
            topic.Add(question, subject);
        else if (subject.Count > 0)
            topics.Add(new Topic(question, subject));
    }

    private static Topic? TopicOf(List<Topic> topics, Sentence sentence, IReadOnlySet<string> subject)
    {
        if (topics.Count == 0)
            return null;
        if (subject.Count == 0 || QuestionWords.PointsBack(sentence))
            return topics[^1];
        return topics.Find(topic => topic.Subject.Overlaps(subject));
    }

    private static bool StandApart(Topic first, Topic second) =>
        first.Sentences[^1].Line != second.Sentences[0].Line || QuestionWords.BeginsAnew(second.Sentences[0]);

    private sealed class Topic(Sentence first, IReadOnlySet<string> subject)
    {
        private readonly List<Sentence> sentences = [first];

        private readonly HashSet<string> stems = [.. subject];

        public IReadOnlyList<Sentence> Sentences => sentences;

        public IReadOnlySet<string> Subject => stems;

        public void Add(Sentence sentence, IReadOnlySet<string> more)
        {
            sentences.Add(sentence);
            stems.UnionWith(more);
        }
    }
}
