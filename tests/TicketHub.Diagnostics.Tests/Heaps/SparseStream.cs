namespace TicketHub.Diagnostics.Tests.Heaps;

/// <summary>Some bytes, so many zeros, some bytes again: a dump of any size that takes no room. It may refuse to seek, as a packed one does.</summary>
internal sealed class SparseStream(byte[] start, long zeros, byte[] end, bool canSeek) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => canSeek;

    public override bool CanWrite => false;

    public override long Length => start.Length + zeros + end.Length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var (from, left) = Position < start.Length ? (start, start.Length - Position)
            : Position < start.Length + zeros ? (null, start.Length + zeros - Position)
            : (end, Length - Position);
        var step = (int)Math.Min(count, left);
        if (from is null)
            Array.Clear(buffer, offset, step);
        else
            Array.Copy(from, from.Length - left, buffer, offset, step);
        Position += step;
        return step;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
