namespace TicketHub.Classification.Learning;

/// <summary>Multinomial logistic regression: for each known feature one weight a class.</summary>
internal sealed class LinearModel
{
    public const int Classes = 3;

    private readonly IReadOnlyDictionary<string, int> index;

    private readonly float[] weights;

    private readonly double sharpness;

    /// <param name="index">The known features and their place.</param>
    /// <param name="weights">Class by class for each feature; the last three are the bias.</param>
    /// <param name="sharpness">What the scores are multiplied with so that a stated confidence comes true that often.</param>
    public LinearModel(IReadOnlyDictionary<string, int> index, float[] weights, double sharpness)
    {
        this.index = index;
        this.weights = weights;
        this.sharpness = sharpness;
    }

    public int FeatureCount => index.Count;

    public IReadOnlyDictionary<string, int> Index => index;

    public IReadOnlyList<float> Weights => weights;

    public double Sharpness => sharpness;

    public double[] Probabilities(IReadOnlyDictionary<string, float> features)
    {
        var scores = new double[Classes];
        for (var label = 0; label < Classes; label++)
            scores[label] = weights[^(Classes - label)];
        foreach (var (name, value) in features)
        {
            if (!index.TryGetValue(name, out var at))
                continue;
            for (var label = 0; label < Classes; label++)
                scores[label] += weights[(at * Classes) + label] * value;
        }

        for (var label = 0; label < Classes; label++)
            scores[label] *= sharpness;
        return Softmax(scores);
    }

    /// <summary>What a feature added to the score of a class beyond what it added to the others.</summary>
    public double Contribution(string name, float value, Label label)
    {
        if (!index.TryGetValue(name, out var at))
            return 0;
        double sum = 0;
        for (var other = 0; other < Classes; other++)
            sum += weights[(at * Classes) + other];
        var own = weights[(at * Classes) + (int)label];
        return (own - ((sum - own) / (Classes - 1))) * value;
    }

    public static double[] Softmax(double[] scores)
    {
        var highest = scores.Max();
        var result = scores.Select(score => Math.Exp(score - highest)).ToArray();
        var sum = result.Sum();
        for (var i = 0; i < result.Length; i++)
            result[i] /= sum;
        return result;
    }
}
