using Microsoft.Win32.SafeHandles;

namespace TicketHub.Web.ReadingEvidence;

/// <summary>
/// The child's file: a handle that was opened for reading only, and how many of its bytes may be read by now. Streams over it wait
/// where they come to the end of what is there; one that is opened once the file is whole can seek.
/// </summary>
internal sealed class GrowingFile(SafeFileHandle handle, long length, bool whole)
{
    /// <summary>No Lock: it is also what waiting streams are woken by.</summary>
    private readonly object door = new();
    private long farthest;
    private long read;

    public long Length
    {
        get
        {
            lock (door)
                return length;
        }
    }

    public bool IsWhole
    {
        get
        {
            lock (door)
                return whole;
        }
    }

    /// <summary>The farthest byte that was read, and how many were read in all passes.</summary>
    public (long Farthest, long All) Progress => (Interlocked.Read(ref farthest), Interlocked.Read(ref read));

    public void Grow(long to, bool isWhole)
    {
        lock (door)
        {
            length = Math.Max(length, to);
            whole |= isWhole;
            Monitor.PulseAll(door);
        }
    }

    public Stream Open()
    {
        // A zip is read from its end.
        if (!IsWhole && IsZip())
            WaitFor(long.MaxValue);
        return new View(this, IsWhole);
    }

    private bool IsZip()
    {
        Span<byte> mark = stackalloc byte[2];
        return WaitFor(mark.Length) >= mark.Length && RandomAccess.Read(handle, mark, 0) == mark.Length && mark.SequenceEqual("PK"u8);
    }

    /// <summary>The length, once it is as long as that, or whole.</summary>
    private long WaitFor(long wanted)
    {
        lock (door)
        {
            while (length < wanted && !whole)
                Monitor.Wait(door);
            return length;
        }
    }

    private int ReadAt(Span<byte> buffer, long at)
    {
        if (buffer.IsEmpty)
            return 0;
        var there = WaitFor(at + 1) - at;
        if (there <= 0)
            return 0;
        var got = RandomAccess.Read(handle, buffer[..(int)Math.Min(buffer.Length, there)], at);
        Interlocked.Add(ref read, got);
        var end = at + got;
        for (var before = Interlocked.Read(ref farthest); end > before; before = Interlocked.Read(ref farthest))
        {
            if (Interlocked.CompareExchange(ref farthest, end, before) == before)
                break;
        }

        return got;
    }

    private sealed class View(GrowingFile file, bool canSeek) : Stream
    {
        private long position;

        public override bool CanRead => true;

        public override bool CanSeek => canSeek;

        public override bool CanWrite => false;

        public override long Length => canSeek ? file.Length : throw new NotSupportedException();

        public override long Position
        {
            get => position;
            set => position = canSeek ? value : throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            var got = file.ReadAt(buffer, position);
            position += got;
            return got;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
        {
            SeekOrigin.Begin => 0,
            SeekOrigin.Current => position,
            _ => Length,
        };

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
