namespace TicketHub.Classification.Deciding;

/// <summary>
/// A long text tells of more than its author needs, and of other people's (NLBSE'24, 120 words and more) what is stated as 0.8 comes true
/// in 0.55: the longer it is, the less the words are trusted. Nearly all of the corpus is shorter.
/// </summary>
internal static class LongTexts
{
    private const double TrustedWhole = 120;

    private const double Least = 0.6;

    /// <summary>What share of its sharpness a model keeps for a text of so many words.</summary>
    public static double Sharpness(int words) => Math.Clamp(TrustedWhole / Math.Max(1, words), Least, 1);
}
