using System.Globalization;
using System.Text;
using TicketHub.Diagnostics.Recognition;

namespace TicketHub.Diagnostics.Archives;

/// <summary>
/// The files of a tar archive one after the other, in constant memory: what an entry says of its size is only a border, never something
/// to make room for.
/// </summary>
internal sealed class TarEntries(Stream archive) : IDisposable
{
    private const int Block = 512;

    private const int LongestName = 4 * 1024;

    private const int LongestExtension = 64 * 1024;

    private readonly byte[] header = new byte[Block];
    private TarEntry? current;

    /// <summary>Null at the end, also where the archive ends before its time.</summary>
    /// <exception cref="InvalidDataException">It goes on with something that is no header.</exception>
    public TarEntry? Next()
    {
        current?.SkipToEnd();
        string? name = null;
        long? size = null;
        while (ReadHeader() is { } said)
        {
            switch (header[156])
            {
                case (byte)'L':
                    name = RecordText.Of(Small(said, LongestName).AsSpan().TrimEnd((byte)0));
                    break;
                case (byte)'x':
                    ReadExtension(Small(said, LongestExtension), ref name, ref size);
                    break;
                case (byte)'0' or 0 or (byte)'7':
                    return current = new(archive, name ?? NameInHeader(), size ?? said);
                default:
                    new TarEntry(archive, "", size ?? said).SkipToEnd();
                    (name, size) = (null, null);
                    break;
            }
        }

        return current = null;
    }

    /// <summary>The archive with it: whoever looked for one entry lets go of both.</summary>
    public void Dispose()
    {
        current?.Dispose();
        archive.Dispose();
    }

    private long? ReadHeader()
    {
        var read = archive.ReadAtLeast(header, Block, throwOnEndOfStream: false);
        if (read < Block || header.AsSpan().IndexOfAnyExcept((byte)0) < 0)
            return null;
        if (!ChecksumIsRight())
            throw new InvalidDataException("no header of a tar entry");
        return Number(header.AsSpan(124, 12)) is { } size and >= 0 ? size : throw new InvalidDataException("no size of a tar entry");
    }

    private bool ChecksumIsRight()
    {
        long sum = 0;
        for (var at = 0; at < Block; at++)
            sum += at is >= 148 and < 156 ? ' ' : header[at];
        return Number(header.AsSpan(148, 8)) == sum;
    }

    /// <summary>Octal digits, or, with the highest bit set, a binary number.</summary>
    private static long? Number(ReadOnlySpan<byte> field)
    {
        long number = 0;
        if ((field[0] & 0x80) != 0)
        {
            foreach (var b in field[^8..])
                number = (number << 8) | b;
            return number;
        }

        foreach (var b in field.Trim(" \0"u8))
        {
            if (b is < (byte)'0' or > (byte)'7')
                return null;
            number = (number << 3) | (uint)(b - '0');
        }

        return number;
    }

    private string NameInHeader()
    {
        var name = Zeroed(header.AsSpan(0, 100));
        var prefix = Zeroed(header.AsSpan(345, 155));
        // GNU keeps something else in that place.
        return !prefix.IsEmpty && header.AsSpan(257, 6).SequenceEqual("ustar\0"u8)
            ? $"{RecordText.Of(prefix)}/{RecordText.Of(name)}"
            : RecordText.Of(name);
    }

    private static ReadOnlySpan<byte> Zeroed(ReadOnlySpan<byte> field) => field.IndexOf((byte)0) is >= 0 and var end ? field[..end] : field;

    private byte[] Small(long size, int most)
    {
        if (size > most)
            throw new InvalidDataException("a name that is none");
        var entry = new TarEntry(archive, "", size);
        var bytes = new byte[size];
        entry.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        entry.SkipToEnd();
        return bytes;
    }

    /// <summary>Lines of "27 path=folder/server.log\n", each with its own length in front.</summary>
    private static void ReadExtension(ReadOnlySpan<byte> lines, ref string? name, ref long? size)
    {
        foreach (var range in lines.Split((byte)'\n'))
        {
            var line = Encoding.UTF8.GetString(lines[range]);
            var (key, value) = (line.IndexOf(' ', StringComparison.Ordinal), line.IndexOf('=', StringComparison.Ordinal));
            if (key < 0 || value < key)
                continue;
            if (line[(key + 1)..value] == "path")
                name = line[(value + 1)..];
            else if (line[(key + 1)..value] == "size" && long.TryParse(line[(value + 1)..], NumberStyles.None, null, out var said))
                size = said;
        }
    }
}
