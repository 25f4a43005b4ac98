namespace TicketHub.Classification.Learning;

/// <summary>Collects the named features of one request, by block. A block is brought to a length of its own.</summary>
internal sealed class FeatureSink
{
    private readonly Dictionary<string, float> values = [];

    private readonly List<(float Length, List<string> Names)> blocks = [];

    public IReadOnlyDictionary<string, float> Values => values;

    /// <summary>
    /// Starts a block. With a length the block's vector is scaled to it, so that a long text does not shout louder than a short
    /// one; without, the values stay as they are.
    /// </summary>
    public void Begin(float length) => blocks.Add((length, []));

    public void Add(string name, float value = 1)
    {
        if (values.TryAdd(name, value))
            blocks[^1].Names.Add(name);
        else
            values[name] += value;
    }

    public void Scale()
    {
        foreach (var (length, names) in blocks)
        {
            if (length <= 0)
                continue;
            double squares = 0;
            foreach (var name in names)
            {
                // Twice the same word says more than once, but not twice as much.
                var damped = 1 + MathF.Log(values[name]);
                values[name] = damped;
                squares += damped * damped;
            }

            var factor = squares > 0 ? length / (float)Math.Sqrt(squares) : 0;
            foreach (var name in names)
                values[name] *= factor;
        }
    }
}
