namespace TicketHub.Classification.Text;

/// <summary>
/// What the headings of a filled-in form ask is asked by its maker, and the filer answers it: "What is the current behaviour?" is no question
/// to us, and "Have you reproduced the bug?" tells of none.
/// </summary>
internal static class FormQuestions
{
    /// <summary>A single heading may well be the filer's own.</summary>
    private const int FewestHeadings = 2;

    /// <summary>The sentences that the filer wrote.</summary>
    public static IReadOnlyList<Sentence> LeftOut(Reading reading)
    {
        var headings = reading.Lines.Where(IsHeading).Select(line => line.Number).ToHashSet();
        return headings.Count < FewestHeadings
            ? reading.Sentences
            : [.. reading.Sentences.Where(sentence => sentence.IsTitle || !sentence.IsQuestion || !headings.Contains(sentence.Line))];
    }

    /// <summary>Marked as one, or a line that is bold and nothing else.</summary>
    private static bool IsHeading(Line line) => line.Mark is LineMark.Heading || IsBold(line.Text.AsSpan().Trim().TrimEnd(':'));

    private static bool IsBold(ReadOnlySpan<char> text) =>
        text.Length > 4 && text.StartsWith("**") && text.EndsWith("**") && !text[2..^2].Contains("**", StringComparison.Ordinal);
}
