namespace TicketHub.Domain.Materials;

public enum PieceState
{
    AtHand,

    /// <summary>An agent asked for it and waits.</summary>
    Waiting,
    Missing,
}

/// <summary>One piece of the checklist of a defect.</summary>
/// <param name="Awaited">Since when it is asked for; null where nobody has.</param>
public sealed record ChecklistItem(Piece Piece, PieceState State, AwaitedPiece? Awaited = null)
{
    /// <summary>Of a log: the one that tells most about the time of the symptom.</summary>
    public Material? Log { get; init; }

    /// <inheritdoc cref="Log"/>
    public Coverage? Covers { get; init; }

    /// <summary>Of thread dumps: where all of them were taken on another day than the symptom was noticed, one of them.</summary>
    public Material? OfOtherDay { get; init; }
}

/// <summary>What is known about a defect and at hand.</summary>
/// <param name="Untold">What the words and fields do not say; lines of a log in the words count as told.</param>
/// <param name="Noticed">When the symptom was noticed, in Almaty.</param>
/// <param name="Materials">What the attached files turned out to be.</param>
/// <param name="Awaited">What an agent asked for.</param>
public sealed record DefectFacts(
    IReadOnlySet<Piece> Untold, DateTime? Noticed, Signs Signs, IReadOnlyList<Material> Materials, IReadOnlyList<AwaitedPiece> Awaited);

/// <summary>
/// What is at hand for finding a defect and what is not. It only tells: a defect is never refused or held back for what is missing.
/// </summary>
public static class Checklist
{
    public static IReadOnlyList<ChecklistItem> Of(DefectFacts facts) =>
        [.. Pieces.All.Select(piece => Item(piece, facts)).OfType<ChecklistItem>()];

    /// <summary>Null where nobody needs it and nobody has it.</summary>
    private static ChecklistItem? Item(Piece piece, DefectFacts facts)
    {
        var found = piece.Kind() is { } kind ? facts.Materials.Where(material => material.Kind == kind).ToList() : [];
        var log = piece is Piece.Log ? Best(found, facts.Noticed) : null;
        var covers = log is null ? (Coverage?)null : CoverageOf(log, facts);
        var awaited = facts.Awaited.FirstOrDefault(asked => asked.Piece == piece);
        var state = awaited is not null ? PieceState.Waiting
            : IsAtHand(piece, facts, found, covers) ? PieceState.AtHand
            : PieceState.Missing;
        return state is PieceState.Missing && !IsWanted(piece, facts.Signs)
            ? null
            : new(piece, state, awaited) { Log = log, Covers = covers, OfOtherDay = OfOtherDay(piece, found, facts.Noticed) };
    }

    private static bool IsAtHand(Piece piece, DefectFacts facts, List<Material> found, Coverage? covers) => piece switch
    {
        // Lines in the words count as long as no file says that it is of another time.
        Piece.Log => covers is null ? !facts.Untold.Contains(Piece.Log) : covers is not Coverage.OtherTime,
        _ when piece.IsTold() => !facts.Untold.Contains(piece),
        _ => found.Count > 0,
    };

    private static Coverage CoverageOf(Material log, DefectFacts facts) =>
        facts.Noticed is null && !facts.Untold.Contains(Piece.FirstNoticed) ? Coverage.SaidInWords : LogTime.Of(log, facts.Noticed);

    private static bool IsWanted(Piece piece, Signs signs) => piece switch
    {
        Piece.ThreadDump => (signs & (Signs.Hang | Signs.Slow)) != 0,
        Piece.CollectionLog => (signs & (Signs.Slow | Signs.OutOfMemory)) != 0,
        Piece.CrashFile => (signs & Signs.Crash) != 0,
        Piece.HeapDump => false,
        _ => true,
    };

    private static Material? Best(List<Material> logs, DateTime? noticed) =>
        logs.OrderBy(log => LogTime.Of(log, noticed))
            .ThenBy(log => LogTime.MissedBy(log, noticed)?.Duration())
            .ThenByDescending(log => log.To)
            .FirstOrDefault();

    private static Material? OfOtherDay(Piece piece, List<Material> dumps, DateTime? noticed) =>
        piece is Piece.ThreadDump && dumps.Count > 0 && dumps.TrueForAll(dump => LogTime.IsOfThatDay(dump, noticed) is false)
            ? dumps[^1]
            : null;
}
