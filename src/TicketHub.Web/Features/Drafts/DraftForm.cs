using System.Globalization;
using TicketHub.Storage;
using TicketHub.Web.Features.Shared;

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

    private static readonly HashSet<string> OfTickets = ["as", "text", "to", "reason", "priority", "assigneeId", "fixedIn", "uploads"];

    private static readonly HashSet<string> OfSubmissions = ["note", "items"];

    /// <summary>Chosen, not written: a form with nothing else in it is empty.</summary>
    private static readonly HashSet<string> Choices = ["project", "environment", "kind", "items", "as", "to", "priority", "assigneeId"];

    public bool IsEmpty => Fields.All(f => Choices.Contains(f.Key) || string.IsNullOrWhiteSpace(f.Value));

    public bool IsTooLong => Fields.Sum(f => f.Value.Length) > Draft.LongestText;

    /// <summary>The page that it is written on, which shows it again.</summary>
    public string Href => (TicketOf(Place), ItemOf(Place)) switch
    {
        ({ } number, _) => Paths.Ticket(number),
        (_, var (submission, enhancement)) => Paths.SubmissionItem(submission, enhancement),
        _ when Place == Submission => Paths.NewSubmission,
        _ => $"{Paths.New}?draft={Uri.EscapeDataString(Key)}",
    };

    /// <summary>It is about what is sent to R&amp;D.</summary>
    public bool IsOfSubmissions => Place == Submission || ItemOf(Place) is not null;

    /// <summary>The same with these files, some of which may have come with the form itself.</summary>
    public DraftForm With(IEnumerable<Guid> uploads)
    {
        var fields = Fields.Where(f => f.Key != "uploads").ToDictionary();
        if (string.Join(',', uploads) is { Length: > 0 } ids)
            fields["uploads"] = ids;
        return this with { Fields = fields };
    }

    public static string OnTicket(long number, string box) => $"ticket/{number.ToString(CultureInfo.InvariantCulture)}/{box}";

    public static string OnItem(long submission, long enhancement, string box) =>
        string.Create(CultureInfo.InvariantCulture, $"item/{submission}/{enhancement}/{box}");

    private static (long Submission, long Enhancement)? ItemOf(string place) =>
        place.Split('/') is ["item", var submission, var enhancement, _]
            && long.TryParse(submission, NumberStyles.None, CultureInfo.InvariantCulture, out var s)
            && long.TryParse(enhancement, NumberStyles.None, CultureInfo.InvariantCulture, out var e)
            ? (s, e)
            : null;

    /// <summary>The ticket that a place is on; null for a new request.</summary>
    public static long? TicketOf(string place) =>
        place.Split('/') is ["ticket", var number, _] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            ? parsed
            : null;

    /// <summary>Null where the form says nothing of a place, or none of ours.</summary>
    public static DraftForm? Read(IFormCollection form)
    {
        var place = form["place"].ToString();
        var ours = place is New or Submission
            || ((TicketOf(place) is not null || ItemOf(place) is not null) && place.Length <= Draft.LongestPlace && IsKey(place));
        if (!ours)
            return null;
        var names = place switch { New => OfRequests, Submission => OfSubmissions, _ => OfTickets };
        var (key, writer) = (form["key"].ToString(), form["draftWriter"].ToString());
        return new(
            place,
            IsKey(key) ? key : Guid.NewGuid().ToString("N"),
            IsKey(writer) ? writer : Guid.NewGuid().ToString("N"),
            int.TryParse(form["draftSeen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0,
            form.Where(f => names.Contains(f.Key)).ToDictionary(f => f.Key, f => f.Value.ToString()));
    }

    private static bool IsKey(string text) => text.Length is > 0 and <= Repeat.LongestKey && text.All(c => c is >= '!' and <= '~');
}
