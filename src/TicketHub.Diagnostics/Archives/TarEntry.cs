using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Archives;

/// <summary>The bytes of one entry, read out of the archive itself.</summary>
internal sealed class TarEntry : ForwardStream
{
    private const int Block = 512;

    private readonly Stream archive;
    private readonly int filling;
    private long left;
    private bool skipped;

    public TarEntry(Stream archive, string name, long size)
    {
        this.archive = archive;
        (Name, left, filling) = (name, size, (int)((Block - (size % Block)) % Block));
    }

    public string Name { get; }

    /// <summary>The archive ended before this entry did.</summary>
    public bool IsCut { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (left == 0 || buffer.IsEmpty)
            return 0;
        var read = archive.Read(buffer[..(int)Math.Min(buffer.Length, left)]);
        if (read == 0)
            (left, IsCut) = (0, true);
        left -= read;
        return read;
    }

    /// <summary>Past what was not read and what fills the last block.</summary>
    public void SkipToEnd()
    {
        if (skipped)
            return;
        skipped = true;
        Span<byte> nothing = stackalloc byte[Block];
        var buffer = new byte[64 * 1024];
        while (Read(buffer) > 0)
        {
        }

        if (!IsCut)
            archive.ReadAtLeast(nothing[..filling], filling, throwOnEndOfStream: false);
    }
}
