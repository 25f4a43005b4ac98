using TicketHub.Diagnostics.Logs;

namespace TicketHub.Diagnostics.Viewing;

/// <summary>
/// Shows any lines of a log by its index, masked. What one question costs is bounded: it is answered with what was found so far and
/// where to ask on.
/// </summary>
public sealed class LogViewer(LogIndex index, LogContent content)
{
    /// <summary>Looked through at most for one question.</summary>
    public const long MostLooked = 64 * 1024 * 1024;

    /// <summary>To mask a sign costs as much as to look through so many bytes.</summary>
    private const int CostOfMasking = 16;

    private const int MostLines = 1_000;

    private const int MostSigns = 512 * 1024;

    private readonly LogIndex index = index;
    private readonly BlockLines block = new(), blockBefore = new();
    private int blockRead = -1;

    /// <summary>Lines from a number on.</summary>
    public LogPage From(long line, int count, LogFilter filter, CancellationToken stop = default) =>
        Lines(Math.Max(1, line), Math.Clamp(count, 1, MostLines), filter, Direction.Forward, stop);

    /// <summary>The last lines before a number.</summary>
    public LogPage Before(long line, int count, LogFilter filter, CancellationToken stop = default) =>
        Lines(Math.Min(line, index.Lines + 1) - 1, Math.Clamp(count, 1, MostLines), filter, Direction.Back, stop);

    /// <summary>The next line that a text stands in, or without a text the next record; from a line on, that one included.</summary>
    public LogPlace Find(long line, LogFilter filter, CancellationToken stop = default) =>
        Found(Math.Max(1, line), filter, Direction.Forward, stop);

    /// <summary>The last one up to a line, that one included.</summary>
    public LogPlace FindBack(long line, LogFilter filter, CancellationToken stop = default) =>
        Found(Math.Min(line, index.Lines), filter, Direction.Back, stop);

    /// <summary>The first record at a time or after it; null where the log has none.</summary>
    public long? At(DateTime time, CancellationToken stop = default)
    {
        // It stands before the first block that is late enough, or begins it.
        var after = index.Blocks.TakeWhile(known => known.Time is null || known.Time < time.Ticks).Count();
        for (var number = Math.Max(0, after - 1); number < index.Blocks.Count; number++)
        {
            Read(number, stop);
            foreach (var passage in block.Passages)
            {
                if (passage.Time >= time.Ticks)
                    return passage.First;
            }
        }

        return null;
    }

    /// <summary>The next exception of a group (null: of any) from a line on, or back from it, that line included.</summary>
    public long? Exception(string? group, long line, bool back = false)
    {
        var number = group is null ? -1 : index.Groups.ToList().IndexOf(group);
        var ofGroup = index.Exceptions.Where(exception => group is null || exception.Group == number)
            .Select(exception => (long?)exception.Line);
        return back ? ofGroup.LastOrDefault(at => at <= line) : ofGroup.FirstOrDefault(at => at >= line);
    }

    private enum Direction { Forward, Back }

    private LogPage Lines(long line, int count, LogFilter filter, Direction direction, CancellationToken stop)
    {
        var lines = new List<LogLine>();
        var signs = 0;
        var walk = new Walk(this, filter, stop);
        foreach (var (passage, texts) in walk.Passages(line, direction))
        {
            foreach (var number in Numbers(passage, line, direction))
            {
                var text = texts[(int)(number - passage.First)];
                var (shown, isCut) = MaskedPassage.Shown(text);
                var isLast = number == passage.Last;
                lines.Add(new(
                    number, shown, passage.Level, passage.IsRecord && number == passage.First,
                    isCut || (isLast && passage.IsCut), walk.HasText(text)));
                signs += shown.Length;
                if (lines.Count == count || signs > MostSigns)
                    return new(Ordered(lines, direction), After(number, direction), walk.Looked);
            }
        }

        return new(Ordered(lines, direction), walk.Next, walk.Looked);
    }

    private LogPlace Found(long line, LogFilter filter, Direction direction, CancellationToken stop)
    {
        var walk = new Walk(this, filter, stop);
        foreach (var (passage, texts) in walk.Passages(line, direction))
        {
            foreach (var number in Numbers(passage, line, direction))
            {
                if (filter.Text is null ? passage.IsRecord && number == passage.First : walk.HasText(texts[(int)(number - passage.First)]))
                    return new(number, Beside(After(number, direction)), walk.Looked);
            }
        }

        return new(null, Beside(walk.Next), walk.Looked);

        // A page goes on before the line that is named, a search from it.
        long? Beside(long? next) => direction is Direction.Back && next is { } before ? before - 1 : next;
    }

