namespace TicketHub.Classification.Learning;

/// <summary>An example as the trainer sees it.</summary>
internal sealed record TrainingRow(Label Label, IReadOnlyDictionary<string, float> Features);
