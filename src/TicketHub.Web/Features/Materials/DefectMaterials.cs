using TicketHub.Domain;
using TicketHub.Domain.Intake;
using TicketHub.Domain.Materials;
using TicketHub.Domain.Tickets;

namespace TicketHub.Web.Features.Materials;

/// <summary>One piece as it is shown. <paramref name="Value"/> is what a field says of it.</summary>
public sealed record PieceRow(ChecklistItem Item, string? Value, IReadOnlyList<Command> Commands)
{
    public Piece Piece => Item.Piece;
}

/// <summary>The checklist of a defect with what a person needs to go on: values and commands.</summary>
/// <param name="Noticed">When the symptom was noticed, in Almaty.</param>
public sealed record DefectMaterials(IReadOnlyList<PieceRow> Rows, DateTime? Noticed)
{
    public int AtHand => Rows.Count(row => row.Item.State is PieceState.AtHand);

    public IReadOnlyList<PieceRow> In(PieceState state) => [.. Rows.Where(row => row.Item.State == state)];

    /// <summary>What an agent may want all the same: any file that is not missing or awaited, and what the words say but no field holds.</summary>
    public IReadOnlyList<Piece> Else => [.. Pieces.All.Where(IsElse)];

    public static DefectMaterials Of(Ticket ticket, FoundInFiles found, Words words, DateOnly today) => Of(
        new(
            ticket.Untold, AlmatyTime.At(ticket.FirstNoticedAt),
            SignsInWords.In(ticket.Title, ticket.Body, ticket.Steps) | found.Signs, found.Materials, ticket.Awaited),
        new(ticket.ProductVersion, ticket.Environment), ticket.Blocked, words, today);

    /// <summary>Of a request that is being written.</summary>
    public static DefectMaterials Of(RequestText draft, Assessment assessment, FoundInFiles found, Words words, DateOnly today) => Of(
        new(
            Pieces.In(assessment.Missing), AlmatyTime.At(draft.FirstNoticedAt),
            SignsInWords.In(draft.Title, draft.Body, draft.Steps) | found.Signs, found.Materials, []),
        new(draft.ProductVersion ?? assessment.Told.ProductVersion, draft.Environment ?? assessment.Told.Environment),
        draft.Blocked, words, today);

    private bool IsElse(Piece piece)
    {
        var row = Rows.FirstOrDefault(row => row.Piece == piece);
        return row is null ? piece.IsFile() : row.Item.State is PieceState.AtHand && (piece.IsFile() || row.Value is null);
    }

    private static DefectMaterials Of(DefectFacts facts, Told told, string? blocked, Words words, DateOnly today)
    {
        return new(
            [.. Checklist.Of(facts)
                .Select(item => new PieceRow(item, Value(item.Piece), Commands.For(item.Piece, facts.Noticed, today)))],
            facts.Noticed);

        string? Value(Piece piece) => piece switch
        {
            Piece.Version => told.ProductVersion,
            Piece.Environment when told.Environment is { } environment => words.Of("environment", environment),
            Piece.Blocked => blocked,
            Piece.FirstNoticed when facts.Noticed is { } noticed => PieceWords.Time(words, noticed),
            _ => null,
        };
    }
}
