using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using TicketHub.Domain;
using TicketHub.Domain.Planning;
using TicketHub.Domain.Tickets;

namespace TicketHub.Web.Problems;

/// <summary>The one place that puts a refusal into words and writes it.</summary>
public sealed class ProblemAnswers(Words words)
{
    private static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public Problem Of(IReadOnlyList<Refusal> refusals)
    {
        var status = refusals.Select(r => StatusOf(r.Kind)).Min();
        var first = refusals.First(r => StatusOf(r.Kind) == status);
        var errors = refusals.Where(r => r.Field is not null)
            .GroupBy(r => r.Field!)
            .ToDictionary(g => g.Key, g => g.Select(Say).ToArray());
        return Of(status, first.Code) with
        {
            Detail = Say(first),
            Errors = errors.Count > 0 ? errors : null,
            Codes = refusals.Count > 1 ? [.. refusals.Select(r => r.Code)] : null,
        };
    }

    /// <summary>Of what was too large before anybody could read it; the longest text of all is that of a request.</summary>
    public Problem TooLarge() => Of(StatusCodes.Status413PayloadTooLarge, "tooLarge", RequestDraft.LongestBody);

    public Problem Of(int status, string code, params object[] arguments) =>
        new($"urn:tickethub:problem:{code}", words[$"problem.{code}.title"], status, code)
        {
            Detail = Detail(code, arguments),
            TraceId = Activity.Current?.TraceId.ToString(),
        };

    /// <summary>What a person reads at the field.</summary>
    public string Say(Refusal refusal)
    {
        object[] arguments = refusal is NotPossibleNow { Status: var status } ? [words.Of("status", status)]
            : refusal is BodyTooLong { Most: var most } ? [most]
            : [.. refusal.GetType().Namespace == typeof(Plan).Namespace ? refusal.Arguments.Select(AsPeopleWriteIt) : refusal.Arguments];
        return Detail(refusal.Code, arguments) ?? words[$"problem.{refusal.Code}.title"];
    }

    /// <summary>Refusals of planning speak of months and of days by halves.</summary>
    private string AsPeopleWriteIt(string argument) => words.DaysOf(words.MonthOf(argument));

    public async Task Write(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        await context.Response.WriteAsJsonAsync(problem, Json, "application/problem+json");
    }

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Shape => StatusCodes.Status400BadRequest,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        RefusalKind.Locked => StatusCodes.Status423Locked,
        RefusalKind.Garbled => 460,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private string? Detail(string code, object[] arguments) =>
        words.Has($"problem.{code}.detail") ? words.Say($"problem.{code}.detail", arguments) : null;
}
