namespace TicketHub.Classification.Text;

/// <summary>A request as read once: its lines, and the sentences that a person wrote (not logs, code or tables).</summary>
internal sealed class Reading
{
    /// <summary>Beyond this many characters of prose the classifier learns nothing new. The gate reads all lines.</summary>
    private const int ProseEnough = 12_000;

    /// <summary>A body of the longest allowed size is read whole; what is longer still is cut here.</summary>
    private const int LongestBody = 400_000;

    private Reading(string title, string body)
    {
        Title = title;
        IsCut = body.Length > LongestBody;
        Lines = LineReader.Read(body.Length > LongestBody ? body[..LongestBody] : body);
        Sentences = [.. ReadSentences()];
    }

    public string Title { get; }

    /// <summary>The text is longer than what was read of it.</summary>
    public bool IsCut { get; }

    public IReadOnlyList<Line> Lines { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    public static Reading Of(string title, string body) => new(title, body);

    public int Count(LineKind kind) => Lines.Count(line => line.Kind == kind);

    public int WordCount => Sentences.Sum(sentence => sentence.Tokens.Count);

    private IEnumerable<Sentence> ReadSentences()
    {
        foreach (var sentence in Text.Sentences.In(Title.Length > 500 ? Title[..500] : Title, 0))
            yield return sentence;

        var read = 0;
        foreach (var line in Lines)
        {
            if (line.Kind is not (LineKind.Prose or LineKind.TableRow))
                continue;
            foreach (var sentence in Text.Sentences.In(line.Content, line.Number))
            {
                if ((read += sentence.Text.Length) > ProseEnough)
                    yield break;
                yield return sentence;
            }
        }
    }
}
