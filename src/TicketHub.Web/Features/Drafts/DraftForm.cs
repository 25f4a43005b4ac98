using System.Globalization;
using TicketHub.Domain.Planning;
using TicketHub.Storage;
using TicketHub.Web.Features.KnownDefects;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Features.Swaps;

namespace TicketHub.Web.Features.Drafts;

/// <summary>
/// What of a posted form is worth keeping, whichever address it was posted to: pages say in hidden fields where it was
/// written and by which window (_Kept.cshtml).
/// </summary>
public sealed record DraftForm(string Place, string Key, string Writer, int Seen, IReadOnlyDictionary<string, string> Fields)
{
    public const string New = "new";

    /// <summary>A new submission to R&amp;D.</summary>
    public const string Submission = "submission";

    private static readonly HashSet<string> OfRequests =
        ["title", "body", "project", "version", "environment", "blocked", "firstNoticedAt", "steps", "kind", "uploads"];

    private static readonly HashSet<string> OfTickets =
    [
        "as", "text", "to", "reason", "priority", "assigneeId", "fixedIn",
        "environment", "firstNoticedAt", "uploads", "ground", "granted", "queue",
    ];

    /// <summary>Where an agent resolves a defect, with the rule that is written beside.</summary>
    private static readonly HashSet<string> OfResolutions = [.. OfTickets, .. RuleForm.Fields];

    private static readonly HashSet<string> OfCallouts = ["defect", "title"];

    private static readonly HashSet<string> OfDefects = ["title", "fixedIn", "into", "field", "pattern", "isExpression", "reason"];

    private static readonly HashSet<string> OfSubmissions = ["note", "items"];

    private static readonly HashSet<string> OfEnhancements = ["title", "need", "benefit", "wantedBy", "wantedReason", "tickets"];

    private static readonly HashSet<string> OfPublications = ["title", "summary"];

    private static readonly HashSet<string> OfWithdrawals = ["reason"];

    private static readonly HashSet<string> OfNeeds = ["project", "reason"];

    private static readonly HashSet<string> OfSwaps = ["item", "into", "givenUp", "moved", "reason", "toAuthors", .. HelpRow.Fields];

    /// <summary>Chosen, not written: a form with nothing else in it is empty.</summary>
    private static readonly HashSet<string> Choices =
        [
            "project", "environment", "kind", "items", "as", "to", "priority",
            "assigneeId", "tickets", "granted", "queue", "item", "into", "givenUp",
            "moved", "rule", "field", "isExpression", .. HelpRow.Choices,
        ];

    public bool IsEmpty => Fields.All(f => Choices.Contains(f.Key) || string.IsNullOrWhiteSpace(f.Value));

    public bool IsTooLong => Fields.Sum(f => f.Value.Length) > Draft.LongestText;

    /// <summary>The page that it is written on, which shows it again.</summary>
    public string Href => Place.Split('/') switch
    {
        ["ticket", ..] => Paths.Ticket(TicketOf(Place)!.Value),
        [Submission] => Paths.NewSubmission,
        ["item", var submission, var enhancement, _] => Paths.SubmissionItem(Parse(submission), Parse(enhancement)),
        ["enhancement", "new", _] => Paths.NewEnhancementOf(Fields.GetValueOrDefault("tickets", "").Split(',')),
        ["enhancement", var number, _] => Paths.Enhancement(Parse(number)),
        ["defect", var number, _] => KnownDefectsFeature.PathOf(Parse(number)),
        ["demand", var number, _] => Paths.Published(Parse(number)),
        ["swap", var item, var month] =>
            SwapWording.Address(Parse(item), month, Fields.GetValueOrDefault("givenUp"), Fields.GetValueOrDefault("moved")),
        _ => $"{Paths.New}?draft={Uri.EscapeDataString(Key)}",
    };

    /// <summary>It is about what only readers of the backlog and of the plan see.</summary>
    public bool IsOfBacklog => Place.Split('/')[0] is Submission or "item" or "enhancement" or "swap";

    /// <summary>The same with these files, some of which may have come with the form itself.</summary>
    public DraftForm With(IEnumerable<Guid> uploads)
    {
        var fields = Fields.Where(f => f.Key != "uploads").ToDictionary();
        if (string.Join(',', uploads) is { Length: > 0 } ids)
            fields["uploads"] = ids;
        return this with { Fields = fields };
    }

