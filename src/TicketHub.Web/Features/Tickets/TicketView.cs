using TicketHub.Domain.Attachments;
using TicketHub.Domain.Findings;
using TicketHub.Domain.Intake;
using TicketHub.Domain.Tickets;
using TicketHub.Web.Features.Intake;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.Tickets;

/// <summary>
/// A ticket as one reader may see it: what they may not know is not in here. Status, priority and the verbs of
/// <paramref name="Actions"/> are the codes of the API.
/// </summary>
public sealed record TicketView(
    long Number,
    QueueKind Queue,
    string Status,
    string Title,
    string Body,
    string Version,
    TicketFacts Facts,
    Verdict? Judgement,
    IReadOnlyList<TimelineEntry> Timeline,
    IReadOnlyList<string> Actions,
    IReadOnlyList<Choice> Assignees,
    IReadOnlyList<Attachment> Attachments,
    IReadOnlySet<Guid> Downloads)
{
    /// <summary>What the reader may decide that it is, the same included; <c>specDump</c> where it is still early enough for that.</summary>
    public IReadOnlyList<string> Decisions { get; init; } = [];

    /// <summary>All that the desk may decide about a wish in the backlog: it is a fault that blocks somebody.</summary>
    public bool OnlyToDefects => Decisions is ["defect"];

    /// <summary>Nobody has said yet whether the kind is right.</summary>
    public bool WantsConfirming { get; init; }

    /// <summary>Files that were read for signs of a defect, or could not be.</summary>
    public IReadOnlyDictionary<Guid, FileReadingState> Readings { get; init; } = new Dictionary<Guid, FileReadingState>();

    public string Chip => Status == "closedNotMatchingFormat" ? "spec" : Words.CodeOf(Queue);

    public IReadOnlyList<string> Voices => [.. TicketVerbs.Voices.Where(Actions.Contains)];

    public IReadOnlyList<string> OneClick => [.. TicketVerbs.OneClick.Where(Actions.Contains)];

    /// <summary>The primary button at the head of the page.</summary>
    public string? Next => TicketVerbs.NextFrom(Status).FirstOrDefault(Actions.Contains);

    public IReadOnlyList<string> Panels => [.. TicketVerbs.Panels.Where(Actions.Contains)];
}

/// <summary>What is known about a ticket beside its text.</summary>
public sealed record TicketFacts(
    string Author,
    string? Department,
    string? Project,
    string? ProductVersion,
    PlatformEnvironment? Environment,
    string? Blocked,
    DateTimeOffset? FirstNoticedAt,
    string? Steps,
    string? Assignee,
    string Priority,
    string? FixedIn,
    string? ReleasedIn,
    DateTimeOffset FiledAt,
    DateTimeOffset UpdatedAt,
    long? Enhancement = null,
    bool MayOpenEnhancement = false);
