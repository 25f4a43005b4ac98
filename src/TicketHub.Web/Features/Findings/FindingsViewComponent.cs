using Microsoft.AspNetCore.Mvc;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Findings;

/// <summary>The panel "what was found in the logs" of one request.</summary>
public sealed record FindingsPanel(long Number, IReadOnlyList<FileReport> Files)
{
    public bool IsUnderWay => Files.Any(file => file.IsUnderWay);
}

/// <summary>Puts the panel on the page of a request; nothing where no file has anything to tell.</summary>
public sealed class FindingsViewComponent(ReadFindings read, SignedIn me) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(long number) =>
        View("/Features/Findings/_Panel.cshtml", new FindingsPanel(number, await read.OfTicket(me.Actor, number, HttpContext.RequestAborted)));
}