    /// <summary>What several requests become together.</summary>
    public const string NewEnhancement = "enhancement/new/make";

    public static string OnTicket(long number, string box) => $"ticket/{number.ToString(CultureInfo.InvariantCulture)}/{box}";

    public static string OnItem(long submission, long enhancement, string box) =>
        string.Create(CultureInfo.InvariantCulture, $"item/{submission}/{enhancement}/{box}");

    public static string OnEnhancement(long number, string box) => $"enhancement/{number.ToString(CultureInfo.InvariantCulture)}/{box}";

    /// <summary>On the page of a known defect.</summary>
    public static string OnDefect(long number, string box) => $"defect/{number.ToString(CultureInfo.InvariantCulture)}/{box}";

    public bool IsOfKnownDefects => Place.StartsWith("defect/", StringComparison.Ordinal);

    /// <summary>On the page that everybody reads of an enhancement.</summary>
    public static string OnPublished(long number) => $"demand/{number.ToString(CultureInfo.InvariantCulture)}/need";

    /// <summary>A proposal to bring an item into the iteration of a month, as 2026-12.</summary>
    public static string OnSwap(long item, string into) => $"{Swaps}{item.ToString(CultureInfo.InvariantCulture)}/{into}";

    /// <summary>How every place of a proposal begins.</summary>
    public const string Swaps = "swap/";

    /// <summary>The ticket that a place is on; null for a new request.</summary>
    public static long? TicketOf(string place) =>
        place.Split('/') is ["ticket", var number, _] ? Typed.Whole(number) : null;

    /// <summary>Null where the form says nothing of a place, or none of ours.</summary>
    public static DraftForm? Read(IFormCollection form)
    {
        var place = form["place"].ToString();
        if (place.Length > Draft.LongestPlace || FieldsOf(place, RuleForm.IsWanted(form["rule"])) is not { } names)
            return null;
        var (key, writer) = (form["key"].ToString(), form["draftWriter"].ToString());
        return new(
            place,
            IsKey(key) ? key : Guid.NewGuid().ToString("N"),
            IsKey(writer) ? writer : Guid.NewGuid().ToString("N"),
            Typed.Count(form["draftSeen"]) ?? 0,
            form.Where(f => names.Contains(f.Key)).ToDictionary(f => f.Key, f => f.Value.ToString()));
    }

    /// <summary>What is written at a place of ours; null for any other.</summary>
    /// <param name="rule">The rule beside a resolution is wanted: what stands there otherwise was written by nobody.</param>
    private static HashSet<string>? FieldsOf(string place, bool rule) => place.Split('/') switch
    {
        [New] => OfRequests,
        ["ticket", var number, "close" or "deliver"] when IsNumber(number) && rule => OfResolutions,
        ["ticket", var number, TicketDefects.LinkForm or TicketDefects.OpenForm] when IsNumber(number) => OfCallouts,
        ["ticket", var number, _] when IsNumber(number) && IsKey(place) => OfTickets,
        ["defect", var number, _] when IsNumber(number) && IsKey(place) => OfDefects,
        [Submission] => OfSubmissions,
        ["item", var submission, var number, _] when IsNumber(submission) && IsNumber(number) && IsKey(place) => OfTickets,
        ["enhancement", "new", "make"] => OfEnhancements,
        ["enhancement", var number, "edit"] when IsNumber(number) => OfEnhancements,
        ["enhancement", var number, "publish"] when IsNumber(number) => OfPublications,
        ["enhancement", var number, "withdraw"] when IsNumber(number) => OfWithdrawals,
        ["demand", var number, "need"] when IsNumber(number) => OfNeeds,
        ["swap", var item, var month] when IsNumber(item) && Month.TryParse(month, out var into) && month == into.ToString() => OfSwaps,
        _ => null,
    };

    private static long Parse(string number) => long.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool IsNumber(string text) => Typed.Whole(text) is not null;

    private static bool IsKey(string text) => text.Length is > 0 and <= Repeat.LongestKey && text.All(c => c is >= '!' and <= '~');
}
