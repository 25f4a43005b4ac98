using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Lists;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Demand;

/// <summary>What a person follows and what happened to it; until there are notifications, this page is where one looks.</summary>
[FormsOnly]
public sealed class FollowingModel(ReadFollowing read, Follow follow, SignedIn me) : PageModel
{
    public Page<FollowedChangeResource> Changes { get; private set; } = new([], null);

    public IReadOnlyList<FollowedResource> Items { get; private set; } = [];

    public int Unseen { get; private set; }

    /// <summary>The moment of the newest change on the page: what comes later stays unseen.</summary>
    public string Until => Changes.Items[0].At.ToString("O", CultureInfo.InvariantCulture);

    public async Task OnGetAsync(string? cursor, CancellationToken ct)
    {
        var skip = Typed.Count(cursor) is null ? null : cursor;
        Changes = await read.Changes(me.Actor, skip, Paging.Usual, ct);
        Items = await read.Items(me.Actor, ct);
        Unseen = await read.CountUnseen(me.Actor, ct);
    }

    public async Task<IActionResult> OnPostSeeAsync(string? until, CancellationToken ct)
    {
        if (!DateTimeOffset.TryParseExact(until, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            return BadRequest();
        await follow.See(me.Actor, moment, ct);
        return Redirect(Paths.Following);
    }
}
