namespace TicketHub.Classification.Tests.Learning;

/// <summary>How often a stated confidence came true, by tenths.</summary>
internal sealed class Reliability(IReadOnlyList<Guess> guesses)
{
    public double Stated => guesses.Average(guess => guess.Confidence);

    public double Right => guesses.Average(guess => guess.IsRight ? 1.0 : 0.0);

    /// <summary>The mean gap between the stated and the true share, each tenth by its number of guesses.</summary>
    public double ExpectedError => Tenths().Sum(tenth => Math.Abs(tenth.Stated - tenth.Right) * tenth.Count) / guesses.Count;

    public override string ToString() =>
        $"stated {Stated:F3}, came true {Right:F3}, expected calibration error {ExpectedError:F3}; "
        + string.Join("; ", Tenths().Select(tenth => $"{tenth.Stated:F2}: {tenth.Right:F2} of {tenth.Count}"));

    private IEnumerable<(double Stated, double Right, int Count)> Tenths() =>
        guesses.GroupBy(guess => Math.Min(9, (int)(guess.Confidence * 10)))
            .OrderBy(tenth => tenth.Key)
            .Select(tenth => (tenth.Average(guess => guess.Confidence), tenth.Average(guess => guess.IsRight ? 1.0 : 0.0), tenth.Count()));
}
