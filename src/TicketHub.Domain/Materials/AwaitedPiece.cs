namespace TicketHub.Domain.Materials;

/// <summary>A piece that an agent asked the author for and that has not come yet.</summary>
/// <param name="ById">Who asked.</param>
public sealed record AwaitedPiece(Piece Piece, DateTimeOffset At, Guid ById)
{
    /// <summary>Why it is needed, in a sentence to its author; where one is at hand already, what is wrong with that one.</summary>
    public string? Why { get; init; }

    /// <summary>Files that were sent for it and are not read yet: of them it is told if they are something else.</summary>
    public IReadOnlyList<Guid> Sent { get; init; } = [];

    /// <summary>The last file that was sent for it and is something else.</summary>
    public OtherFile? Other { get; init; }
}

/// <summary>A file that was sent for a piece and is not that.</summary>
/// <param name="Kind">What it is; null where it could not be read.</param>
/// <param name="From">Of a log that is of another time: what it covers.</param>
/// <param name="To">As <paramref name="From"/>.</param>
public sealed record OtherFile(string Name, MaterialKind? Kind, DateTime? From = null, DateTime? To = null);
