using TicketHub.Domain.Intake;

namespace TicketHub.Domain.Materials;

/// <summary>A piece in words: a moment for when it was noticed, a choice for the environment, else text.</summary>
public sealed record PieceText(string? Text, PlatformEnvironment? Environment = null, DateTimeOffset? FirstNoticedAt = null);
