using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Crashes;

/// <summary>Reads what a virtual machine wrote when it died, also where it stands in the middle of a log; the first one counts.</summary>
public static class CrashFiles
{
    /// <summary>Nothing where the file holds no such report. It never fails for what is in the file.</summary>
    public static CrashReport? Read(Stream stream, CancellationToken stop = default)
    {
        var reader = new CrashReader();
        var extent = Lines.Feed(stream, reader, stop);
        return reader.Finish(extent);
    }
}
