using System.Globalization;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.KnownDefects;

public enum DefectStatus
{
    Open,
    Fixed,

    /// <summary>It was fixed, and then seen in a version that should not have it any more.</summary>
    SeenAgain,
}

/// <summary>
/// A defect of the platform over all projects: KD-12. Traces of logs and requests belong to it; what people say about that is
/// remembered and outlives every later log (docs/decisions/0020).
/// </summary>
public sealed partial class KnownDefect
{
    public const int LongestTitle = 200;

    private readonly List<DefectEvent> events = [];

    private KnownDefect() { }

    /// <summary>Given by the database; shown as KD-12.</summary>
    public long Number { get; private set; }

    /// <summary>Made of the exception until a person says it better.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Its title in small letters, for searching: SQLite knows no other capitals than those of English.</summary>
    public string TitleKey { get; private set; } = "";

    public DefectStatus Status { get; private set; }

    /// <summary>The platform version with the fix; it stays where the defect was seen again.</summary>
    public string? FixedIn { get; private set; }

    /// <summary>The request whose fix it was, where it was one's.</summary>
    public long? FixedBy { get; private set; }

    /// <summary>The version that it was seen in although it was fixed.</summary>
    public string? SeenAgainIn { get; private set; }

    /// <summary>A person said that this is a defect; one that nobody looked at becomes known with its second request.</summary>
    public bool Confirmed { get; private set; }

    /// <summary>The one that this was merged into, one step up.</summary>
    public long? MergedInto { get; private set; }

    /// <summary>The one that speaks for this and all others that were merged; null where it is this one itself.</summary>
    public long? Under { get; private set; }

