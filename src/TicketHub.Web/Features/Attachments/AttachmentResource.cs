using TicketHub.Domain.Attachments;
using TicketHub.Domain.Materials;

namespace TicketHub.Web.Features.Attachments;

/// <summary>A file of a ticket. <paramref name="Size"/> in bytes; <paramref name="State"/> says what came of reading it.</summary>
public sealed record AttachmentResource(Guid Id, string Name, long Size, string Sha256, AttachmentState State)
{
    public static AttachmentResource Of(Attachment attachment) =>
        new(attachment.Id, attachment.Name, attachment.Size, attachment.Sha256, attachment.State!.Value);
}

/// <summary>
/// Uploads to be attached, by their ids. <paramref name="Piece"/>: what of a defect they are sent for; if they turn out to be something
/// else, the ticket says so.
/// </summary>
public sealed record AttachInput(IReadOnlyList<Guid>? Uploads, Piece? Piece);
