using System.IO.Compression;

namespace TicketHub.Documents;

/// <summary>One file's reading, with all that is packed in it: what it has cost until now.</summary>
internal sealed class Reading(ReadingLimits limits, CancellationToken ct)
{
    private long unpacked;
    private int entries;
    private int text;

    public ReadingLimits Limits => limits;

    public CancellationToken Stopped => ct;

    public Transcript NewTranscript() => new(Math.Min(limits.Text, limits.AllText - text), ct);

    public void Keep(string kept) => text += kept.Length;

    /// <exception cref="NotReadException">There are more of them than are read.</exception>
    public void CountEntry()
    {
        if (++entries > limits.Entries)
            throw new NotReadException(ReadingState.Unreadable);
    }

    /// <summary>Every byte that comes out of it is counted, whatever the archive says of its size.</summary>
    public Stream Open(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
            throw new NotReadException(ReadingState.Encrypted);
        return new CountedStream(entry.Open(), this);
    }

    public byte[] Unpack(ZipArchiveEntry entry)
    {
        using var from = Open(entry);
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }

    public void CountUnpacked(int bytes)
    {
        ct.ThrowIfCancellationRequested();
        unpacked += bytes;
        if (unpacked > limits.Unpacked)
            throw new NotReadException(ReadingState.Unreadable);
    }

    private sealed class CountedStream(Stream inner, Reading reading) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = inner.Read(buffer);
            reading.CountUnpacked(count);
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
