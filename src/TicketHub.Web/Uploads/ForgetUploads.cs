using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Attachments;
using TicketHub.Storage;

namespace TicketHub.Web.Uploads;

/// <summary>Removes uploads that nobody used or went on with in time, and files whose row never came because something was killed in between.</summary>
public sealed class ForgetUploads(AttachmentStore store, ArrivingFiles inProcess, Writes writes, TicketHubDb read, TimeProvider clock)
{
    private const int FilesAtOnce = 500;

    /// <summary>How many rows and files went. Running it again changes nothing more.</summary>
    public async Task<int> RunOnce(CancellationToken ct)
    {
        var oldest = clock.GetUtcNow() - AttachmentLimits.PendingFor;
        // The rows first: a file without a row harms nobody, a row without its file does.
        var arriving = await read.Uploads.Where(u => u.LastByteAt <= oldest).Select(u => u.Id).ToListAsync(ct);
        var rows = await writes.Run(
            async (db, token) => await db.Attachments.Where(a => a.TicketNumber == null && a.At <= oldest).ExecuteDeleteAsync(token)
                + await db.Uploads.Where(u => arriving.Contains(u.Id) && u.LastByteAt <= oldest).ExecuteDeleteAsync(token),
            ct);
        foreach (var id in arriving)
            inProcess.Forget(id);
        var files = 0;
        foreach (var chunk in store.WrittenBefore(oldest).Chunk(FilesAtOnce))
            files += await RemoveWithoutRow(chunk, ct);
        return rows + files;
    }

    private async Task<int> RemoveWithoutRow(IReadOnlyList<(string Path, Guid Id)> files, CancellationToken ct)
    {
        var ids = files.Select(f => f.Id).ToList();
        // In this order: what is arriving becomes whole, never the other way round.
        var arriving = await read.Uploads.Where(u => ids.Contains(u.Id)).Select(u => u.Id).ToListAsync(ct);
        var whole = await read.Attachments.Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(ct);
        var orphans = files.Where(f => !whole.Contains(f.Id) && !arriving.Contains(f.Id)).ToList();
        foreach (var (path, _) in orphans)
            File.Delete(path);
        return orphans.Count;
    }
}
