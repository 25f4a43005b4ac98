namespace TicketHub.Domain.Findings;

/// <summary>Looking for what holds the memory is ended by the desk and by R&amp;D: they alone know whether the answer is still needed.</summary>
public sealed record ClimbNotYours() : Refusal(RefusalKind.Forbidden);

/// <summary>It has ended already, or the file has no heap dump to look through.</summary>
public sealed record NothingToGiveUp() : Refusal(RefusalKind.Conflict);
