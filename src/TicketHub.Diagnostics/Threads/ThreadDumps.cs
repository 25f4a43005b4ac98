using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Threads;

/// <summary>
/// Reads the thread dumps of a file in one pass and in bounded memory. It never fails for what is in the file: a file that holds
/// none has an empty report, one that breaks off has what stood before the break.
/// </summary>
public static class ThreadDumps
{
    public static ThreadReport Read(Stream stream, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var (head, whole, _) = Peeked.Into(stream, 256);
        using (whole)
        {
            if (IsJson(head))
                return JsonDumpReader.Read(whole, stop);
            var reader = new TextDumpReader();
            var extent = Lines.Feed(whole, reader, stop);
            reader.Finish();
            return ThreadReport.Of(reader.Dumps, reader.LeftOut, extent);
        }
    }

    private static bool IsJson(ReadOnlySpan<byte> head) =>
        head.TrimStart(" \t\r\n"u8) is [(byte)'{', ..] && head.IndexOf("\"threadDump\""u8) > 0;
}
