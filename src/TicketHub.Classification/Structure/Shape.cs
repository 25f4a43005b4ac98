using TicketHub.Classification.Text;

namespace TicketHub.Classification.Structure;

/// <summary>What a request looks like before any word of it is understood.</summary>
internal sealed record Shape(
    int StackFrames,
    int LogLines,
    int CodeLines,
    int TableRows,
    int NumberedLines,
    int Questions,
    bool TitleAsks,
    bool EndsWithQuestion,
    int NegatedVerbs,
    bool TitleIsInfinitive,
    bool OpensWithInfinitive,
    int Words,
    string? Version)
{
    /// <param name="own">The sentences of the filer; a form has others.</param>
    public static Shape Of(Reading reading, IReadOnlyList<Sentence> own) => new(
        reading.Count(LineKind.StackFrame),
        reading.Count(LineKind.LogLine),
        reading.Count(LineKind.Code),
        reading.Count(LineKind.TableRow),
        reading.Lines.Count(line => line.Mark == LineMark.Number),
        own.Count(sentence => sentence.IsQuestion),
        own.Any(sentence => sentence is { IsTitle: true, IsQuestion: true }),
        own.Count > 0 && own[^1].IsQuestion,
        own.Sum(Verbs.CountNegated),
        own.Any(sentence => sentence.IsTitle && Verbs.OpensWithInfinitive(sentence)),
        own.Any(sentence => !sentence.IsTitle && Verbs.OpensWithInfinitive(sentence)),
        reading.WordCount,
        FindVersion(reading));

    /// <summary>The signs that the classifier learns from.</summary>
    public IEnumerable<(string Name, bool Present)> Signs =>
    [
        ("stack", StackFrames > 0),
        ("stackLong", StackFrames > 3),
        ("log", LogLines > 0),
        ("code", CodeLines > 2),
        ("table", TableRows > 2),
        ("numbered", NumberedLines is >= 2 and <= 15),
        ("question", Questions > 0),
        ("questions", Questions > 1),
        ("noQuestion", Questions == 0),
        ("titleAsks", TitleAsks),
        ("endsWithQuestion", EndsWithQuestion),
        ("negatedVerb", NegatedVerbs > 0),
        ("negatedVerbs", NegatedVerbs > 1),
        ("titleInfinitive", TitleIsInfinitive),
        ("infinitive", OpensWithInfinitive),
        ("version", Version is not null),
        ("tiny", Words < 8),
        ("short", Words is >= 8 and < 30),
        ("middle", Words is >= 30 and < 120),
        ("long", Words >= 120),
    ];

    private static string? FindVersion(Reading reading)
    {
        foreach (var sentence in reading.Sentences)
        {
            if (Versions.Find(sentence.Text) is { } version)
                return version;
        }

        return null;
    }
}
