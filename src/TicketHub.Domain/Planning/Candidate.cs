namespace TicketHub.Domain.Planning;

/// <summary>An enhancement that was submitted and planned and whose development has not begun: it may be given up.</summary>
/// <param name="Number">Of the enhancement.</param>
/// <param name="Place">In the head's order, 1 is the most important; each its own.</param>
/// <param name="Days">What it takes of the iteration's capacity: its inside days.</param>
/// <param name="Month">The iteration that it is planned in.</param>
/// <param name="People">Who wait for it.</param>
public sealed record Candidate(long Number, int Place, HalfDays Days, Month Month, int People);
