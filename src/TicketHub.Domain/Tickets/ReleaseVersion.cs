using TicketHub.Domain.Enhancements;

namespace TicketHub.Domain.Tickets;

/// <summary>
/// The version of the platform that brings a fix or an enhancement. People of every client read it, so it is a version and no free
/// text: "minsky 4.1.7", "4.1.7-SNAPSHOT", "hamming 5.0 hotfix 2".
/// </summary>
public static class ReleaseVersion
{
    public const int Longest = 40;

    private const int MostWords = 4;

    /// <summary>Prefixes of our own numbers as the eye reads them.</summary>
    private static readonly HashSet<string> OwnNumbers =
        [.. new[] { "TH", "EN", "KD", "SW" }.Select(prefix => ReadableWords.Of(prefix)[0])];

    /// <param name="text">As it was typed.</param>
    /// <param name="field">Of the form.</param>
    /// <param name="needed">Where there is nothing to read.</param>
    /// <returns>What is wrong with it; null where nothing is.</returns>
    public static Refusal? Mistake(string? text, string field, Refusal needed)
    {
        var version = PlainText.Line(text);
        if (!PlainText.Says(version))
            return needed;
        if (version!.Length > Longest)
            return new TextTooLong(field, Longest);
        var looksLikeOne = version.All(IsAllowed)
            && version.Any(char.IsAsciiDigit)
            && version.Split(' ').Length <= MostWords
            && !NamesOwnNumber(version);
        return looksLikeOne ? null : new NoReleaseVersion(field);
    }

    /// <exception cref="RefusedException">It is no version.</exception>
    public static string Of(string? text, string field, Refusal needed) =>
        Mistake(text, field, needed) is { } mistake ? throw new RefusedException(mistake) : PlainText.Line(text)!;

    private static bool IsAllowed(char c) => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '+' or ' ';

    /// <summary>TH-51, and TH51 or TH 51 too: they lead to a request of somebody else.</summary>
    private static bool NamesOwnNumber(string version)
    {
        var words = ReadableWords.Of(version);
        return words.Index().Any(at => OwnNumbers.Any(prefix =>
            (at.Item == prefix && at.Index + 1 < words.Count && char.IsAsciiDigit(words[at.Index + 1][0]))
            || (at.Item.StartsWith(prefix, StringComparison.Ordinal)
                && at.Item.Length > prefix.Length
                && at.Item[prefix.Length..].All(char.IsAsciiDigit))));
    }
}
