using TicketHub.Diagnostics.Reading;
using TicketHub.Diagnostics.Threads;

namespace TicketHub.Diagnostics.Logs;

/// <summary>
/// A thread dump inside of a console log (kill -3): its frames are no exception's. From its title to the next record; behind the threads
/// of a log without records other lines may follow, so the end of the threads ends it for them.
/// </summary>
internal sealed class DumpLines
{
    private TextDumpReader? reader;
    private bool threadsEnded;

    public bool IsInside { get; private set; }

    /// <returns>Whether the line belongs to a dump and to nothing else.</returns>
    public bool Take(ReadOnlySpan<byte> line, long offset)
    {
        if (line.Length > 17 && line[0] == 'F' && line.StartsWith("Full thread dump "u8))
        {
            (IsInside, threadsEnded) = (true, false);
            reader ??= new();
        }

        if (!IsInside)
            return false;
        reader!.Line(line, offset);
        var alone = !threadsEnded;
        threadsEnded |= line.StartsWith("JNI global ref"u8);
        return alone;
    }

    public void End() => IsInside = false;

    public ThreadReport? Report(Extent extent)
    {
        reader?.Finish();
        return reader is null ? null : ThreadReport.Of(reader.Dumps, reader.LeftOut, extent);
    }
}
