namespace TicketHub.Classification.Learning;

/// <summary>
/// How loud each block of features speaks before training. Found by cross-validation over the starter corpus and over issues of
/// projects left out in turn.
/// </summary>
internal static class Weights
{
    public const float Cue = 0.6f;

    public const float Sign = 0.4f;

    public const float Stems = 1.3f;

    public const float TitleStems = 0.7f;

    public const float Pairs = 1.2f;

    public const float TitlePairs = 0.4f;

    public const float Openings = 1.1f;

    public const float Letters = 0.6f;

    public const float Lead = 0.5f;

    public const float Close = 0.4f;
}
