using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Attachments;
using TicketHub.Storage;

namespace TicketHub.Web.Uploads;

/// <summary>Removes uploads that nobody used in time, and files whose row never came because something was killed in between.</summary>
public sealed class ForgetUploads(AttachmentStore store, Writes writes, TicketHubDb read, TimeProvider clock)
{
    private const int FilesAtOnce = 500;

    /// <summary>How many rows and files went. Running it again changes nothing more.</summary>
    public async Task<int> RunOnce(CancellationToken ct)
    {
        var oldest = clock.GetUtcNow() - AttachmentLimits.PendingFor;
        // The rows first: a file without a row harms nobody, a row without its file does.
        var rows = await writes.Run(
            (db, token) => db.Attachments.Where(a => a.TicketNumber == null && a.At <= oldest).ExecuteDeleteAsync(token), ct);
        var files = 0;
        foreach (var chunk in store.WrittenBefore(oldest).Chunk(FilesAtOnce))
            files += await RemoveWithoutRow(chunk, ct);
        return rows + files;
    }

    private async Task<int> RemoveWithoutRow(IReadOnlyList<(string Path, Guid? Id)> files, CancellationToken ct)
    {
        var ids = files.Where(f => f.Id is not null).Select(f => f.Id!.Value).ToList();
        var known = (await read.Attachments.Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(ct)).ToHashSet();
        var orphans = files.Where(f => f.Id is null || !known.Contains(f.Id.Value)).ToList();
        foreach (var (path, _) in orphans)
            File.Delete(path);
        return orphans.Count;
    }
}
