using TicketHub.Web.Problems;

namespace TicketHub.Web.Uploads;

/// <summary>
/// "The Tus-Resumable header MUST be included in every request and response except for OPTIONS requests." A version that is
/// not ours is answered with 412 and the one that is.
/// </summary>
public sealed class TusVersion(ProblemAnswers problems) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var said = http.Request.Headers["Tus-Resumable"];
        // Removing is older here than tus is; whoever calls it as a plain route of the API may go on.
        var fits = said == TusHeaders.Version || (said.Count == 0 && HttpMethods.IsDelete(http.Request.Method));
        // Set last of all: an error's answer starts with no headers.
        http.Response.OnStarting(() =>
        {
            http.Response.Headers["Tus-Resumable"] = TusHeaders.Version;
            if (!fits)
                http.Response.Headers["Tus-Version"] = TusHeaders.Version;
            return Task.CompletedTask;
        });
        if (fits)
            return await next(context);
        await problems.Write(http, problems.Of(StatusCodes.Status412PreconditionFailed, "tusVersionNeeded"));
        return Results.Empty;
    }
}
