namespace TicketHub.Domain.Tickets;

/// <summary>The queue that a request stands in. <see cref="Triage"/> holds what a person has to decide.</summary>
public enum QueueKind { Consultation, Defect, Enhancement, Triage }
