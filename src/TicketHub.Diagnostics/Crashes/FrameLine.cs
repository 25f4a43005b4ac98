using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Crashes;

/// <summary>One frame: V  [libjvm.so+0xed2f94]  Unsafe_PutLong+0x124.</summary>
internal static class FrameLine
{
    public static CrashFrame? Read(ReadOnlySpan<byte> line)
    {
        if (line.Length < 4 || line[1] != ' ' || !"CVvjJA".Contains((char)line[0], StringComparison.Ordinal))
            return null;
        var text = Bytes.Text(line, 500);
        var kind = text[0];
        var rest = text[1..].TrimStart();
        return kind switch
        {
            'j' => new CrashFrame(kind, null, Method(rest), text),
            'J' or 'A' => new CrashFrame(kind, null, Compiled(rest), text),
            _ => Native(kind, rest, text),
        };
    }

    private static CrashFrame Native(char kind, string rest, string text)
    {
        var end = rest.IndexOf(']', StringComparison.Ordinal);
        if (rest.Length == 0 || rest[0] != '[' || end < 0)
            return new CrashFrame(kind, null, WithoutOffset(rest), text);
        var place = rest[1..end];
        var plus = place.LastIndexOf("+0x", StringComparison.Ordinal);
        return new CrashFrame(kind, plus < 0 ? place : place[..plus], WithoutOffset(rest[(end + 1)..].Trim()), text);
    }

    /// <summary>Unsafe_PutLong+0x124  (unsafe.cpp:12); ~StubRoutines::call_stub 0x00007f9843938fa6</summary>
    private static string? WithoutOffset(string symbol)
    {
        foreach (var end in new[] { "+0x", "  (", " 0x" })
            if (symbol.IndexOf(end, StringComparison.Ordinal) is > 0 and var at)
                symbol = symbol[..at];
        return symbol.Length > 0 ? symbol : null;
    }

    /// <summary>sun.misc.Unsafe.putAddress(JJ)V+5 jdk.unsupported@17.0.15</summary>
    private static string? Method(string text)
    {
        var end = text.IndexOf('(', StringComparison.Ordinal);
        var method = end < 0 ? text : text[..end];
        return method.Length > 0 ? method[(method.LastIndexOf(' ') + 1)..] : null;
    }

    /// <summary>J 1234% c2 Crash.write(J)V (9 bytes) @ 0x… [0x…+0x…]: the method is the word with the signature.</summary>
    private static string? Compiled(string text) =>
        Array.Find(text.Split(' '), word => word.IndexOf('(', StringComparison.Ordinal) > 0) is { } method
            ? Method(method)
            : null;
}
