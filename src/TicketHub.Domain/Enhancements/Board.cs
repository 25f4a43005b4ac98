namespace TicketHub.Domain.Enhancements;

/// <summary>
/// The board as a whole. There is one; its version rises whenever the order changes, so that of two who move at once the
/// second decides again on what the first has made of it.
/// </summary>
public sealed class Board
{
    public const int TheOne = 1;

    private Board() { }

    public int Id { get; private set; }

    public long Version { get; private set; }

    /// <summary>Rises with whatever the places and scores on the board follow from, who waits among it; nobody decides on it.</summary>
    public long Revision { get; private set; }

    public static Board Empty() => new() { Id = TheOne, Version = 1, Revision = 1 };

    public void Reordered() => Version++;

    public void Touched() => Revision++;
}
