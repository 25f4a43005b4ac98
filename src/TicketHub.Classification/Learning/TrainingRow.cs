namespace TicketHub.Classification.Learning;

/// <summary>An example as the trainer sees it. With a weight of 4 it counts like four of the others.</summary>
internal sealed record TrainingRow(Label Label, FeatureVector Features, float Weight = 1);
