using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TicketHub.Domain;

namespace TicketHub.Web.Features.Shared;

/// <summary>A refusal that no page showed at its field: what one may not know of looks like what does not exist, and what another may do says who that is.</summary>
public sealed class RefusalFilter : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is not RefusedException refused)
            return;
        if (refused.Refusals[0] is { Kind: RefusalKind.Forbidden } forbidden)
            context.HttpContext.Items[typeof(Refusal)] = forbidden;
        context.Result = new StatusCodeResult(refused.Refusals[0].Kind switch
        {
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status400BadRequest,
        });
        context.ExceptionHandled = true;
    }
}