    /// <summary>A person took it out of that one; the two are not proposed to be one again.</summary>
    public long? SplitFrom { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>When a request joined last; lists are in this order.</summary>
    public DateTimeOffset LastSeenAt { get; private set; }

    /// <summary>Rises with every act of a person and every change of status; what ETag and If-Match carry.</summary>
    public long Version { get; private set; }

    public IReadOnlyList<DefectEvent> Events => events;

    /// <summary>The defect that speaks for it: the one that it was merged into, else itself. Queries may ask for it as well.</summary>
    public long Root => Under ?? Number;

    /// <summary>As people write it.</summary>
    public static string Show(long number) => (number > 0 ? "KD-" : "") + number.ToString(CultureInfo.InvariantCulture);

    /// <param name="title">What it is called.</param>
    /// <param name="by">Null where a log brought a trace that nobody had seen.</param>
    /// <param name="now">The moment.</param>
    /// <exception cref="RefusedException">No title, or one that is too long.</exception>
    public static KnownDefect Open(string? title, Actor? by, DateTimeOffset now)
    {
        var defect = new KnownDefect { OpenedAt = now, LastSeenAt = now, Confirmed = by is not null, Version = 1 };
        defect.Call(TitleOf(title));
        defect.Write(DefectEventCode.Opened, by, now);
        return defect;
    }

    public void Rename(string? title, Actor by, DateTimeOffset now)
    {
        DemandRoot();
        var clean = TitleOf(title);
        if (clean == Title)
            return;
        Act(DefectEventCode.Renamed, by, now, null, ("before", Title), ("after", clean));
        Call(clean);
        Confirmed = true;
    }

    /// <summary>A person looked and says: this is one.</summary>
    public void Confirm(Actor by, DateTimeOffset now)
    {
        DemandRoot();
        if (Confirmed)
            return;
        Confirmed = true;
        Act(DefectEventCode.Confirmed, by, now);
    }

    /// <summary>The fix is out.</summary>
    /// <param name="ticket">The request that it was delivered on, where it was.</param>
    public void Fix(string? fixedIn, long? ticket, Actor by, string? reason, DateTimeOffset now)
    {
        DemandRoot();
        var version = ReleaseVersion.Of(fixedIn, "fixedIn", new FixedInNeeded());
        (Status, FixedIn, FixedBy, SeenAgainIn, Confirmed) = (DefectStatus.Fixed, version, ticket, null, true);
        Act(DefectEventCode.Fixed, by, now, Written.Optional(reason), [("version", version), .. Told(ticket)]);
    }

    /// <summary>It was no fix after all.</summary>
    public void TakeFixBack(Actor by, string? reason, DateTimeOffset now)
    {
        DemandRoot();
        if (FixedIn is not { } version)
            throw new RefusedException(new DefectNotFixed());
        (Status, FixedIn, FixedBy, SeenAgainIn) = (DefectStatus.Open, null, null, null);
        Act(DefectEventCode.FixTakenBack, by, now, Written.Optional(reason), ("version", version));
    }

    /// <summary>A request brings it from a version that should not have it.</summary>
    public void SeeAgain(string? version, long ticket, Actor? by, DateTimeOffset now)
    {
        (Status, SeenAgainIn) = (DefectStatus.SeenAgain, version);
        Act(DefectEventCode.SeenAgain, by, now, null, [.. version is null ? [] : new[] { ("version", version) }, .. Told(ticket)]);
    }

    /// <summary>A person says that this request is not what brought it back. Where no other one is, the fix stands.</summary>
    public void NotSeenAgain(long ticket, bool others, Actor by, string? reason, DateTimeOffset now)
    {
        if (FixedIn is null)
            throw new RefusedException(new DefectNotFixed());
        if (!others)
            (Status, SeenAgainIn) = (DefectStatus.Fixed, null);
        Act(DefectEventCode.NotSeenAgain, by, now, Written.Optional(reason), [.. Told(ticket)]);
    }

    /// <summary>When the last of its requests came, after some of them have gone elsewhere.</summary>
    public void SeenLast(DateTimeOffset? at) => LastSeenAt = at ?? OpenedAt;

    /// <summary>One more request: nothing that anybody decides on changes with it.</summary>
    public void Saw(DateTimeOffset now) => LastSeenAt = now > LastSeenAt ? now : LastSeenAt;

    /// <summary>Something about what belongs to it was done elsewhere and is told here.</summary>
    public void Note(DefectEventCode code, Actor by, DateTimeOffset now, string? reason, params (string Name, string Value)[] arguments) =>
        Act(code, by, now, reason, arguments);

    /// <summary>A reason as it is kept.</summary>
    /// <exception cref="RefusedException">Nothing to read in it, or too long.</exception>
    public static string ReasonOf(string? reason) => Written.Needed(reason, new ReasonNeeded());

    /// <summary>Null where nothing was said.</summary>
    public static string? ReasonIfAny(string? reason) => Written.Optional(reason);

    /// <summary>Null where it can be called so.</summary>
    public static Refusal? MistakeIn(string? title) => PlainText.Line(title) switch
    {
        var clean when !PlainText.Says(clean) => new TitleNeeded(),
        { Length: > LongestTitle } => new TextTooLong("title", LongestTitle),
        _ => null,
    };

    private void Call(string title) => (Title, TitleKey) = (title, title.ToLowerInvariant());

    private static string TitleOf(string? title)
    {
        if (MistakeIn(title) is { } mistake)
            throw new RefusedException(mistake);
        return PlainText.Line(title)!;
    }

    private static (string, string)[] Told(long? ticket) =>
        ticket is { } number ? [("ticket", number.ToString(CultureInfo.InvariantCulture))] : [];

    private void Act(
        DefectEventCode code, Actor? by, DateTimeOffset now,
        string? reason = null, params (string Name, string Value)[] arguments)
    {
        Write(code, by, now, reason, arguments);
        Version++;
    }

    private void Write(
        DefectEventCode code, Actor? by, DateTimeOffset now,
        string? reason = null, params (string Name, string Value)[] arguments) =>
        events.Add(new(code, by?.Id, now, reason, arguments.ToDictionary(a => a.Name, a => a.Value)));
}
