namespace TicketHub.Classification.Learning;

/// <summary>Collects the features of one request, block by block; a place that comes again counts on.</summary>
internal sealed class FeatureSink
{
    private const int Room = 2048;

    /// <summary>Open addressing: 0 is free, else one more than where the place stands.</summary>
    private int[] slots = new int[2 * Room];

    private int[] places = new int[Room];

    private float[] values = new float[Room];

    private int count;

    private int blockStart;

    public void Add(int place, float value = 1)
    {
        // First the place: a new one may move the values elsewhere.
        var at = Find(place);
        values[at] += value;
    }

    public void Set(int place, float value)
    {
        var at = Find(place);
        values[at] = value;
    }

    /// <summary>Ends a block whose values stay as they are.</summary>
    public void EndBlock() => blockStart = count;

    /// <summary>
    /// Ends a block of words and brings it to a length of its own, so that a long text does not shout louder than a short one.
    /// Twice the same word says more than once, but not twice as much.
    /// </summary>
    public void EndBlock(float length)
    {
        var block = values.AsSpan(blockStart..count);
        float squares = 0;
        foreach (ref var value in block)
        {
            value = value == 1 ? 1 : 1 + MathF.Log(value);
            squares += value * value;
        }

        var factor = squares > 0 ? length / MathF.Sqrt(squares) : 0;
        foreach (ref var value in block)
            value *= factor;
        blockStart = count;
    }

    /// <summary>What was collected; the sink is empty again.</summary>
    public FeatureVector Take()
    {
        var taken = new FeatureVector(places.AsSpan(0, count).ToArray(), values.AsSpan(0, count).ToArray());
        Array.Clear(slots);
        count = blockStart = 0;
        return taken;
    }

    /// <summary>Where the place stands; a new one is put last, with 0.</summary>
    private int Find(int place)
    {
        var slot = SlotOf(place);
        if (slots[slot] != 0)
            return slots[slot] - 1;
        if (count == places.Length)
        {
            Grow();
            slot = SlotOf(place);
        }

        places[count] = place;
        values[count] = 0;
        slots[slot] = ++count;
        return count - 1;
    }

    private int SlotOf(int place)
    {
        var slot = (int)(((uint)place * 2_654_435_769) >> 8) & (slots.Length - 1);
        while (slots[slot] != 0 && places[slots[slot] - 1] != place)
            slot = (slot + 1) & (slots.Length - 1);
        return slot;
    }

    private void Grow()
    {
        Array.Resize(ref places, count * 2);
        Array.Resize(ref values, count * 2);
        slots = new int[slots.Length * 2];
        for (var at = 0; at < count; at++)
            slots[SlotOf(places[at])] = at + 1;
    }
}
