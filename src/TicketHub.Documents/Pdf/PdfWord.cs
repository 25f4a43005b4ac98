namespace TicketHub.Documents.Pdf;

/// <summary>A word and where it stands on its page, in points from the upper left corner.</summary>
internal readonly record struct PdfWord(string Text, double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public double Middle => (Top + Bottom) / 2;

    public double Center => (Left + Right) / 2;
}
