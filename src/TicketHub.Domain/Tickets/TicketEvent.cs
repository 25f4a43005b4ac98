using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.People;

namespace TicketHub.Domain.Tickets;

/// <summary>What happened to a request. Codes are part of the API.</summary>
public enum EventCode
{
    Filed,
    ClosedAsSpecification,
    Claimed,
    Released,
    Assigned,
    Asked,
    Answered,
    Replied,
    Noted,
    Reclassified,
    Prioritized,
    Closed,
    Withdrawn,
    Reopened,
    Acknowledged,
    Localizing,
    Fixing,
    Delivered,
    NotADefect,
    Attached,

    /// <summary>What was found in a file stands on the request.</summary>
    FileRead,

    /// <summary>A file that may tell of the defect could not be read.</summary>
    FileUnread,

    /// <summary>Somebody took a file along as it is, unmasked.</summary>
    Downloaded,

    /// <summary>Somebody ended the look for what holds the memory of a heap dump.</summary>
    ClimbStopped,

    /// <summary>A piece of what a defect is searched with was asked for.</summary>
    AskedFor,

    /// <summary>It is not needed any more.</summary>
    TakenBack,
    PieceTold,

    /// <summary>A file that was attached is what was asked for.</summary>
    PieceCame,

    /// <summary>A file that was sent for a piece is something else.</summary>
    OtherFileCame,
    Appealed,
    AppealGranted,
    AppealRefused,
    ClosedByAttachment,
    MarkedByAttachment,

    /// <summary>A document without a word of the author's own came after the filing: a person decides.</summary>
    ToTriageByAttachment,

    /// <summary>A person looked at the kind, and it is right.</summary>
    KindConfirmed,

    /// <summary>A person decided that it does not match the format.</summary>
    ClosedByFormat,
    Consolidated,
    SplitOut,
    Submitted,
    Planned,
    Unplanned,
    Outsourced,
    CarriedOver,
    DevelopmentBegun,

    /// <summary>A platform version brought it; <see cref="Released"/> is the desk's.</summary>
    ReleasedInVersion,

    /// <summary>It is another version than was said at the release.</summary>
    VersionCorrected,
    Declined,

    /// <summary>The head gave the enhancement up.</summary>
    GivenUp,

    /// <summary>The defect was fixed in a version before this one: the request hurries more.</summary>
    SeenAfterFix,

    /// <summary>The known defect that it is, or may be, has a fix; was seen again in spite of it; was not, so that the fix holds; or the fix was none.</summary>
    DefectFixed,
    DefectSeenAgain,
    DefectFixHolds,
    DefectNotFixed,

    /// <summary>An agent said which known defect it is; headquarters alone reads these two.</summary>
    DefectLinked,
    DefectRuledOut,
}

/// <summary>
/// One line of a timeline: who, when, what, before and after. Written in the transaction of the change that it tells of,
/// never edited. <see cref="Arguments"/> hold codes and names, put into words in the reader's language.
/// </summary>
public sealed class TicketEvent
{
    private TicketEvent() { }

    internal TicketEvent(EventCode code, Guid byId, DateTimeOffset at, string? text, IReadOnlyDictionary<string, string> arguments)
    {
        (Code, ById, At, Text, Arguments) = (code, byId, at, text, arguments);
    }

    /// <summary>
    /// What became of a known defect, on a request that belongs to it. It hangs on the author, and nothing of the request changes but that
    /// there is something to read.
    /// </summary>
    public static TicketEvent OfDefect(EventCode code, long ticket, Guid author, string fixedIn, bool isSuspected, DateTimeOffset now) =>
        new(code, author, now, null, new Dictionary<string, string>
        {
            ["fixedIn"] = fixedIn,
            ["link"] = (isSuspected ? DefectLink.Suspected : DefectLink.Linked).ToString(),
        })
        {
            TicketNumber = ticket,
        };

    public long Id { get; private set; }

    public long TicketNumber { get; private set; }

    public EventCode Code { get; private set; }

    public Guid ById { get; private set; }

    /// <summary>Nobody did it: TicketHub saw it by itself, and the line only hangs on the author.</summary>
    public bool IsBySystem =>
        Code is EventCode.SeenAfterFix or EventCode.DefectFixed or EventCode.DefectSeenAgain
            or EventCode.DefectFixHolds or EventCode.DefectNotFixed;

    /// <summary>For reading the name along; there only where a query asked for it.</summary>
    public Person? By { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>What the person wrote: a post, a question, a reason.</summary>
    public string? Text { get; private set; }

    public IReadOnlyDictionary<string, string> Arguments { get; private set; } = new Dictionary<string, string>();

    /// <summary>Only headquarters sees it.</summary>
    public bool Internal { get; internal set; }
}
