using System.Numerics;
using System.Security.Cryptography;

namespace TicketHub.Diagnostics.Heaps;

/// <summary>
/// From an id in a dump to a number of ours; half as large and twice as fast as a dictionary where every object asks. Ids are spread
/// by a secret of this process: a dump cannot be made to collide.
/// </summary>
internal sealed class IdMap
{
    private static readonly ulong Spread = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)) | 1;

    private ulong[] ids;
    private int[] numbers;
    private int shift;

    /// <summary>How many are expected; it grows where there are more.</summary>
    public IdMap(int expected = 64)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, expected * 2));
        ids = new ulong[size];
        numbers = new int[size];
        shift = 64 - BitOperations.Log2((uint)size);
    }

    public int Count { get; private set; }

    /// <summary>The number, or -1.</summary>
    public int Find(ulong id)
    {
        var slot = Slot(id);
        while (numbers[slot] != 0)
        {
            if (ids[slot] == id)
                return numbers[slot] - 1;
            slot = (slot + 1) & (ids.Length - 1);
        }
        return -1;
    }

    public void Set(ulong id, int number)
    {
        if (Count * 2 >= ids.Length)
            Grow();
        var slot = Slot(id);
        while (numbers[slot] != 0 && ids[slot] != id)
            slot = (slot + 1) & (ids.Length - 1);
        Count += numbers[slot] == 0 ? 1 : 0;
        ids[slot] = id;
        numbers[slot] = number + 1;
    }

    /// <summary>Its high bits are spread well.</summary>
    public static ulong Hash(ulong id) => id * Spread;

    private int Slot(ulong id) => (int)(Hash(id) >> shift);

    private void Grow()
    {
        var (oldIds, oldNumbers) = (ids, numbers);
        ids = new ulong[oldIds.Length * 2];
        numbers = new int[oldIds.Length * 2];
        shift--;
        Count = 0;
        for (var slot = 0; slot < oldIds.Length; slot++)
        {
            if (oldNumbers[slot] != 0)
                Set(oldIds[slot], oldNumbers[slot] - 1);
        }
    }
}
