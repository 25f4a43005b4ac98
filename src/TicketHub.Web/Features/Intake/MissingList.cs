using TicketHub.Domain.Intake;

namespace TicketHub.Web.Features.Intake;

/// <summary>Missing pieces to show. <paramref name="OnForm"/>: beside the form that they can be written into.</summary>
public sealed record MissingList(IReadOnlyList<MissingPiece> Pieces, bool OnForm);
