namespace TicketHub.Documents.Recognition;

/// <summary>A letter begins with headers, some of which every letter has.</summary>
internal static class LetterHead
{
    private static readonly HashSet<string> Usual = new(StringComparer.OrdinalIgnoreCase)
    {
        "From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "Received", "Return-Path", "Delivered-To",
    };

    public static bool IsOf(string start, string ending)
    {
        var usual = 0;
        foreach (var line in start.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            if (line.Length == 0)
                break;
            if (line[0] is ' ' or '\t' && usual > 0)
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line.AsSpan(0, colon).ContainsAny(" \t<>"))
                return false;
            if (Usual.Contains(line[..colon]))
                usual++;
        }

        return usual >= (ending is ".eml" or ".mht" or ".mhtml" ? 1 : 3);
    }
}
