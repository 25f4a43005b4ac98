namespace TicketHub.Diagnostics.Reading;

/// <summary>A stream whose first bytes were looked at and are read again.</summary>
internal sealed class Peeked(byte[] head, Stream rest) : Stream
{
    private int at;

    /// <summary>Up to so many of the first bytes, the stream as it was, and whether its bytes end there because they are wrong.</summary>
    public static (byte[] Head, Stream Stream, bool IsBroken) Into(Stream stream, int count)
    {
        var head = new byte[count];
        var (filled, isBroken) = (0, false);
        try
        {
            while (filled < count && stream.Read(head, filled, count - filled) is > 0 and var read)
                filled += read;
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            isBroken = true;
        }

        var seen = head[..filled];
        return (seen, new Peeked(seen, stream), isBroken);
    }

    public override int Read(Span<byte> buffer)
    {
        if (at >= head.Length)
            return rest.Read(buffer);
        var read = Math.Min(buffer.Length, head.Length - at);
        head.AsSpan(at, read).CopyTo(buffer);
        at += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
