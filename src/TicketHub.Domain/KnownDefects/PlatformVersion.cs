using System.Globalization;

namespace TicketHub.Domain.KnownDefects;

/// <summary>How the version in which a defect was seen stands to the one that fixed it.</summary>
public enum AfterFix
{
    /// <summary>There was no fix, or it is in a later version.</summary>
    No,

    /// <summary>The version should not have it any more.</summary>
    SeenAgain,

    /// <summary>The two cannot be compared: a person says.</summary>
    Unclear,

    /// <summary>
    /// Only the first frame is that of the defect, no request that belongs to it was ever called from there: nothing is raised until a
    /// person says that it is the same.
    /// </summary>
    OtherCall,
}

/// <summary>
/// A version as people write it: "minsky 4.1.7", "4.1.10", "hamming". The number gives the order inside of one release; what hamming 5.0
/// has of minsky 4.1 no number says. What is not certain is not guessed.
/// </summary>
public sealed record PlatformVersion
{
    private const int LongestPart = 9;

    private PlatformVersion(string name, IReadOnlyList<int> parts, string rest) => (Name, Parts, Rest) = (name, parts, rest);

    public string Name { get; }

    public IReadOnlyList<int> Parts { get; }

    /// <summary>What stands behind the number: rc1, SNAPSHOT, build 17.</summary>
    public string Rest { get; }

    public static AfterFix Seen(string? seenIn, string fixedIn)
    {
        if (Read(seenIn) is not { } seen || Read(fixedIn) is not { } repaired)
            return Same(seenIn, fixedIn) ? AfterFix.SeenAgain : AfterFix.Unclear;
        if (seen.Name.Length > 0 && repaired.Name.Length > 0 && seen.Name != repaired.Name)
            return AfterFix.Unclear;
        for (var at = 0; at < Math.Max(seen.Parts.Count, repaired.Parts.Count); at++)
        {
            // "4.1" may be 4.1.6 or 4.1.8, so it says nothing about 4.1.7; but 4.1.7 is not before 4.1.
            if (at >= seen.Parts.Count)
                return repaired.Parts.Skip(at).All(part => part == 0) ? Equal(seen, repaired) : AfterFix.Unclear;
            var other = at < repaired.Parts.Count ? repaired.Parts[at] : 0;
            if (seen.Parts[at] != other)
                return seen.Parts[at] > other ? AfterFix.SeenAgain : AfterFix.No;
        }

        return Equal(seen, repaired);
    }

    /// <summary>Null where there is no one number in it.</summary>
    internal static PlatformVersion? Read(string? text)
    {
        var clean = (text ?? "").Trim().ToLowerInvariant();
        var numbers = Numbers(clean).ToList();
        var dotted = numbers.FindAll(n => clean.AsSpan(n.From, n.Length).Contains('.'));
        if (dotted.Count > 1 || (dotted.Count == 0 && numbers.Count != 1))
            return null;
        var (from, length) = dotted.Count == 1 ? dotted[0] : numbers[0];
        var parts = clean.Substring(from, length).Split('.');
        if (parts.Any(part => part.Length > LongestPart))
            return null;
        return new(
            Letters(clean[..from]) is var name && name == "v" ? "" : name,
            [.. parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture))],
            clean[(from + length)..].Trim(' ', '-', '.', ',', '(', ')', '_'));
    }

    private static AfterFix Equal(PlatformVersion seen, PlatformVersion repaired) =>
        seen.Rest == repaired.Rest ? AfterFix.SeenAgain : AfterFix.Unclear;

    /// <summary>For lists: by number, the newest first, then by name; what has no number stands last.</summary>
    public static IOrderedEnumerable<string> NewestFirst(IEnumerable<string> versions) =>
        versions.OrderByDescending(Read, Comparer<PlatformVersion?>.Create(ByNumber))
            .ThenBy(version => version, StringComparer.OrdinalIgnoreCase);

    private static int ByNumber(PlatformVersion? one, PlatformVersion? other)
    {
        if (one is null || other is null)
            return (one is not null).CompareTo(other is not null);
        for (var at = 0; at < Math.Max(one.Parts.Count, other.Parts.Count); at++)
        {
            if (one.Parts.ElementAtOrDefault(at).CompareTo(other.Parts.ElementAtOrDefault(at)) is not 0 and var order)
                return order;
        }

        // rc1 and SNAPSHOT come before what they became.
        return (one.Rest.Length == 0).CompareTo(other.Rest.Length == 0);
    }

    private static bool Same(string? left, string right) => string.Equals(left?.Trim(), right.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    /// <summary>Digits with single dots between them; the 1 of rc1 is none.</summary>
    private static IEnumerable<(int From, int Length)> Numbers(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
                continue;
            var from = at;
            while (at < text.Length
                && (char.IsAsciiDigit(text[at]) || (text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
                at++;
            yield return (from, at - from);
        }
    }
}
