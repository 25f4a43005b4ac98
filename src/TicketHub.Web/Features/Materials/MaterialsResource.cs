using TicketHub.Domain.Materials;
using TicketHub.Domain.Tickets;

namespace TicketHub.Web.Features.Materials;

/// <summary>What a person runs on the server, and a sentence about it.</summary>
public sealed record CommandResource(string Text, string Command);

/// <summary>A piece that a defect is searched with. <paramref name="Remark"/> says what a log covers, or what came instead, <paramref name="AskedWhy"/> what the agent who asked for it said.</summary>
public sealed record ChecklistPieceResource(
    Piece Piece, PieceState State, string Name, string? Value, string? Remark, string Why,
    DateTimeOffset? AskedAt, string? AskedWhy, IReadOnlyList<CommandResource> Commands)
{
    public static ChecklistPieceResource Of(PieceRow row, DateTime? noticed, Words words) => new(
        row.Piece, row.Item.State, PieceWords.Name(words, row.Piece), row.Value,
        PieceWords.Instead(words, row.Item.Awaited, noticed) ?? PieceWords.Remark(words, row.Item, noticed),
        PieceWords.Why(words, row.Piece), row.Item.Awaited?.At, row.Item.Awaited?.Why,
        row.Item.State is PieceState.AtHand
            ? []
            : [.. row.Commands.Select(command => new CommandResource(words[$"command.{command.Step}"], command.Text))]);
}

/// <summary>The checklist of a defect that is not filed yet.</summary>
public sealed record ChecklistResource(int AtHand, IReadOnlyList<ChecklistPieceResource> Pieces)
{
    public static ChecklistResource Of(DefectMaterials materials, Words words) =>
        new(materials.AtHand, [.. materials.Rows.Select(row => ChecklistPieceResource.Of(row, materials.Noticed, words))]);
}

/// <summary>The checklist of a defect; without pieces where the ticket is none.</summary>
public sealed record MaterialsResource(long Number, int AtHand, IReadOnlyList<ChecklistPieceResource> Pieces)
{
    public static MaterialsResource Of(DefectMaterials? materials, Ticket ticket, Words words) => materials is null
        ? new(ticket.Number, 0, [])
        : new(ticket.Number, materials.AtHand, [.. materials.Rows.Select(row => ChecklistPieceResource.Of(row, materials.Noticed, words))]);
}
