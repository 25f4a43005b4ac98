using TicketHub.Domain.People;

namespace TicketHub.Domain.Attachments;

/// <summary>What became of reading an attached file. What could not be read is said on the ticket.</summary>
public enum AttachmentState { Read, Unreadable, Encrypted, NoText, NotADocument }

/// <summary>
/// A file that somebody uploaded. Its bytes stand under <see cref="Id"/> and never change. Until it is attached it is pending:
/// its uploader's alone, and forgotten after <see cref="AttachmentLimits.PendingFor"/>.
/// </summary>
public sealed class Attachment
{
    private Attachment() { }

    /// <summary>Random, so that nobody guesses it.</summary>
    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>In bytes.</summary>
    public long Size { get; private set; }

    /// <summary>Of the bytes as they came, in lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    public Guid ById { get; private set; }

    /// <summary>For reading the name along; there only where a query asked for it.</summary>
    public Person? By { get; private set; }

    /// <summary>When it was uploaded; once attached, when that was.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>None while it is pending.</summary>
    public long? TicketNumber { get; private set; }

    /// <inheritdoc cref="TicketNumber"/>
    public AttachmentState? State { get; private set; }

    /// <summary>The Idempotency-Key that it was uploaded with, where there was one: a repeat with it finds this upload.</summary>
    public string? UploadKey { get; private set; }

    public DateTimeOffset ExpiresAt => At + AttachmentLimits.PendingFor;

    public static Attachment Pending(Guid id, string name, long size, string sha256, Guid byId, DateTimeOffset now, string? key = null) =>
        new() { Id = id, Name = name, Size = size, Sha256 = sha256, ById = byId, At = now, UploadKey = key };

    /// <summary>Came together with what it is attached to, so it was never pending.</summary>
    public static Attachment Attached(
        Guid id, string name, long size, string sha256, Guid byId, DateTimeOffset now, long ticketNumber, AttachmentState state) =>
        new() { Id = id, Name = name, Size = size, Sha256 = sha256, ById = byId, At = now, TicketNumber = ticketNumber, State = state };
}
