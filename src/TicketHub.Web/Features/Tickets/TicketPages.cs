using TicketHub.Domain.Attachments;
using TicketHub.Domain.Intake;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Intake;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.Tickets;

/// <summary>Turns what was read into what the pages show.</summary>
public static class TicketPages
{
    /// <summary>Shown as a status of its own: closed for its format.</summary>
    public const string NotMatchingFormat = "closedNotMatchingFormat";

    public static TicketView View(
        NamedTicket named, IReadOnlyList<TicketEvent> events, IReadOnlyList<Choice> assignees, IReadOnlyList<Attachment> attachments,
        Actor actor, DateTimeOffset now)
    {
        var t = named.Ticket;
        return new(
            t.Number, t.Queue, StatusCode(t.Status, t.Outcome), t.Title, t.Body,
            t.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
            new TicketFacts(
                named.Requester, named.Department, named.Project, t.ProductVersion, t.Environment, t.Blocked, t.FirstNoticedAt,
                t.Steps, named.Assignee, Words.CodeOf(t.Priority), t.FixedIn, ReleasedIn(t, events), t.FiledAt, t.UpdatedAt,
                t.EnhancementNumber, actor.SeesEveryRequest),
            VerdictOn(new(t.Outcome, t.Queue, t.Confidence, t.Reasons, t.Missing, t.Evidence, t.Marks), t.Kind),
            [.. events.Select(TimelineEntry.Of)],
            [.. Workflow.VerbsFor(t, actor, now).Select(verb => Words.CodeOf(verb))],
            assignees, attachments, attachments.Where(a => t.GivesFile(actor, a.ById)).Select(a => a.Id).ToHashSet())
        {
            Decisions = [.. DecisionsOn(t, actor)],
            WantsConfirming = t.WantsConfirming,
        };
    }

    private static IEnumerable<string> DecisionsOn(Ticket ticket, Actor actor)
    {
        foreach (var kind in Enum.GetValues<RequestKind>().Where(kind => Workflow.MayGive(ticket, actor, kind)))
            yield return Words.CodeOf(kind);
        if (ticket.CanBeClosedByFormat && Workflow.MayGive(ticket, actor, RequestKind.Consultation))
            yield return "specDump";
    }

    public static TicketRow Row(TicketSummary t) => new(
        t.Number, t.Title, t.Project?.Name, t.ProductVersion, t.Requester.Name,
        t.Queue, StatusCode(t.Status, t.Outcome), Words.CodeOf(t.Priority),
        t.Assignee?.Name, t.UpdatedAt, t.Marks, t.Series is not null, t.Awaited);

    public static Verdict VerdictOn(Assessment assessment, RequestKind? stated) => new(
        assessment,
        assessment switch
        {
            { Outcome: Outcome.Undecided } => Certainty.Unsure,
            _ when ReasonSentence.IsDecided(assessment.Reasons) => Certainty.Decided,
            { Confidence: >= 0.8 } => Certainty.Certain,
            _ => Certainty.Likely,
        },
        stated);

    /// <summary>As the line of its release has it, or that of the correction.</summary>
    private static string? ReleasedIn(Ticket ticket, IReadOnlyList<TicketEvent> events) => ticket.Status is TicketStatus.Released
        ? events.LastOrDefault(e => e.Code is EventCode.ReleasedInVersion
            or EventCode.VersionCorrected)?.Arguments.GetValueOrDefault("version")
        : null;

    private static string StatusCode(TicketStatus status, Outcome outcome) =>
        status is TicketStatus.Closed && outcome is Outcome.SpecDump ? NotMatchingFormat : Words.CodeOf(status);
}
