using System.Buffers.Binary;

namespace TicketHub.Diagnostics.Logs;

/// <summary>
/// Tells within one run whether these very bytes were seen before, at some gigabytes a second. It is kept nowhere and is no protection
/// against anybody: who makes two of their traces collide has two of their traces in one group.
/// </summary>
internal static class RawHash
{
    public const ulong Seed = 0x9E3779B97F4A7C15;

    private const ulong Factor = 0xD6E8FEB86659FD93;

    public static ulong Add(ulong hash, ReadOnlySpan<byte> bytes)
    {
        hash ^= (ulong)bytes.Length * Factor;
        while (bytes.Length >= 8)
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[8..];
        }

        ulong last = 0;
        foreach (var b in bytes)
            last = (last << 8) | b;
        return Mix(hash ^ last);
    }

    private static ulong Mix(ulong value)
    {
        var high = Math.BigMul(value, Factor, out var low);
        return high ^ low ^ Seed;
    }
}
