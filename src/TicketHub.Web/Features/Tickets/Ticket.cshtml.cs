using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.Tickets;

public sealed class TicketModel : PageModel
{
    public TicketView View { get; set; } = null!;

    /// <summary>Above the page: done, or what happened while the person was writing.</summary>
    public Notice? Notice { get; set; }

    public TicketDraft? Draft { get; set; }

    /// <summary>A repeat of any form on this page is answered with the first one's result.</summary>
    public string Key { get; set; } = "";

    public TicketForm For(string verb) => new(View, verb, Key, Draft);
}
