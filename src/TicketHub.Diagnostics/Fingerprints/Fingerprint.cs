using System.Security.Cryptography;
using System.Text;

namespace TicketHub.Diagnostics.Fingerprints;

/// <summary>What the frames of a fingerprint were chosen by.</summary>
public enum FingerprintBasis
{
    /// <summary>The platform's own frames.</summary>
    InApp,

    /// <summary>None is the platform's: the first three of all.</summary>
    FirstFrames,

    /// <summary>The exception came without frames: its class and the logger that wrote it.</summary>
    NoStack,
}

/// <summary>In words, why two things have the same fingerprint: these, and nothing else, went into it.</summary>
public sealed record FingerprintReason(
    FingerprintBasis Basis, string RootClass, string OuterClass, IReadOnlyList<string> Frames, string? Logger);

/// <summary>
/// Two keys of a defect, with the version of the algorithm in front ("1:…"): another version's keys say nothing about these.
/// <see cref="K1"/> groups; <see cref="K2"/> tells apart inside of a group.
/// </summary>
public sealed record Fingerprint(string K1, string K2, FingerprintReason Reason)
{
    public const int Version = 1;

    private const int FramesOfK2 = 5;

    private const int FramesWithoutPlatform = 3;

    /// <summary>
    /// By the platform's first frame; where a client's own script or class stands above it, by that one too: the platform only called it,
    /// and what two clients wrote are two defects.
    /// </summary>
    /// <param name="rootClass">Of the innermost cause.</param>
    /// <param name="frames">Of the innermost cause, normalised and folded, innermost first.</param>
    public static Fingerprint Of(string rootClass, string outerClass, IReadOnlyList<string> frames, FramesInApp rules)
    {
        ArgumentNullException.ThrowIfNull(frames);
        ArgumentNullException.ThrowIfNull(rules);
        var ours = frames.Where(rules.Has).Take(FramesOfK2).ToList();
        if (ours.Count > 0)
        {
            var clients = frames.TakeWhile(frame => !rules.Has(frame)).Where(rules.IsClients).Take(1).ToList();
            return new(Key([rootClass, .. clients, ours[0]]), Key([rootClass, .. clients, .. ours, outerClass]),
                new(FingerprintBasis.InApp, rootClass, outerClass, [.. clients, .. ours], null));
        }

        var first = frames.Take(FramesWithoutPlatform).ToList();
        return new(Key([rootClass, .. first]), Key([rootClass, .. first, outerClass]),
            new(FingerprintBasis.FirstFrames, rootClass, outerClass, first, null));
    }

    public static Fingerprint WithoutStack(string type, string logger)
    {
        var key = Key([type, logger, "no stack"]);
        return new(key, key, new(FingerprintBasis.NoStack, type, type, [], logger));
    }

    /// <summary>Of threads that wait for each other: the places where they do, whichever of them came first.</summary>
    /// <param name="what">What is known by these places.</param>
    /// <param name="stacks">Of each thread, normalised, from the top.</param>
    public static Fingerprint OfPlaces(string what, IReadOnlyList<IReadOnlyList<string>> stacks, FramesInApp rules)
    {
        ArgumentNullException.ThrowIfNull(stacks);
        var all = stacks.Select(frames => Of(what, what, frames, rules).Reason).ToList();
        var basis = all.Exists(of => of.Basis is FingerprintBasis.InApp) ? FingerprintBasis.InApp : FingerprintBasis.FirstFrames;
        var places = all.SelectMany(of => of.Frames.Take(1)).Distinct().Order(StringComparer.Ordinal).ToList();
        var more = all.Select(of => string.Join(' ', of.Frames)).Distinct().Order(StringComparer.Ordinal);
        return new(Key([what, .. places]), Key([what, .. more]), new(basis, what, what, places, null));
    }

    /// <summary>128 bits. A frame holds no line break, so no two lists read alike.</summary>
    private static string Key(IEnumerable<string> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
        return $"{Version}:{Convert.ToHexStringLower(hash.AsSpan(0, 16))}";
    }
}
