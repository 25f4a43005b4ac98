using TicketHub.Domain.Enhancements;

namespace TicketHub.Domain.Planning;

/// <summary>An item that a proposal speaks of, as it was.</summary>
public sealed record GroundItem(long Number, long Version, int? Place, Month? Month, HalfDays Days, EnhancementStatus Status, int People);

/// <summary>An iteration that a proposal speaks of, as it was.</summary>
public sealed record GroundRoom(Month Month, long Version, HalfDays Capacity, HalfDays Taken);

/// <summary>What the head saw when proposing a swap, or R&amp;D when approving it: kept, so that it can be said later what has changed.</summary>
public sealed record Ground(IReadOnlyList<GroundItem> Items, IReadOnlyList<GroundRoom> Rooms)
{
    public static Ground None { get; } = new([], []);

    /// <summary>What has moved between this ground and <paramref name="now"/>; an order that the head changed is none of it.</summary>
    public IReadOnlyList<Refusal> Changes(Ground now)
    {
        var changes = new List<Refusal>();
        foreach (var item in Items)
        {
            var shown = Enhancement.Show(item.Number);
            var found = now.Items.FirstOrDefault(other => other.Number == item.Number);
            if (found is null)
                changes.Add(new ChangedGone(shown));
            else if (found.Status.IsBegun() && !item.Status.IsBegun())
                changes.Add(new ChangedStarted(shown));
            else if (found.Month != item.Month)
                changes.Add(new ChangedIteration(shown, item.Month, found.Month));
            if (found is not null && found.Days != item.Days)
                changes.Add(new ChangedDays(shown, item.Days, found.Days));
        }

        foreach (var room in Rooms)
        {
            var found = now.Rooms.FirstOrDefault(other => other.Month == room.Month);
            if (found is not null && (found.Capacity, found.Taken) != (room.Capacity, room.Taken))
                changes.Add(new ChangedRoom(room.Month, room.Taken, room.Capacity, found.Taken, found.Capacity));
        }

        return changes;
    }
}
