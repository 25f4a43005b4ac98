namespace TicketHub.Domain.Attachments;

/// <summary>
/// A file that is still arriving, in as many pieces as its client needs. It becomes an <see cref="Attachment"/> with its last byte,
/// and is forgotten <see cref="AttachmentLimits.PendingFor"/> after the last one that came.
/// </summary>
public sealed class Upload
{
    /// <summary>What a client says of its file is told back to it, up to here.</summary>
    public const int LongestMetadata = 8 * 1024;

    private Upload() { }

    /// <summary>Random; the attachment keeps it.</summary>
    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>As the client sent it.</summary>
    public string Metadata { get; private set; } = "";

    /// <summary>In bytes; null while the client does not know it yet.</summary>
    public long? Length { get; private set; }

    /// <summary>So many bytes are safe on disk. What stands in the file beyond them does not count.</summary>
    public long Offset { get; private set; }

    public Guid ById { get; private set; }

    public DateTimeOffset BeganAt { get; private set; }

    public DateTimeOffset LastByteAt { get; private set; }

    /// <inheritdoc cref="Attachment.UploadKey"/>
    public string? UploadKey { get; private set; }

    public DateTimeOffset ExpiresAt => LastByteAt + AttachmentLimits.PendingFor;

    public static Upload Begin(Guid id, string name, string metadata, long? length, Guid byId, DateTimeOffset now, string? key) => new()
    {
        Id = id,
        Name = name,
        Metadata = metadata,
        Length = length,
        ById = byId,
        BeganAt = now,
        LastByteAt = now,
        UploadKey = key,
    };

    /// <summary>What it is once all of it is here.</summary>
    public Attachment Whole(long length, string sha256, DateTimeOffset now) =>
        Attachment.Pending(Id, Name, length, sha256, ById, now, UploadKey);
}
