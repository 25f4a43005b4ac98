using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TicketHub.Domain.People;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.People;

/// <summary>
/// A page for administrators: anybody else is refused before a word of theirs is read. The use cases ask again by themselves.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AdministratorsOnlyAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.RequestServices.GetRequiredService<SignedIn>().ActorOrNull?.Is(Roles.Admin) != true)
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
    }
}
