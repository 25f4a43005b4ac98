namespace TicketHub.Domain.Materials;

public sealed record PieceNeeded() : Refusal(RefusalKind.Shape, "piece");

/// <summary>Somebody has asked for it already and it has not come yet.</summary>
public sealed record AlreadyAskedFor() : Refusal(RefusalKind.Conflict, "piece");

/// <summary>One is at hand: its author has to know what is wrong with that one.</summary>
public sealed record ReasonToAskAgainNeeded() : Refusal(RefusalKind.Rule, "reason");

/// <summary>It has come meanwhile, or was taken back, or nobody asked for it.</summary>
public sealed record NotAwaited() : Refusal(RefusalKind.Conflict, "piece");

/// <summary>It comes as a file, not in words.</summary>
public sealed record PieceIsFile() : Refusal(RefusalKind.Rule, "piece");

/// <summary>It is told in words; no file is it.</summary>
public sealed record PieceIsTold() : Refusal(RefusalKind.Rule, "piece");

/// <summary>It is on the request and nobody asks for it.</summary>
public sealed record PieceAtHand() : Refusal(RefusalKind.Conflict, "piece");

public sealed record EnvironmentNeeded() : Refusal(RefusalKind.Shape, "environment");

public sealed record FirstNoticedNeeded() : Refusal(RefusalKind.Shape, "firstNoticedAt");
