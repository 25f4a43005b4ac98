using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Domain.Tickets;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Tickets;

public sealed class QueueModel(ReadQueuePage read, SignedIn me) : PageModel
{
    public QueueView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string queue, QueueFilter filter, string? cursor, int? shown, CancellationToken ct)
    {
        if (Words.Coded<QueueKind>(queue) is not { } known || !QueueDoors.OpenTo(me.Actor).Contains(known))
            return NotFound();
        View = await read.Run(me.Actor, new(known), filter, cursor, shown, ct);
        return QueueAnswer.To(this, View) ?? Page();
    }
}
