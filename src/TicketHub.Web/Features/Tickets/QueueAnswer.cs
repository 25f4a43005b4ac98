using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace TicketHub.Web.Features.Tickets;

/// <summary>Answers the script of a list with the rows alone, and keeps the address in step with what is shown.</summary>
public static class QueueAnswer
{
    /// <summary>Null where a whole page was asked for.</summary>
    public static IActionResult? To(PageModel page, QueueView view)
    {
        if (!page.Request.Headers.ContainsKey("HX-Request"))
            return null;
        page.Response.Headers["HX-Replace-Url"] = view.ShownHref;
        return page.Partial("_Rows", view.Page);
    }
}
