using System.Text;

namespace TicketHub.Diagnostics.Crashes;

/// <summary>By what crashes of the same cause are known, whatever the process, the addresses and the build's offsets.</summary>
/// <param name="Version">Of these rules: keys of other versions are not compared.</param>
/// <param name="Reason">Which rule made it: frame, javaFrame, library, error, memory.</param>
public sealed record CrashFingerprint(int Version, string Key, string Reason)
{
    public static CrashFingerprint Of(
        CrashKind kind, string? signal, string? source, string? message, CrashFrame? frame, IReadOnlyList<CrashFrame> frames)
    {
        var java = frames.FirstOrDefault(found => found.IsJava);
        return (kind, frame) switch
        {
            (CrashKind.NativeMemory, _) => new(1, $"native memory|{WithoutNumbers(message)}", "memory"),
            (CrashKind.InternalError, _) => new(1, $"internal error|{source?.Split(':')[0]}|{WithoutNumbers(message)}", "error"),
            (_, { IsJava: true }) => new(1, $"{Name(signal)}|{frame.Symbol}", "javaFrame"),
            (_, { Symbol: { } symbol }) => new(1, $"{Name(signal)}|{frame.Library}|{symbol}", "frame"),
            _ when java is not null => new(1, $"{Name(signal)}|{frame?.Library}|{java.Symbol}", "javaFrame"),
            _ => new(1, $"{Name(signal)}|{frame?.Library}", "library"),
        };
    }

    private static string? Name(string? signal) => signal?.Split(' ')[0];

    private static string WithoutNumbers(string? message)
    {
        var kept = new StringBuilder();
        foreach (var word in (message ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (!word.Any(char.IsAsciiDigit))
                kept.Append(kept.Length > 0 ? " " : "").Append(word);
        return kept.ToString();
    }
}
