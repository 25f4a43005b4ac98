using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.Tickets;
using TicketHub.Web.Features.Tickets;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>How many requests brought it in a week, which begins on its Monday.</summary>
public sealed record WeekResource(DateOnly Week, int Tickets);

/// <summary>One line of the list. First and last are when requests with it were filed.</summary>
public sealed record DefectSummaryResource(
    long Number, string Title, DefectStatus Status, string? FixedIn, string? SeenAgainIn, bool Confirmed, int Tickets, int Projects,
    IReadOnlyList<string> Versions, DateTimeOffset? FirstSeenAt, DateTimeOffset? LastSeenAt, IReadOnlyList<WeekResource> Trend);

/// <summary>A request in it, and why.</summary>
public sealed record DefectTicketResource(
    long Number, string Title, string? Project, string? ProductVersion,
    TicketStatus Status, DateTimeOffset FiledAt, DefectLink Link, LinkedBy By,
    AfterFix AfterFix);

public sealed record DefectProjectResource(string? Name, int Tickets);

public sealed record DefectVersionResource(string? Version, int Tickets);

/// <summary>A trace that belongs to it, with the frames that are the reason.</summary>
/// <param name="Trace">Its key: what splitting and marking name.</param>
/// <param name="Defect">The merged defect that it came with.</param>
/// <param name="Calls">Where it was called from several places, what tells those apart.</param>
public sealed record DefectTraceResource(
    string Trace, string ExceptionClass, IReadOnlyList<string> Frames, bool IsNoise,
    int Tickets, long Defect, IReadOnlyList<DefectCallResource> Calls);

public sealed record DefectRuleResource(long Id, RuleField Field, string Pattern, bool IsExpression);

/// <summary>Another defect whose stack is so alike that a person may look whether the two are one.</summary>
public sealed record DefectSuggestionResource(long Number, string Title, double Similarity);

public sealed record MergedDefectResource(long Number, string Title, long MergedInto);

public sealed record DefectEventResource(
    DateTimeOffset At, NamedResource? By, DefectEventCode Code, string Text, string? Reason, IReadOnlyDictionary<string, string> Details);

/// <summary>One known defect, whole.</summary>
/// <remarks>NotBeforeFix: versions that should have the fix and that it was seen in before anybody told of the fix.</remarks>
public sealed record DefectResource(
    long Number,
    string Title,
    DefectStatus Status,
    string? FixedIn,
    long? FixedBy,
    string? SeenAgainIn,
    bool Confirmed,
    long? MergedInto,
    long? SplitFrom,
    int TicketCount,
    IReadOnlyList<DefectTicketResource> Tickets,
    IReadOnlyList<DefectTicketResource> RuledOut,
    IReadOnlyList<DefectProjectResource> Projects,
    IReadOnlyList<DefectVersionResource> Versions,
    IReadOnlyList<DefectVersionResource> NotBeforeFix,
    DateTimeOffset? FirstSeenAt,
    DateTimeOffset? LastSeenAt,
    IReadOnlyList<WeekResource> Trend,
    IReadOnlyList<DefectTraceResource> Traces,
    IReadOnlyList<DefectRuleResource> Rules,
    IReadOnlyList<MergedDefectResource> Merged,
    IReadOnlyList<DefectSuggestionResource> Suggestions,
    IReadOnlyList<DefectEventResource> History,
    long Version);

/// <summary>
/// What a reader of a request may know of a known defect. Number, title, counts and the versions of others are told only to who reads
/// known defects; to everybody else it is known, in how many projects it was seen and which version fixes it.
/// </summary>
public sealed record SeenDefectResource(int Projects, DefectStatus Status, string? FixedIn, DefectLink Link)
{
    public long? Number { get; init; }

    public string? Title { get; init; }

    public int? Tickets { get; init; }

    public DateTimeOffset? FirstSeenAt { get; init; }

    public string? SeenAgainIn { get; init; }

    public AfterFix? AfterFix { get; init; }

    public LinkedBy? By { get; init; }

    /// <summary>The request's own exceptions by which it may be this one.</summary>
    public IReadOnlyList<string>? Exceptions { get; init; }

    /// <summary>The version that the request names, where there is a fix to compare it with.</summary>
    public string? NamedVersion { get; init; }

    /// <summary>How <c>namedVersion</c> stands to the fix: <c>no</c> is before it.</summary>
    public AfterFix? NamedVersionIs { get; init; }

    /// <summary>By a second request or a person's word; a stack that was never seen before is none yet.</summary>
    public bool Known { get; init; } = true;
}

/// <summary>All that a reader may know of known defects on a request.</summary>
/// <param name="Noise">Traces that occur everywhere and are no defect by themselves; for who reads known defects.</param>
/// <param name="Apart">Split out of one of them with a stack that tells nothing apart; for who reads known defects.</param>
public sealed record TicketDefectsResource(
    IReadOnlyList<SeenDefectResource> Items, IReadOnlyList<string>? Noise = null, IReadOnlyList<ApartDefectResource>? Apart = null);

/// <summary>A defect that began with a request taken out of <paramref name="From"/>, and that no stack of its own tells.</summary>
public sealed record ApartDefectResource(long From, long Number, string Title);
