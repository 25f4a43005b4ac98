namespace TicketHub.Web.Problems;

/// <summary>
/// Answers a stale version with the current one. Not left to the exception handler, which clears every ETag: it takes
/// them for the caches' business.
/// </summary>
public sealed class StaleVersionFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (StaleVersionException stale)
        {
            var http = context.HttpContext;
            var answers = http.RequestServices.GetRequiredService<ProblemAnswers>();
            http.Response.Headers.ETag = EntityTag.Of(stale.Current);
            await answers.Write(http, answers.Of(StatusCodes.Status412PreconditionFailed, "staleVersion"));
            return Results.Empty;
        }
    }
}
