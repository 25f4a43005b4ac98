using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TicketHub.Classification.Learning;

/// <summary>Multinomial logistic regression: for each place of the feature table one weight a class.</summary>
internal sealed class LinearModel
{
    public const int Classes = 3;

    /// <summary>Weights stand in fours, so that the processor takes a place in one step; the fourth is always 0.</summary>
    public const int Stride = 4;

    public const int WeightCount = (FeatureSpace.Size + 1) * Stride;

    private readonly float[] weights;

    /// <param name="weights">Four a place, the first three of them a class each; the last four are the bias.</param>
    /// <param name="sharpness">What the scores are multiplied with so that a stated confidence comes true that often.</param>
    public LinearModel(float[] weights, double sharpness)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, WeightCount);
        this.weights = weights;
        Sharpness = sharpness;
    }

    public ReadOnlySpan<float> Weights => weights;

    public double Sharpness { get; }

    /// <param name="share">How much of its sharpness is trusted for this text.</param>
    public double[] Probabilities(FeatureVector features, double share = 1) => Softmax(Scores(weights, features), Sharpness * share);

    /// <summary>The mean of both, of which the other is such a share.</summary>
    public LinearModel MixedWith(LinearModel other, float share)
    {
        var mixed = new float[WeightCount];
        for (var at = 0; at < mixed.Length; at++)
            mixed[at] = ((1 - share) * weights[at]) + (share * other.weights[at]);
        return new LinearModel(mixed, Sharpness);
    }

    /// <summary>What a feature added to the score of a class beyond what it added to the others.</summary>
    public double Contribution(int place, float value, Label label)
    {
        var four = weights.AsSpan(place * Stride, Classes);
        var own = four[(int)label];
        return (own - ((four[0] + four[1] + four[2] - own) / (Classes - 1))) * value;
    }

    public static Vector128<float> Scores(float[] weights, FeatureVector features)
    {
        var fours = MemoryMarshal.Cast<float, Vector128<float>>(weights.AsSpan());
        var (places, values) = features;
        var scores = fours[^1];
        for (var i = 0; i < places.Length; i++)
            scores += fours[places[i]] * values[i];
        return scores;
    }

    public static double[] Softmax(Vector128<float> scores, double sharpness)
    {
        var highest = Math.Max(scores[0], Math.Max(scores[1], scores[2]));
        var first = Math.Exp((scores[0] - highest) * sharpness);
        var second = Math.Exp((scores[1] - highest) * sharpness);
        var third = Math.Exp((scores[2] - highest) * sharpness);
        var sum = first + second + third;
        return [first / sum, second / sum, third / sum];
    }
}
