using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;
using TicketHub.Web.ViewingLogs;

namespace TicketHub.Web.Features.LogViewer;

/// <summary>Looking at an attached log: what it is, lines of it, places in it.</summary>
public static class LogViewerFeature
{
    public static IServiceCollection AddLogViewer(this IServiceCollection services) => services.AddScoped<ReadLog>();

    public static void MapLogViewer(this RouteGroupBuilder api)
    {
        var log = api.MapGroup("/tickets/{number}/attachments/{id}").WithTags("Logs");

        log.MapGet("/log", async (string number, string id, string? part, ReadLog read, SignedIn me, CancellationToken ct) =>
                LogResource.Of(await read.Open(await read.Find(me.Actor, number, id, ct), part, ct)))
            .WithName("getLog")
            .WithSummary("An attached log, or any other text: how long it is, its times and its threads")
            .Refuses(400, 404, 422, 500, 503);

        log.MapGet("/lines", async (
                string number, string id, [AsParameters] LogLinesQuery query, ReadLog read, SignedIn me, CancellationToken ct) =>
            {
                var filter = LogQuestions.Filter(query.Level, query.Thread, query.Text);
                var question = new LogQuestion(LogAsk.Lines, query.Before ?? query.From ?? 1)
                {
                    Back = query.Before is not null,
                    Count = LogQuestions.Limit(query.Limit),
                    Filter = filter,
                };
                return LogLinesResource.Of(await read.Lines(
                    await read.Open(await read.Find(me.Actor, number, id, ct), query.Part, ct), question, ct));
            })
            .WithName("getLogLines")
            .WithSummary("Lines of an attached log by number, level, thread and text; secrets are masked")
            .Refuses(400, 404, 422, 500, 503);

        log.MapGet("/lines/found", async (
                string number, string id, [AsParameters] LogPlaceQuery query, ReadLog read, SignedIn me, CancellationToken ct) =>
            {
                var filter = LogQuestions.Filter(query.Level, query.Thread, query.Text);
                var open = await read.Open(await read.Find(me.Actor, number, id, ct), query.Part, ct);
                var back = query.Back is true;
                var question = new LogQuestion(LogAsk.Find, query.From ?? (back ? open.Summary.Lines : 1)) { Back = back, Filter = filter };
                if (LogQuestions.Given(query.Exception) is { } group)
                    question = question with { Ask = LogAsk.Exception, Group = group == "any" ? null : group };
                else if (LogQuestions.Given(query.Time) is { } time)
                    question = question with { Ask = LogAsk.Time, Time = LogQuestions.Time(time, open.Summary) };
                var place = await read.Place(open, question, ct);
                return new LogPlaceResource(place.Line, place.Next, place.Looked);
            })
            .WithName("findLogLine")
            .WithSummary("The next line of an attached log with a text, of a level, of an exception, or at a time")
            .Refuses(400, 404, 422, 500, 503);
    }
}
