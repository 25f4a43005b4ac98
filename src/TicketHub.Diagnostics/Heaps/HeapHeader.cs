using System.Buffers.Binary;
using System.Text;

namespace TicketHub.Diagnostics.Heaps;

/// <summary>The first bytes: which version, how long an id is, when it was written.</summary>
internal sealed record HeapHeader(string Version, int IdSize, DateTimeOffset? TakenAt, int Length)
{
    private static readonly byte[] Start = "JAVA PROFILE 1.0."u8.ToArray();

    /// <summary>None if this is no dump.</summary>
    public static HeapHeader? Read(HeapInput input)
    {
        var length = Start.Length + 2 + 4 + 8;
        if (!input.Need(length) || !input.Window.StartsWith(Start))
            return null;
        var rest = input.Window[Start.Length..];
        if (!char.IsAsciiDigit((char)rest[0]) || rest[1] != 0)
            return null;
        var idSize = BinaryPrimitives.ReadUInt32BigEndian(rest[2..]);
        if (idSize is not (4 or 8))
            return null;
        var version = Encoding.ASCII.GetString(input.Window.Slice(13, Start.Length + 1 - 13));
        return new HeapHeader(version, (int)idSize, Time(BinaryPrimitives.ReadUInt64BigEndian(rest[6..])), length);
    }

    /// <summary>Nothing a JVM could have written is said not at all.</summary>
    private static DateTimeOffset? Time(ulong milliseconds) =>
        milliseconds is > 0 and < 253_402_300_800_000 ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds) : null;
}
