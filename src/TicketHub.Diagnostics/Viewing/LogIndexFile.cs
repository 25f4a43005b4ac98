using System.Security.Cryptography;
using System.Text;
using TicketHub.Diagnostics.Logs;

namespace TicketHub.Diagnostics.Viewing;

/// <summary>
/// An index as bytes, to be kept beside what it is of: numbers as differences, so that most take one byte or two, and a checksum before them,
/// for half an index would lead to the wrong lines.
/// </summary>
public static class LogIndexFile
{
    /// <summary>Another one is not read: the index is made anew.</summary>
    private const byte Version = 1;

    private const int Before = 1 + SHA256.HashSizeInBytes;

    private const int MostGroups = 64 * 1024;

    public static void Write(LogIndex index, Stream to)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(to);
        var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
            Write(index, writer);
        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        to.WriteByte(Version);
        to.Write(SHA256.HashData(bytes));
        to.Write(bytes);
    }

    /// <summary>Null where it is none, one of another version, or a broken one.</summary>
    public static LogIndex? Read(ReadOnlyMemory<byte> kept)
    {
        if (kept.Length <= Before
            || kept.Span[0] != Version
            || !SHA256.HashData(kept.Span[Before..]).AsSpan().SequenceEqual(kept.Span[1..Before]))
            return null;
        using var reader = new BinaryReader(new MemoryStream(kept[Before..].ToArray()), Encoding.UTF8);
        try
        {
            return Read(reader);
        }
        catch (Exception broken) when (broken is IOException or FormatException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private static void Write(LogIndex index, BinaryWriter writer)
    {
        writer.Write7BitEncodedInt64(index.Bytes);
        writer.Write7BitEncodedInt64(index.Lines);
        writer.Write(index.HasDates);
        writer.Write7BitEncodedInt64(index.First?.Ticks ?? -1);
        writer.Write7BitEncodedInt64(index.Last?.Ticks ?? -1);
        Write(writer, index.Blocks);
        writer.Write7BitEncodedInt(index.Threads.Count);
        foreach (var thread in index.Threads)
        {
            writer.Write(thread.Hash);
            writer.Write(thread.Name);
            writer.Write7BitEncodedInt64(thread.Records);
        }

        writer.Write7BitEncodedInt(index.Groups.Count);
        foreach (var group in index.Groups)
            writer.Write(group);
        writer.Write7BitEncodedInt(index.Exceptions.Count);
        long before = 0;
        foreach (var (line, group) in index.Exceptions)
        {
            writer.Write7BitEncodedInt64(line - before);
            writer.Write7BitEncodedInt(group);
            before = line;
        }
    }

    private static LogIndex Read(BinaryReader reader) => new(
        reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64(), reader.ReadBoolean(), Time(reader), Time(reader), Blocks(reader),
        List(reader, LogIndex.MostThreads, () => new LogThread(reader.ReadUInt64(), reader.ReadString(), reader.Read7BitEncodedInt64())),
        List(reader, MostGroups, reader.ReadString),
        Exceptions(reader));

    private static void Write(BinaryWriter writer, IReadOnlyList<LogBlock> blocks)
    {
        writer.Write7BitEncodedInt(blocks.Count);
        long offset = 0, line = 0, time = 0;
        foreach (var block in blocks)
        {
            writer.Write7BitEncodedInt64(block.Offset - offset);
            writer.Write7BitEncodedInt64(block.Line - line);
            writer.Write(block.Time is not null);
            writer.Write7BitEncodedInt64((block.Time ?? time) - time);
            writer.Write((byte)block.Level);
            writer.Write(block.Thread);
            writer.Write(block.Levels);
            foreach (var bits in block.Threads)
                writer.Write(bits);
            (offset, line, time) = (block.Offset, block.Line, block.Time ?? time);
        }
    }

    private static List<LogBlock> Blocks(BinaryReader reader)
    {
        long offset = 0, line = 0, time = 0;
        return List(reader, LogIndex.MostBlocks, () =>
        {
            offset += reader.Read7BitEncodedInt64();
            line += reader.Read7BitEncodedInt64();
            var hasTime = reader.ReadBoolean();
            time += reader.Read7BitEncodedInt64();
            var block = new LogBlock(offset, line, hasTime ? time : null, (LogLevel)reader.ReadByte(), reader.ReadUInt64())
            {
                Levels = reader.ReadByte(),
            };
            block.Add([reader.ReadUInt64(), reader.ReadUInt64(), reader.ReadUInt64(), reader.ReadUInt64()]);
            return block;
        });
    }

    private static List<ThrownAt> Exceptions(BinaryReader reader)
    {
        long line = 0;
        return List(reader, LogIndex.MostExceptions, () =>
        {
            line += reader.Read7BitEncodedInt64();
            return new ThrownAt(line, reader.Read7BitEncodedInt());
        });
    }

    private static List<T> List<T>(BinaryReader reader, int most, Func<T> one)
    {
        var count = reader.Read7BitEncodedInt();
        if (count < 0 || count > most)
            throw new FormatException("more than there can be");
        var list = new List<T>();
        for (var at = 0; at < count; at++)
            list.Add(one());
        return list;
    }

    private static DateTime? Time(BinaryReader reader) => reader.Read7BitEncodedInt64() is >= 0 and var ticks ? new DateTime(ticks) : null;
}
