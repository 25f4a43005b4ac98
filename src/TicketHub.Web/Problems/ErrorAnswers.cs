using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Web.Features.Attachments;
using TicketHub.Web.Uploads;
using TicketHub.Web.ViewingLogs;

namespace TicketHub.Web.Problems;

/// <summary>Turns whatever an API call threw into problem details. Pages have their own error page.</summary>
public sealed partial class ErrorAnswers(ILogger<ErrorAnswers> log) : IExceptionHandler
{
    private const int SqliteFull = 13;
    private const int DiskFullHResult = 28; // ENOSPC

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!ApiRequests.IsApi(httpContext.Request.Path))
            return false;
        if (httpContext.RequestAborted.IsCancellationRequested)
            return true;
        var answers = httpContext.RequestServices.GetRequiredService<ProblemAnswers>();
        var problem = Describe(exception, answers);
        if (problem.Status == StatusCodes.Status500InternalServerError)
            log.LogError(exception, "A request failed");
        if (problem.Status == StatusCodes.Status507InsufficientStorage)
            httpContext.Response.Headers.RetryAfter = "60";
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
            httpContext.Response.Headers.RetryAfter = "2";
        // The rest of the bytes would be waited for, politely, as long as the service may take to stop.
        if (exception is ServiceStoppingException)
            httpContext.Response.Headers.Connection = "close";
        await answers.Write(httpContext, problem);
        return true;
    }

    private static Problem Describe(Exception exception, ProblemAnswers answers) => exception switch
    {
        RefusedException refused => answers.Of(refused.Refusals),
        VersionNeededException => answers.Of(StatusCodes.Status428PreconditionRequired, "versionNeeded"),
        KeyMisusedException { Code: var code } => answers.Of(
            code == "keyUnusable" ? StatusCodes.Status400BadRequest : StatusCodes.Status422UnprocessableEntity, code),
        BadHttpRequestException { InnerException: JsonException json } => Malformed(json, answers),
        BadHttpRequestException bad when Unbindable().Match(bad.Message) is { Success: true } match => AtField(
            answers.Of(bad.StatusCode, ApiRequests.CodeOf(bad.StatusCode)),
            JsonNamingPolicy.CamelCase.ConvertName(match.Groups["name"].Value)),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => answers.TooLarge(),
        BadHttpRequestException bad => answers.Of(bad.StatusCode, ApiRequests.CodeOf(bad.StatusCode)),
        DamagedAttachmentException => answers.Of(StatusCodes.Status500InternalServerError, "attachmentDamaged"),
        LogNotReadyException => answers.Of(StatusCodes.Status503ServiceUnavailable, "logNotReady"),
        ServiceStoppingException => answers.Of(StatusCodes.Status503ServiceUnavailable, "serviceStopping"),
        _ when IsDiskFull(exception) => answers.Of(StatusCodes.Status507InsufficientStorage, "diskFull"),
        _ => answers.Of(StatusCodes.Status500InternalServerError, "unexpected"),
    };

    private static Problem Malformed(JsonException json, ProblemAnswers answers)
    {
        // "$.title" is how the serializer names the member; a reader knows it as title.
        var path = (json.Path ?? "$").TrimStart('$').TrimStart('.');
        var problem = answers.Of(StatusCodes.Status400BadRequest, "malformedJson", path.Length > 0 ? path : "—");
        return path.Length == 0 ? problem : AtField(problem, path);
    }

    private static Problem AtField(Problem problem, string field) =>
        problem with { Errors = new Dictionary<string, string[]> { [field] = [problem.Detail!] } };

    /// <summary>The framework names the parameter of an address that has another type only here.</summary>
    [GeneratedRegex(
        "^Failed to bind parameter \"[^ \"]+ (?<name>\\w+)\" from ", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Unbindable();

    public static bool IsDiskFull(Exception? exception) => exception switch
    {
        null => false,
        SqliteException { SqliteErrorCode: SqliteFull } => true,
        IOException { HResult: DiskFullHResult } => true,
        DbUpdateException or InvalidOperationException => IsDiskFull(exception.InnerException),
        _ => false,
    };
}
