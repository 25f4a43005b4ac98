using Microsoft.AspNetCore.Antiforgery;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Uploads;

/// <summary>A post that a browser's session vouches for has to show our own page's token too: other sites can post, but not read it.</summary>
public sealed class UploadGuard(IAntiforgery antiforgery, SignedIn me, ProblemAnswers problems) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (me.SessionId is null || await antiforgery.IsRequestValidAsync(http))
            return await next(context);
        await problems.Write(http, problems.Of(StatusCodes.Status400BadRequest, "antiforgeryNeeded"));
        return Results.Empty;
    }
}
