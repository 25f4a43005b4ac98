namespace TicketHub.Classification.Learning;

/// <summary>What a request shows: places in the table of features, each once, and how loudly.</summary>
internal readonly record struct FeatureVector(int[] Places, float[] Values);
