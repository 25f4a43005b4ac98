using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Lists;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Demand;

/// <summary>The published part of the backlog, for every employee.</summary>
public sealed class IndexModel(ReadPublished read, ReadFollowing following, SignedIn me) : PageModel
{
    private const int RowsAPage = 30;

    public string? Search { get; private set; }

    public string? Status { get; private set; }

    public Page<PublishedSummary> Found { get; private set; } = new([], null);

    public int Unseen { get; private set; }

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Search) || !string.IsNullOrEmpty(Status);

    public string MoreHref =>
        $"{Shared.Paths.Demand}?search={Uri.EscapeDataString(Search ?? "")}&status={Status}&cursor={Found.NextCursor}";

    public async Task OnGetAsync(string? search, string? status, string? cursor, CancellationToken ct)
    {
        Search = search;
        // An address grown old, or made up: all there is, rather than an error.
        Status = PublicStatus.All.Any(s => Words.CodeOf(s) == status) ? status : null;
        var number = Typed.Whole(cursor) is null ? null : cursor;
        Found = await read.Run(me.Actor, new(Search, Status, number, RowsAPage), ct);
        Unseen = await following.CountUnseen(me.Actor, ct);
    }
}
