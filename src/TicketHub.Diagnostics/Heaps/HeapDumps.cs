using System.IO.Compression;

namespace TicketHub.Diagnostics.Heaps;

/// <summary>
/// Reads heap dumps as a JVM writes them (hprof), plain or packed with gzip, in constant memory. A file is opened several times: once for all
/// that can be counted, once more for the few names that are worth telling.
/// </summary>
public static class HeapDumps
{
    /// <summary>
    /// What can be told after one pass. Never throws for what stands in the file: see <see cref="HeapReport.End"/>. A stream that can
    /// seek is taken to be whole; one that grows says that it cannot, and its Read waits for more.
    /// </summary>
    /// <param name="open">Opens the file from its first byte, each time anew.</param>
    public static HeapReport Read(Func<Stream> open, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(open);
        open = Unpacked(open);
        return Survey(open, cancellation) is { } taken
            ? new HeapTelling(taken, cancellation).Report(open)
            : HeapReport.None(HeapFault.None);
    }

    /// <summary>
    /// Who holds the biggest: counts once more, then climbs, a pass for each level. For a job that may take its time; cancelling
    /// throws <see cref="OperationCanceledException"/> within a megabyte.
    /// </summary>
    /// <param name="open">As for <see cref="Read"/>; by now the file is whole.</param>
    public static HeapHolders Climb(Func<Stream> open, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(open);
        open = Unpacked(open);
        return Survey(open, cancellation) is { } taken
            ? new HeapSuspects(taken, new HeapTelling(taken, cancellation), cancellation).Find(open)
            : HeapHolders.None;
    }

    internal static HeapTaken? Survey(Func<Stream> open, CancellationToken cancellation)
    {
        using var input = new HeapInput(open(), cancellation);
        try
        {
            if (HeapHeader.Read(input) is not { } header)
                return null;
            var walker = new HeapWalker<HeapSurvey>(input, new HeapSurvey(header.IdSize));
            var end = walker.Walk(header);
            return new HeapTaken(header, end, walker.Visitor);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The same file without its packing. The JVM packs in many members; they are read as one.</summary>
    internal static Func<Stream> Unpacked(Func<Stream> open)
    {
        using var first = open();
        Span<byte> start = stackalloc byte[3];
        var isPacked = first.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length
            && start.SequenceEqual<byte>([0x1F, 0x8B, 8]);
        return isPacked ? () => new GZipStream(open(), CompressionMode.Decompress) : open;
    }
}

/// <summary>What one pass has counted.</summary>
internal sealed record HeapTaken(HeapHeader Header, HeapEnd End, HeapSurvey Survey);
