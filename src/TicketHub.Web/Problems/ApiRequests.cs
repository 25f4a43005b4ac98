using Microsoft.Net.Http.Headers;

namespace TicketHub.Web.Problems;

/// <summary>What holds for every call under /api: errors are problem details, and text is UTF-8.</summary>
public static class ApiRequests
{
    public static bool IsApi(PathString path) => path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    /// <summary>Gives an empty error answer its problem details: unknown routes, wrong methods, no token, too many calls.</summary>
    public static async Task AnswerEmptyError(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var answers = context.RequestServices.GetRequiredService<ProblemAnswers>();
        await answers.Write(
            context, status is StatusCodes.Status413PayloadTooLarge ? answers.TooLarge() : answers.Of(status, CodeOf(status)));
    }

    /// <summary>Refuses a body in another charset, which readers of JSON and of forms would stumble over as if we had failed.</summary>
    public static IApplicationBuilder UseUtf8Only(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) && type.Charset.HasValue)
        {
            if (!HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            {
                context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
                return;
            }

            // It may stand in quotes, which the reader of JSON does not know.
            type.Charset = "utf-8";
            context.Request.ContentType = type.ToString();
        }

        await next(context);
    });

    public static string CodeOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "badRequest",
        StatusCodes.Status401Unauthorized => "signInNeeded",
        StatusCodes.Status403Forbidden => "forbidden",
        StatusCodes.Status404NotFound => "notFound",
        StatusCodes.Status405MethodNotAllowed => "methodNotAllowed",
        StatusCodes.Status408RequestTimeout => "tooSlow",
        StatusCodes.Status413PayloadTooLarge => "tooLarge",
        StatusCodes.Status415UnsupportedMediaType => "unsupportedMediaType",
        StatusCodes.Status429TooManyRequests => "tooManyRequests",
        _ => status >= 500 ? "unexpected" : "badRequest",
    };
}
