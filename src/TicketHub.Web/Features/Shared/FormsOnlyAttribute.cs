using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace TicketHub.Web.Features.Shared;

/// <summary>What is posted to the page is a form, or it is not read at all.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FormsOnlyAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) && !request.HasFormContentType)
            context.Result = new StatusCodeResult(StatusCodes.Status415UnsupportedMediaType);
    }
}
