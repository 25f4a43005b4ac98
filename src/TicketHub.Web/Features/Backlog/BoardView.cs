using TicketHub.Domain.Enhancements;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.Backlog;

/// <summary>What has just become of a move: told above the board, with the way back where it went through.</summary>
public sealed record MoveNotice(NoticeKind Kind, string Heading, string? Text = null, string? Undo = null, string? UndoWords = null);

/// <summary>A request in a row's list of evidence.</summary>
public sealed record RowTicket(long Enhancement, long Number, string Title, string? Project);

/// <summary>
/// The board's part on the page. <paramref name="After"/> is the place before its first row; <paramref name="MayMove"/> is
/// true for the acting head alone.
/// </summary>
public sealed record BoardView(BoardPart Part, int After, ILookup<long, RowTicket> Tickets, bool MayMove, string Key, MoveNotice? Notice)
{
    public const int RowsAPage = 50;

    public int Last => Math.Min(After + RowsAPage, Part.Count);

    /// <summary>The first places of the pages before and behind this one.</summary>
    public IEnumerable<int> Neighbours
    {
        get
        {
            if (After > 0)
                yield return Math.Max(0, After - RowsAPage);
            if (Last < Part.Count)
                yield return Last;
        }
    }

    /// <summary>Where score and order differ most, so that the head looks there first.</summary>
    public IReadOnlyList<Standing> Hints => [.. Part.Standings.Where(s => s.SuggestedPlace is { } place && place != s.Place)
        .OrderByDescending(s => Math.Abs(s.Place - s.SuggestedPlace!.Value)).ThenBy(s => s.SuggestedPlace).Take(5)];

    public int Unscored => Part.Standings.Count(s => s.Score is null);

    public static string Href(int after) => after == 0 ? Paths.Backlog : $"{Paths.Backlog}?after={after}";

    public static string RowId(long number) => "row-" + Enhancement.Show(number);
}
