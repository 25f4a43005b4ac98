using System.Collections.Concurrent;

namespace TicketHub.Web.Uploads;

/// <summary>The files that are arriving in this process. What it forgets is built anew from disk and row.</summary>
public sealed class ArrivingFiles(AttachmentStore store, UploadLimits limits, TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, ArrivingFile> files = [];

    /// <summary>Of an upload that its caller may know of.</summary>
    public ArrivingFile Of(Guid id) => files.GetOrAdd(id, id => new(id, store, limits, clock));

    public ArrivingFile? Find(Guid id) => files.GetValueOrDefault(id);

    /// <summary>How far a file has come that may be read while it grows; null where this process does not receive it.</summary>
    public Growth? Look(Guid id) => Find(id)?.Growth;

    public void Forget(Guid id)
    {
        if (files.TryRemove(id, out var file))
            file.Dispose();
    }
}
