namespace TicketHub.Diagnostics.Recognition;

/// <summary>A piece of a file that people may see: masked first and cut afterwards, for half of a secret is not recognised as one.</summary>
internal static class MaskedText
{
    /// <summary>How far behind a secret's beginning its form may first show: the @ of user:password@host.</summary>
    private const int Beyond = 512;

    /// <param name="isCut">The bytes themselves are only the beginning of something.</param>
    public static string Of(ReadOnlySpan<byte> bytes, int atMost, bool isCut = false)
    {
        var cut = isCut || bytes.Length > atMost + Beyond;
        return Cut(Secrets.Masked(RecordText.Of(bytes, atMost + Beyond)), atMost, cut);
    }

    /// <param name="cut">What was masked is only the beginning of something.</param>
    public static string Cut(string masked, int atMost, bool cut)
    {
        // What masking made shorter may bring the end of what was read into sight.
        var safe = cut ? Math.Max(0, masked.Length - Beyond) : masked.Length;
        if (safe <= atMost && safe == masked.Length)
            return masked;
        var end = Math.Min(safe, atMost);
        if (end > 0 && char.IsHighSurrogate(masked[end - 1]))
            end--;
        return masked[..end] + "…";
    }
}
