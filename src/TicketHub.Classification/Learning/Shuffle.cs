namespace TicketHub.Classification.Learning;

/// <summary>A shuffle that is the same everywhere and for ever: System.Random may change between runtimes.</summary>
internal sealed class Shuffle(uint seed)
{
    private uint state = seed;

    public void Mix(int[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = (int)(Next() % (uint)(i + 1));
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    /// <summary>xorshift32 (Marsaglia).</summary>
    private uint Next()
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return state;
    }
}
