namespace TicketHub.Domain.Materials;

/// <summary>What a file turned out to be, by its content.</summary>
public enum MaterialKind { Log, ThreadDump, CollectionLog, HeapDump, CrashFile, Picture, Document, Other }

/// <summary>
/// Something that is at hand for finding a defect. Of an archive every entry is one; a log that holds thread dumps is both.
/// </summary>
/// <param name="From">The first moment that it tells of, as it writes it, without a zone; null where it has no times.</param>
/// <param name="To">The last one.</param>
public sealed record Material(MaterialKind Kind, DateTime? From, DateTime? To)
{
    /// <summary>Else only its beginning was looked at, and of its times nothing is known.</summary>
    public bool IsRead { get; init; } = true;
}
