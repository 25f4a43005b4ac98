using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Collections;

/// <summary>Tells the two forms apart line by line; what belongs to neither, such as the lines of a console log, is passed over.</summary>
internal sealed class GcLogReader : ILineReader
{
    private readonly GcTally tally = new();
    private readonly UnifiedGcLine unified;
    private readonly Java8GcLines java8;

    public GcLogReader()
    {
        unified = new UnifiedGcLine(tally);
        java8 = new Java8GcLines(tally);
    }

    public void Line(ReadOnlySpan<byte> line, long offset)
    {
        if (!java8.IsInside && (line is [(byte)'[', not (byte)'G' and not (byte)'F', ..] || line.StartsWith("GC("u8)))
            unified.Line(line);
        if (line is not [(byte)'[', (byte)'0' or (byte)'1' or (byte)'2', ..])
            java8.Line(line);
    }

    /// <summary>Nothing where no line was one of such a log.</summary>
    public GcReport? Finish(Extent extent) =>
        tally.IsEmpty ? null : tally.Report(java8.Lines > unified.Lines ? GcLogForm.Java8 : GcLogForm.Unified, extent);
}
