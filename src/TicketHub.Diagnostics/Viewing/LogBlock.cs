using TicketHub.Diagnostics.Logs;

namespace TicketHub.Diagnostics.Viewing;

/// <summary>Some hundred kilobytes of a log: where they begin, and what need not be looked for in them.</summary>
/// <param name="Offset">Of its first byte in the content: what comes out of a gzip, or of UTF-16 as UTF-8.</param>
/// <param name="Line">The number of its first line, from 1.</param>
/// <param name="Time">Ticks of the last record before it, or of its first one; null while no record had a time.</param>
/// <param name="Level">Of the record that goes on at its beginning.</param>
/// <param name="Thread">Of that record, hashed; 0 where it named none.</param>
public sealed record LogBlock(long Offset, long Line, long? Time, LogLevel Level, ulong Thread)
{
    private const int Words = 4;

    private readonly ulong[] threads = new ulong[Words];

    /// <summary>A bit for each level that occurs.</summary>
    public byte Levels { get; internal set; }

    internal ReadOnlySpan<ulong> Threads => threads;

    internal void Add(LogLevel level, ulong thread)
    {
        Levels |= (byte)(1 << (int)level);
        threads[thread % Words] |= 1UL << (int)(thread >> 58);
    }

    internal void Add(ReadOnlySpan<ulong> bits) => bits.CopyTo(threads);

    internal bool HasAtLeast(LogLevel level) => Levels >> (int)level != 0;

    /// <summary>False: certainly not. Some threads share a bit.</summary>
    internal bool MayHave(ulong thread) => (threads[thread % Words] & (1UL << (int)(thread >> 58))) != 0;
}
