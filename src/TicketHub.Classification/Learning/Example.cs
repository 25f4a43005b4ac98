namespace TicketHub.Classification.Learning;

/// <summary>The three kinds of request that the classifier tells apart. Spec dumps are the gate's.</summary>
internal enum Label { Consultation, Defect, Enhancement }

/// <summary>A request with the kind that a person gave it.</summary>
internal sealed record Example(Label Label, string Lang, string Title, string Body);
