using TicketHub.Domain;
using TicketHub.Domain.Intake;
using TicketHub.Domain.Tickets;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.Intake;

/// <summary>What the filer typed, as typed: shown again unchanged whatever was wrong with it.</summary>
public sealed class NewRequestForm
{
    public string? Title { get; set; }

    public string? Body { get; set; }

    public string? Project { get; set; }

    public string? Version { get; set; }

    /// <summary>dev, test, prod or nothing.</summary>
    public string? Environment { get; set; }

    public string? Blocked { get; set; }

    /// <summary>As a datetime-local control gives it: 2026-11-21T10:14, Almaty time.</summary>
    public string? FirstNoticedAt { get; set; }

    public string? Steps { get; set; }

    /// <summary>auto, consultation, defect or enhancement.</summary>
    public string? Kind { get; set; } = "auto";

    /// <summary>A repeat of the same form is answered with the first one's result.</summary>
    public string? Key { get; set; }

    public bool IsBegun => !(string.IsNullOrWhiteSpace(Title) && string.IsNullOrWhiteSpace(Body));

    /// <summary>A line of the list of drafts on a narrow screen.</summary>
    private const int LongestName = 80;

    /// <summary>What a draft is called in a list: its title, or how its text begins; null where neither is there yet.</summary>
    public string? Name
    {
        get
        {
            var name = PlainText.Line(Title) ?? PlainText.Line(Body);
            return name?.Length > LongestName ? name[..LongestName] + "…" : name;
        }
    }

    public bool SaysMoreAboutDefect =>
        !(string.IsNullOrEmpty(Blocked) && string.IsNullOrEmpty(FirstNoticedAt) && string.IsNullOrEmpty(Steps));

    public static NewRequestForm Of(IReadOnlyDictionary<string, string> fields) => new()
    {
        Title = fields.GetValueOrDefault("title"),
        Body = fields.GetValueOrDefault("body"),
        Project = fields.GetValueOrDefault("project"),
        Version = fields.GetValueOrDefault("version"),
        Environment = fields.GetValueOrDefault("environment"),
        Blocked = fields.GetValueOrDefault("blocked"),
        FirstNoticedAt = fields.GetValueOrDefault("firstNoticedAt"),
        Steps = fields.GetValueOrDefault("steps"),
        Kind = fields.GetValueOrDefault("kind"),
    };

    public RequestDraft ToDraft() => new(
        Title, Body, Words.Coded<RequestKind>(Kind), Guid.TryParse(Project, out var project) ? project : null, Version,
        Words.Coded<PlatformEnvironment>(Environment), Blocked,
        string.IsNullOrWhiteSpace(FirstNoticedAt) ? null : Typed.Moment(FirstNoticedAt) ?? Impossible, Steps);

    /// <summary>The field of this form that an input of the API stands in.</summary>
    public static string FieldOf(string? field) => field switch
    {
        "projectId" => "project",
        "productVersion" => "version",
        _ => field ?? "",
    };

    /// <summary>What cannot be read is not nothing: the rule about moments of long ago marks the field.</summary>
    private static readonly DateTimeOffset Impossible = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
