using System.Text;
using TicketHub.Diagnostics.Logs;

namespace TicketHub.Diagnostics.Viewing;

/// <summary>An index as bytes, to be kept beside what it is of: numbers as differences, so that most take one byte or two.</summary>
public static class LogIndexFile
{
    /// <summary>Another one is not read: the index is made anew.</summary>
    private const int Version = 1;

    private const int MostGroups = 64 * 1024;

    public static void Write(LogIndex index, Stream to)
    {
        ArgumentNullException.ThrowIfNull(index);
        using var writer = new BinaryWriter(to, Encoding.UTF8, leaveOpen: true);
        writer.Write7BitEncodedInt(Version);
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

    /// <summary>Null where it is none, or one of another version.</summary>
    public static LogIndex? Read(Stream from)
    {
        using var reader = new BinaryReader(from, Encoding.UTF8, leaveOpen: true);
        try
        {
            return reader.Read7BitEncodedInt() == Version ? Read(reader) : null;
        }
        catch (Exception broken) when (broken is IOException or FormatException or ArgumentException or OverflowException)
        {
            return null;
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
            var block = new LogBlock(offset, line, hasTime ? time : null, (LogLevel)reader.ReadByte(), reader.ReadUInt64()) { Levels = reader.ReadByte() };
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
