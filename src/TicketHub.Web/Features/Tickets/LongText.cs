namespace TicketHub.Web.Features.Tickets;

/// <summary>A text of a megabyte is kept whole; a page shows how it begins, and the rest is a file away.</summary>
public static class LongText
{
    /// <summary>Some ten screens: nobody reads more of it on a page.</summary>
    public const int ShownAtOnce = 20_000;

    /// <summary>A line that ends this near is not cut in two.</summary>
    private const int NearestEnd = 1_000;

    public static bool IsLong(string text) => text.Length > ShownAtOnce;

    /// <summary>At most so many characters, up to the end of a line where one is near, and never half of a character.</summary>
    public static string Beginning(string text, int most = ShownAtOnce)
    {
        if (text.Length <= most)
            return text;
        var end = text.LastIndexOf('\n', most - 1, Math.Min(NearestEnd, most));
        return text[..(end > 0 ? end : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }
}
