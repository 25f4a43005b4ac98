using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Tickets;

/// <summary>One's own requests, and on the tab beside them those of one's client projects.</summary>
public sealed class MineModel(ReadQueuePage read, SignedIn me) : PageModel
{
    public QueueView View { get; private set; } = null!;

    /// <param name="of">The tab: nothing, or <c>projects</c>.</param>
    public async Task<IActionResult> OnGetAsync(string? of, QueueFilter filter, string? cursor, int? shown, CancellationToken ct)
    {
        View = await read.Run(me.Actor, of is null ? QueuePlace.Mine : QueuePlace.Projects, filter, cursor, shown, ct);
        return QueueAnswer.To(this, View) ?? Page();
    }
}
