using System.Collections.Concurrent;

namespace TicketHub.Web.Uploads;

/// <summary>The files that are arriving in this process. What it forgets is built anew from disk and row.</summary>
public sealed class ArrivingFiles
{
    private readonly ConcurrentDictionary<Guid, ArrivingFile> files = [];
    private readonly Func<Guid, ArrivingFile> begin;

    public ArrivingFiles(AttachmentStore store, UploadLimits limits, TimeProvider clock, IHostApplicationLifetime life)
    {
        var stopping = life.ApplicationStopping;
        begin = id => new(id, store, limits, clock, stopping);
        // Else stopping would wait for gigabytes that are on their way.
        stopping.Register(() =>
        {
            foreach (var file in files.Values)
                file.Stop();
        });
    }

    /// <summary>Of an upload that its caller may know of.</summary>
    public ArrivingFile Of(Guid id) => files.GetOrAdd(id, begin);

    public ArrivingFile? Find(Guid id) => files.GetValueOrDefault(id);

    /// <summary>How far a file has come that may be read while it grows; null where this process does not receive it.</summary>
    public Growth? Look(Guid id) => Find(id)?.Growth;

    public void Forget(Guid id)
    {
        if (files.TryRemove(id, out var file))
            file.Dispose();
    }
}
