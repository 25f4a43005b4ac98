using TicketHub.Web.Uploads;

namespace TicketHub.Web.Features.Attachments;

/// <summary>The files of one act: uploads made before, named by id, and files of the same body, stored and without a row yet.</summary>
public sealed record SentFiles(IReadOnlyList<Guid> Uploads, IReadOnlyList<StoredFile> Files)
{
    public static SentFiles None { get; } = new([], []);

    public bool Any => Uploads.Count + Files.Count > 0;
}
