using System.Buffers;
using System.Text;
using TicketHub.Diagnostics.Recognition;

namespace TicketHub.Diagnostics.Reading;

/// <summary>Takes the lines of a text one after the other, without their line ends. The bytes are only lent for the call.</summary>
public interface ILineReader
{
    void Line(ReadOnlySpan<byte> line, long offset);
}

/// <summary>
/// How much of a file was read, and whether its end is missing. <see cref="DamagedAt"/> is where the bytes could not be read any
/// further, such as in a broken archive; what stands before it counts.
/// </summary>
public sealed record Extent(long Bytes, long Lines, long LinesCut, long? DamagedAt);

/// <summary>
/// Pushes the lines of a stream to their reader, in constant memory. A file that is still growing is followed by a stream that waits
/// in Read until there is more: no reader knows the difference. Only the beginning of an endless line is handed on,
/// and nothing that was meant for a terminal.
/// </summary>
public static class Lines
{
    public const int Longest = 64 * 1024;

    private const int BufferSize = 256 * 1024;

    public static Extent Feed(Stream stream, ILineReader reader, CancellationToken stop = default) => Feed(stream, 0, reader, stop);

    /// <param name="from">Where in its text the stream begins: what tells the encoding stands at 0 only.</param>
    internal static Extent Feed(Stream stream, long from, ILineReader reader, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(reader);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            return new Feeding(reader, buffer, from).All(stream, stop);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private sealed class Feeding(ILineReader reader, byte[] buffer, long from)
    {
        private readonly bool isBeginning = from == 0;
        private long start = from;
        private long lines;
        private long cut;
        private bool cutting;
        private long? damagedAt, zerosFrom;

        public Extent All(Stream stream, CancellationToken stop)
        {
            var filled = Read(stream, buffer.AsSpan(0, 2));
            if (filled == 1)
                filled += Read(stream, buffer.AsSpan(1, 1));
            // jstack > file in a Windows console writes UTF-16.
            var wide = filled == 2 && isBeginning ? Utf16.Marked(buffer) : null;
            using var transcoded = wide is null ? null : Encoding.CreateTranscodingStream(stream, wide, Encoding.UTF8, leaveOpen: true);
            if (wide is not null)
                filled = 0;
            while (true)
            {
                stop.ThrowIfCancellationRequested();
                var read = Read(transcoded ?? stream, buffer.AsSpan(filled));
                if (read == 0)
                    break;
                filled = HandOn(filled + read);
            }

            Last(filled);
            return new Extent(start + filled, lines, cut, damagedAt);
        }

        private int Read(Stream stream, Span<byte> into)
        {
            try
            {
                return damagedAt is null ? stream.Read(into) : 0;
            }
            catch (Exception broken) when (broken is IOException or InvalidDataException)
            {
                damagedAt = start;
                return 0;
            }
        }

        /// <summary>Hands on the whole lines and moves the rest to the front; returns its length.</summary>
        private int HandOn(int filled)
        {
            var at = 0;
            while (buffer.AsSpan(at, filled - at).IndexOf((byte)'\n') is var end and >= 0)
            {
                One(buffer.AsSpan(at, end), start + at);
                at += end + 1;
            }

            if (filled - at >= Longest && !cutting)
                at += PassZeros(at, filled);
            if (filled - at >= Longest)
            {
                // The line goes on for longer than anybody reads: its beginning is handed on once, the rest dropped.
                if (!cutting)
                    One(buffer.AsSpan(at, filled - at), start + at);
                cutting = true;
                at = filled;
            }

            buffer.AsSpan(at, filled - at).CopyTo(buffer);
            start += at;
            return filled - at;
        }

        /// <summary>
        /// A file that was emptied while its writer held on to it begins with zeros, gigabytes at times. The line still begins where they
        /// do, but what it says stands behind them.
        /// </summary>
        private int PassZeros(int at, int filled)
        {
            var zeros = buffer.AsSpan(at, filled - at).IndexOfAnyExcept((byte)0);
            zeros = zeros < 0 ? filled - at : zeros;
            if (zeros > 0)
                zerosFrom ??= start + at;
            return zeros;
        }

        private void Last(int filled)
        {
            if (filled > 0 || zerosFrom is not null)
                One(buffer.AsSpan(0, filled), start);
        }

        private void One(Span<byte> line, long offset)
        {
            if (cutting)
            {
                cutting = false;
                return;
            }

            lines++;
            if (zerosFrom is { } first)
            {
                (offset, zerosFrom) = (first, null);
                line = line.TrimStart((byte)0);
            }

            if (line is [.., (byte)'\r'])
                line = line[..^1];
            if (line.Length > Longest)
            {
                cut++;
                line = line[..Longest];
            }

            line = Escapes.Drop(line);
            if (offset == 0 && line.StartsWith("\uFEFF"u8))
                line = line[3..];
            reader.Line(line, offset);
        }
    }
}
