using TicketHub.Classification.Text;

namespace TicketHub.Classification.Learning;

/// <summary>How a request is laid out: reports that fill in a form look different from questions asked in passing.</summary>
internal readonly record struct Layout(
    bool Picture,
    bool Image,
    bool Link,
    bool Fence,
    int Headings,
    bool CheckBoxes,
    int CodeLines,
    int LogLines,
    bool Comment,
    bool InlineCode,
    int Bullets,
    bool Bold)
{
    public static Layout Of(Reading reading)
    {
        var layout = default(Layout);
        foreach (var line in reading.Lines)
            layout = layout.With(line);
        return layout;
    }

    /// <summary>The signs that the classifier learns from.</summary>
    public IEnumerable<bool> Signs =>
    [
        Picture,
        Image,
        Link,
        Fence,
        Headings > 2,
        Headings > 5,
        CheckBoxes,
        CodeLines > 10,
        LogLines > 5,
        Comment,
        InlineCode,
        Bullets > 2,
        Bold,
    ];

    private Layout With(Line line)
    {
        var text = line.Text;
        return new Layout(
            Picture || Has(text, "!["),
            Image || Has(text, "<img"),
            Link || Has(text, "http"),
            Fence || Has(text, "```"),
            Headings + (line.Mark == LineMark.Heading ? 1 : 0),
            CheckBoxes || Has(text, "- ["),
            CodeLines + (line.Kind == LineKind.Code ? 1 : 0),
            LogLines + (line.Kind == LineKind.LogLine ? 1 : 0),
            Comment || Has(text, "<!--"),
            InlineCode || text.Contains('`'),
            Bullets + (line.Mark == LineMark.Bullet ? 1 : 0),
            Bold || Has(text, "**"));
    }

    private static bool Has(string text, string sign) => text.Contains(sign, StringComparison.Ordinal);
}
