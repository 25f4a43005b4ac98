using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Collections;

/// <summary>Reads a log of garbage collections in one pass and in memory that does not grow with it.</summary>
public static class GcLogs
{
    /// <summary>Nothing where the file holds no line of such a log. It never fails for what is in the file.</summary>
    public static GcReport? Read(Stream stream, CancellationToken stop = default)
    {
        var reader = new GcLogReader();
        var extent = Lines.Feed(stream, reader, stop);
        return reader.Finish(extent);
    }
}
