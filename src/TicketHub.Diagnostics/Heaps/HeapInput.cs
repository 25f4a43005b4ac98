using System.Buffers;

namespace TicketHub.Diagnostics.Heaps;

/// <summary>
/// A window of constant size over a dump of any length. What need not be looked at is skipped: by moving on in a file, by reading on
/// in a stream that cannot seek (unpacked, or still growing: its Read blocks until there is more).
/// </summary>
internal sealed class HeapInput : IDisposable
{
    private const int Size = 1 << 20;

    private readonly Stream stream;
    private readonly CancellationToken cancellation;
    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(Size);
    private int start;
    private int end;
    private long before;

    public HeapInput(Stream stream, CancellationToken cancellation)
    {
        this.stream = stream;
        this.cancellation = cancellation;
        Length = stream.CanSeek ? stream.Length : null;
    }

    /// <summary>Known only of a stream that can seek.</summary>
    public long? Length { get; }

    /// <summary>Where the window begins, in bytes of content.</summary>
    public long Position => before + start;

    public ReadOnlySpan<byte> Window => buffer.AsSpan(start, end - start);

    /// <summary>Makes at least so many bytes stand in the window; false if the dump ends before.</summary>
    public bool Need(int count)
    {
        if (end - start >= count)
            return true;
        Buffer.BlockCopy(buffer, start, buffer, 0, end - start);
        before += start;
        end -= start;
        start = 0;
        while (end < count)
        {
            cancellation.ThrowIfCancellationRequested();
            var read = stream.Read(buffer, end, Size - end);
            if (read == 0)
                return false;
            end += read;
        }
        return true;
    }

    /// <summary>Goes on in the window; there are that many bytes in it.</summary>
    public void Advance(int count) => start += count;

    /// <summary>Goes on by any distance; false, and at the very end, if the dump is shorter.</summary>
    public bool Skip(long count)
    {
        var inWindow = (int)Math.Min(count, end - start);
        start += inWindow;
        count -= inWindow;
        if (count == 0)
            return true;
        if (Length is not { } length)
            return SkipByReading(count);

        var left = length - Position;
        var seek = Math.Min(count, left);
        before += start + seek;
        start = end = 0;
        stream.Position = before;
        return count <= left;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        stream.Dispose();
    }

    private bool SkipByReading(long count)
    {
        while (count > 0)
        {
            if (!Need(1))
                return false;
            var step = (int)Math.Min(count, end - start);
            start += step;
            count -= step;
        }
        return true;
    }
}
