namespace TicketHub.Classification.Learning;

/// <summary>How loud each block of features speaks before training. Found by cross-validation over the starter corpus.</summary>
internal static class Weights
{
    public const float Cue = 0.6f;

    public const float Shape = 0.4f;

    public const float Stems = 1.0f;

    public const float Pairs = 0.6f;

    public const float Grams = 0.6f;
}
