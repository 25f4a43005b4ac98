using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Attachments;
using TicketHub.Storage;

namespace TicketHub.Web.Uploads;

/// <summary>
/// Room on the disk that was promised: what uploads announced and have not sent yet. Whoever begins one gets what is left beside that,
/// so that no two are promised the same.
/// </summary>
public sealed class UploadRoom(TimeProvider clock)
{
    /// <summary>An upload that rests for so long gives its room up, and is promised it anew when it goes on.</summary>
    public static readonly TimeSpan HeldFor = TimeSpan.FromHours(1);

    public bool IsHeldBy(UploadState upload) => upload.ExpiresAt - AttachmentLimits.PendingFor > clock.GetUtcNow() - HeldFor;

    /// <summary>Called in the transaction that writes down what is announced.</summary>
    /// <param name="id">The upload itself, of which an earlier promise does not count.</param>
    /// <param name="left">What the store may still take.</param>
    /// <exception cref="RoomKeptException">So much more is not left.</exception>
    public async Task Demand(TicketHubDb db, Guid id, long wanted, long left, CancellationToken ct)
    {
        await Turn.Take(db, "room for uploads", ct);
        var since = clock.GetUtcNow() - HeldFor;
        var promised = await db.Uploads.Where(u => u.Id != id && u.Length != null && u.LastByteAt > since)
            .SumAsync(u => u.Length!.Value - u.Offset, ct);
        if (left - promised < wanted)
            throw new RoomKeptException();
    }
}
