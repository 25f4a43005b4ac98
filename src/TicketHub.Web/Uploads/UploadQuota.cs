using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Attachments;
using TicketHub.Storage;

namespace TicketHub.Web.Uploads;

/// <summary>What one person may have here that is not attached to anything.</summary>
public sealed class UploadQuota(UploadLimits limits)
{
    /// <summary>
    /// What expired counts until housekeeping has removed it: it still takes room. A file of unknown length counts as large as it may
    /// become.
    /// </summary>
    /// <exception cref="RefusedException">No room for so many bytes more, or for one file more.</exception>
    public async Task Demand(TicketHubDb db, Guid person, long? more, CancellationToken ct)
    {
        var sizes = await db.Attachments.Where(a => a.ById == person && a.TicketNumber == null).Select(a => a.Size).ToListAsync(ct);
        var arriving = await db.Uploads.Where(u => u.ById == person).Select(u => u.Length).ToListAsync(ct);
        sizes.AddRange(arriving.Append(more).Select(length => length ?? limits.LargestFile));
        if (sizes.Sum() > limits.MostPending || sizes.Count > AttachmentLimits.MostPending)
            throw new RefusedException(new TooMuchPending(limits.MostPending));
    }
}
