using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Diagnostics.Viewing;
using TicketHub.Domain;
using TicketHub.Domain.Attachments;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;
using TicketHub.Web.ViewingLogs;
using Level = TicketHub.Diagnostics.Logs.LogLevel;

namespace TicketHub.Web.Features.LogViewer;

/// <summary>
/// An attached log, page by page; with script, as one that scrolls. A search is <c>go</c>, from the line that is meant: next, previous
/// (the text), error, errorBack, exception, exceptionBack, time; the answer is the page of the line that was found.
/// </summary>
public sealed class LogModel(ReadLog read, ProblemAnswers problems, SignedIn me, Words words) : PageModel
{
    /// <summary>So much of what stands before a line that is meant is shown above it.</summary>
    private const int Above = 12;

    public LogPageQuery Query { get; private set; } = new();

    public Attachment Attached { get; private set; } = null!;

    /// <summary>Null where there is nothing to show: the notice says why.</summary>
    public LogView? View { get; private set; }

    public Notice? Notice { get; private set; }

    /// <summary>It is gone through for the first time, and comes by itself.</summary>
    public bool IsOpening { get; private set; }

    /// <summary>How much of it was gone through by now, where that is known.</summary>
    public double? Share { get; private set; }

    /// <summary>It looked long enough for one question and has not found it yet.</summary>
    public string? LookOn { get; private set; }

    /// <summary>Of this page, without what is shown of the log.</summary>
    public string Path => Paths.AttachedLog(Attached.TicketNumber!.Value, Attached.Id);

    public async Task<IActionResult> OnGetAsync([FromRoute] string number, [FromRoute] string id, LogPageQuery query, CancellationToken ct)
    {
        Query = query;
        Attached = await read.Find(me.Actor, number, id, ct);
        try
        {
            var log = await read.Open(Attached, query.Part, ct);
            if (query.Go is not null && await Go(log, query.Go, ct) is { } found)
                return found;
            View = new(log.Summary, await Chunk(log, ct));
        }
        catch (LogNotReadyException opening)
        {
            Notice = new(NoticeKind.Info, words["log.notReady"], words["log.notReady.text"]);
            (IsOpening, Share) = (true, opening.Share);
            Response.Headers["Refresh"] = "1";
        }
        catch (RefusedException refused) when (refused.Refusals.All(refusal => refusal.Kind is not RefusalKind.NotFound))
        {
            Notice = new(NoticeKind.Wrong, words[$"problem.{refused.Refusals[0].Code}.title"], problems.Say(refused.Refusals[0]));
        }

        return Page();
    }

    /// <summary>The lines alone, for the script.</summary>
    public async Task<IActionResult> OnGetLinesAsync(
        [FromRoute] string number, [FromRoute] string id, LogPageQuery query, CancellationToken ct)
    {
        Query = query;
        Attached = await read.Find(me.Actor, number, id, ct);
        try
        {
            var log = await read.Open(Attached, query.Part, ct);
            return Partial("_LogLines", await Chunk(log, ct));
        }
        catch (LogNotReadyException)
        {
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<LogChunk> Chunk(AttachedLog log, CancellationToken ct)
    {
        var filter = LogQuestions.Filter(Query.Level, Query.Thread, Query.IsOnly ? Query.Text : null);
        var (lines, before, after) = Query switch
        {
            { Before: { } last } => Back(await Ask(last, LogQuestions.Usual, back: true), last),
            { Line: { } line } => Around(await Ask(line, Above, back: true), await Ask(line, LogQuestions.Usual - Above, back: false)),
            _ => On(await Ask(Query.From ?? 1, LogQuestions.Usual, back: false), Query.From ?? 1),
        };
        return new(lines, before, after, Query, Path);

        Task<LogPage> Ask(long line, int count, bool back) =>
            read.Lines(log, new(LogAsk.Lines, line) { Back = back, Count = count, Filter = filter }, ct);

        (IReadOnlyList<LogLine>, long?, long?) Back(LogPage page, long line) =>
            (page.Lines, page.Next, line <= log.Summary.Lines ? line : null);

        static (IReadOnlyList<LogLine>, long?, long?) On(LogPage page, long line) => (page.Lines, line > 1 ? line : null, page.Next);

        static (IReadOnlyList<LogLine>, long?, long?) Around(LogPage above, LogPage from) =>
            ([.. above.Lines, .. from.Lines], above.Next, from.Next);
    }

    /// <summary>The page of what was found; null where nothing was, which is told.</summary>
    private async Task<IActionResult?> Go(AttachedLog log, string go, CancellationToken ct)
    {
        var back = go is "previous" or "errorBack" or "exceptionBack";
        var start = (Query.Line, back) switch
        {
            (null, false) => Query.From ?? 1,
            (null, true) => log.Summary.Lines,
            ({ } line, false) => line + 1,
            ({ } line, true) => line - 1,
        };
        if (start < 1 || start > log.Summary.Lines)
            return NoneFound(back);
        var question = new LogQuestion(LogAsk.Find, start) { Back = back };
        question = go switch
        {
            "error" or "errorBack" => question with { Filter = LogQuestions.Filter(Words.CodeOf(Level.Error), Query.Thread, null) },
            "exception" or "exceptionBack" => question with { Ask = LogAsk.Exception, Group = LogQuestions.Given(Query.Group) },
            "time" when LogQuestions.Given(Query.Time) is { } time =>
                question with { Ask = LogAsk.Time, Time = LogQuestions.Time(time, log.Summary) },
            _ => question with { Filter = LogQuestions.Filter(Query.Level, Query.Thread, Query.Text) },
        };
        // An empty search is a wish to see what the filter shows.
        if (question is { Ask: LogAsk.Find, Filter: { Text: null, AtLeast: Level.Unknown, Thread: null } })
            return null;
        var place = await read.Place(log, question, ct);
        if (place.Line is { } found)
            return Redirect($"{Query.Href(Path, ("line", LogPageQuery.Number(found)))}#L{LogPageQuery.Number(found)}");
        if (place.Next is not { } next)
            return NoneFound(back);
        Notice = new(NoticeKind.Info, words.Say("log.lookedTo", words.Number(next)), words["log.lookedTo.text"]);
        // From the line before it or behind it: going begins beside the line that is meant.
        LookOn = Query.Href(Path, ("go", go), ("line", LogPageQuery.Number(back ? next + 1 : next - 1)));
        return null;
    }

    private IActionResult? NoneFound(bool back)
    {
        Notice = new(NoticeKind.Info, words[back ? "log.noneBefore" : "log.noneAfter"], words["log.none.text"]);
        return null;
    }
}
