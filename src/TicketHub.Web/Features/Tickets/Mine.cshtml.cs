using Microsoft.AspNetCore.Mvc.RazorPages;

namespace TicketHub.Web.Features.Tickets;

public sealed class MineModel : PageModel
{
    public QueueView View { get; set; } = null!;
}
