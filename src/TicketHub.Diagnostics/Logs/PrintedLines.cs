namespace TicketHub.Diagnostics.Logs;

/// <summary>
/// What old code prints: the server makes each line of a stack trace a record of its own, with the logger [stderr], and other threads'
/// lines come between. They belong together by thread, as long as they come within <see cref="LongestGap"/>.
/// </summary>
internal sealed class PrintedLines(Action<RecordLines> seen)
{
    private const long LongestGap = 50 * TimeSpan.TicksPerMillisecond;

    /// <summary>So many threads print at once; the one that has been silent longest makes room.</summary>
    private const int MostThreads = 16;

    private readonly List<Printer> printers = [];

    private sealed class Printer(RecordLines lines)
    {
        public RecordLines Lines => lines;
        public ulong Thread;
        public long LastTime, LastLine;
    }

    public static bool IsPrinted(ReadOnlySpan<byte> logger) =>
        logger.Length is 6 or 10
        && (logger.SequenceEqual("stderr"u8) || logger.SequenceEqual("stdout"u8) || logger.SequenceEqual("STDERR"u8)
            || logger.SequenceEqual("STDOUT"u8) || logger.SequenceEqual("System.err"u8) || logger.SequenceEqual("System.out"u8));

    /// <returns>The lines that this one was added to, and whether it is a frame.</returns>
    public RecordLines Add(
        in RecordPlace place, ReadOnlySpan<byte> logger, ReadOnlySpan<byte> thread, ReadOnlySpan<byte> line, out bool isFrame)
    {
        var key = RawHash.Add(RawHash.Add(RawHash.Seed, logger), thread);
        var printer = Find(key);
        var time = place.Time ?? 0;
        if (printer.Thread != key || Math.Abs(time - printer.LastTime) > LongestGap)
        {
            printer.Lines.End();
            printer.Thread = key;
        }

        (printer.LastTime, printer.LastLine) = (time, place.Line);
        isFrame = false;
        if (printer.Lines.IsEmpty)
            printer.Lines.Begin(place, logger, line);
        else
            isFrame = printer.Lines.Add(line, place);
        return printer.Lines;
    }

    public void Finish() => printers.ForEach(printer => printer.Lines.End());

    private Printer Find(ulong key)
    {
        Printer? oldest = null;
        foreach (var printer in printers)
        {
            if (printer.Thread == key)
                return printer;
            if (oldest is null || printer.LastLine < oldest.LastLine)
                oldest = printer;
        }

        if (printers.Count < MostThreads)
            printers.Add(oldest = new(new(seen)));
        return oldest!;
    }
}
