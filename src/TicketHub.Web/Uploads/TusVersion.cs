using System.Globalization;
using TicketHub.Domain.Attachments;
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
        var fits = http.Request.Headers["Tus-Resumable"] == TusCreation.Version;
        // Set last of all: an error's answer starts with no headers.
        http.Response.OnStarting(() =>
        {
            http.Response.Headers["Tus-Resumable"] = TusCreation.Version;
            if (!fits)
                http.Response.Headers["Tus-Version"] = TusCreation.Version;
            return Task.CompletedTask;
        });
        if (fits)
            return await next(context);
        await problems.Write(http, problems.Of(StatusCodes.Status412PreconditionFailed, "tusVersionNeeded"));
        return Results.Empty;
    }

    /// <summary>What OPTIONS says: what this server can do.</summary>
    public static void Describe(IHeaderDictionary headers)
    {
        headers["Tus-Resumable"] = TusCreation.Version;
        headers["Tus-Version"] = TusCreation.Version;
        headers["Tus-Extension"] = TusCreation.Extensions;
        headers["Tus-Max-Size"] = AttachmentLimits.LargestFile.ToString(CultureInfo.InvariantCulture);
    }
}
