using System.Globalization;

namespace TicketHub.Web.Features.Swaps;

/// <summary>The iterations of a swap, drawn to one scale: where each piece of each bar stands.</summary>
public sealed record SwapDrawing(
    IReadOnlyList<SwapIterationResource> Iterations, SwapItemResource Wanted, string Into, IReadOnlyList<SwapItemResource> GivenUp,
    SwapItemResource? Moved, string? MovedTo, decimal Help)
{
    public const int Width = 600;

    /// <summary>The fullest of them reaches to the edge.</summary>
    private decimal Most => Math.Max(1, Iterations.Max(month => Math.Max(month.Capacity, Math.Max(month.TakenBefore, month.TakenAfter))));

    public string At(decimal days) => Say(days / Most * Width);

    public IEnumerable<(SwapPieceResource Piece, string X, string Width)> Pieces(decimal others, IReadOnlyList<SwapPieceResource> pieces)
    {
        var from = others;
        foreach (var piece in pieces)
        {
            // A hair of ground tells the pieces apart without their colours.
            var width = (piece.Days / Most * Width) - 1.5m;
            if (width > 0)
                yield return (piece, Say((from / Most * Width) + 1.5m), Say(width));
            from += piece.Days;
        }
    }

    public string LookOf(long number) => number == Wanted.Number ? "swap-wanted" : number == Moved?.Number ? "swap-moved" : "swap-given";

    /// <summary>What stands where before, and what becomes of it.</summary>
    public IEnumerable<(SwapItemResource Item, string After)> Rows(Words words)
    {
        var arrives = words.MonthOf(Into);
        yield return (
            Wanted,
            Help > 0
                ? words.Say(Help >= Wanted.Days ? "swap.outsourced" : "swap.withHelp", arrives, words.Number(Help))
                : arrives);
        foreach (var item in GivenUp)
            yield return (item, words["swap.withdrawn"]);
        if (Moved is not null)
            yield return (Moved, words.MonthOf(MovedTo ?? ""));
    }

    private static string Say(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
