namespace TicketHub.Documents.Tests;

/// <summary>A file of any length that takes no memory: the same bytes again and again.</summary>
internal sealed class Endless(byte[] piece, long length) : Stream
{
    private long at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get => at; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = (int)Math.Min(count, length - at);
        for (var i = 0; i < read; i++)
            buffer[offset + i] = piece[(at + i) % piece.Length];
        at += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
