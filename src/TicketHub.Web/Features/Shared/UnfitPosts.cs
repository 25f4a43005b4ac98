using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace TicketHub.Web.Features.Shared;

/// <summary>
/// Keeps from a page what it was not made for: a post to a page that takes none, which would be shown without ever having
/// been loaded, and a body that could not be read, after which the page would run with nothing bound.
/// </summary>
public sealed class UnfitPosts : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is null && !HttpMethods.IsGet(context.HttpContext.Request.Method))
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        else if (context.ModelState.TryGetValue("", out var whole) && whole.Errors.Count > 0)
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