    private long? After(long number, Direction direction) => direction is Direction.Forward
        ? number < index.Lines ? number + 1 : null
        // To ask for what is before a line, one names that line.
        : number > 1 ? number : null;

    private static IEnumerable<long> Numbers(Passage passage, long line, Direction direction)
    {
        if (direction is Direction.Forward)
        {
            for (var number = Math.Max(line, passage.First); number <= passage.Last; number++)
                yield return number;
        }
        else
        {
            for (var number = Math.Min(line, passage.Last); number >= passage.First; number--)
                yield return number;
        }
    }

    private static List<LogLine> Ordered(List<LogLine> lines, Direction direction)
    {
        if (direction is Direction.Back)
            lines.Reverse();
        return lines;
    }

    private void Read(int number, CancellationToken stop)
    {
        if (number == blockRead)
            return;
        stop.ThrowIfCancellationRequested();
        // Where reading is broken off the block is none.
        blockRead = -1;
        block.Read(content, index, number, stop);
        blockRead = number;
    }

    /// <summary>The end of what stands before a passage that goes on from it.</summary>
    private string TextBefore(int at, CancellationToken stop)
    {
        var (lines, passages) = (block, block.Passages);
        if (at == 0 && blockRead > 0)
        {
            blockBefore.Read(content, index, blockRead - 1, stop);
            (lines, passages, at) = (blockBefore, blockBefore.Passages, blockBefore.Passages.Count);
        }

        if (at == 0)
            return "";
        var text = MaskedPassage.Text(lines, passages[at - 1]);
        return (text.Length > MaskedPassage.Before ? text[^MaskedPassage.Before..] : text) + "\n";
    }

    /// <summary>Goes from passage to passage, past those that the filter leaves out.</summary>
    private sealed class Walk(LogViewer viewer, LogFilter filter, CancellationToken stop)
    {
        private readonly TextSearch? search = filter.Text is { Length: > 0 } text ? new(text) : null;
        private readonly HashSet<ulong>? threads = filter.Thread is { } name ? viewer.ThreadsCalled(name) : null;

        private long masked;

        public long? Next { get; private set; }

        public long Looked { get; private set; }

        public bool HasText(string line) => search is not null && search.IsIn(line);

        public IEnumerable<(Passage Passage, string[] Lines)> Passages(long line, Direction direction)
        {
            var index = viewer.index;
            if (line < 1 || line > index.Lines)
                yield break;
            var step = direction is Direction.Forward ? 1 : -1;
            for (var number = index.BlockOf(line); number >= 0 && number < index.Blocks.Count; number += step)
            {
                if (!MayHold(index.Blocks[number]))
                    continue;
                if (Looked + (masked * CostOfMasking) >= MostLooked)
                {
                    Next = direction is Direction.Forward ? index.Blocks[number].Line : index.LastLineOf(number) + 1;
                    yield break;
                }

                viewer.Read(number, stop);
                Looked += index.EndOf(number) - index.Blocks[number].Offset;
                if (search is not null && !search.MayBeIn(viewer.block.All))
                    continue;
                var count = viewer.block.Passages.Count;
                for (var nth = 0; nth < count; nth++)
                {
                    var at = direction is Direction.Forward ? nth : count - 1 - nth;
                    var passage = viewer.block.Passages[at];
                    if (direction is Direction.Forward ? passage.Last < line : passage.First > line)
                        continue;
                    if (Shows(passage, at) is { } lines)
                        yield return (passage, lines);
                }
            }
        }

        private bool MayHold(LogBlock block) =>
            block.HasAtLeast(filter.AtLeast) && (threads is null || threads.Any(block.MayHave));

        private string[]? Shows(in Passage passage, int at)
        {
            if (passage.Level < filter.AtLeast || threads?.Contains(passage.Thread) == false)
                return null;
            var text = MaskedPassage.Text(viewer.block, passage);
            if (search is not null && !search.MayBeIn(text))
                return null;
            masked += text.Length;
            var lines = MaskedPassage.Of(viewer.block, passage, passage.IsRecord ? "" : viewer.TextBefore(at, stop));
            return search is null || lines.Any(search.IsIn) ? lines : null;
        }
    }

    private HashSet<ulong> ThreadsCalled(string name) =>
    [
        .. index.Threads.Where(thread => thread.Name == name).Select(thread => thread.Hash),
        // There may be more of them than the index tells.
        RawHash.Add(RawHash.Seed, System.Text.Encoding.UTF8.GetBytes(name)),
    ];
}
