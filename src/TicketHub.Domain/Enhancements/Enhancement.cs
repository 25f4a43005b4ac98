using System.Globalization;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Enhancements;

/// <summary>
/// What several requests of several clients want, as one item of the backlog: EN-17. Only the acting head changes it (asked
/// where the change is carried out); each change writes its line.
/// </summary>
public sealed partial class Enhancement
{
    /// <summary>In one act; more can be added in the next.</summary>
    public const int MostTickets = 100;

    private readonly List<Ticket> tickets = [];
    private readonly List<EnhancementEvent> events = [];

    private Enhancement() { }

    /// <summary>Given by the database; shown as EN-17.</summary>
    public long Number { get; private set; }

    public string Title { get; private set; } = "";

    public string Need { get; private set; } = "";

    public string? Benefit { get; private set; }

    public DateOnly? WantedBy { get; private set; }

    public string? WantedReason { get; private set; }

    public int? NeedPoints { get; private set; }

    public int? WeightPoints { get; private set; }

    public int? EffortPoints { get; private set; }

    /// <summary>Sparse: see <see cref="Order"/>. Null once it was taken off the board.</summary>
    public long? Rank { get; private set; }

    /// <summary>Client projects that wait for it. Counted anew whenever its requests or shared needs change, as are the next three.</summary>
    public int Clients { get; private set; }

    /// <summary>Different authors of its requests, and those who said that they need it too.</summary>
    public int People { get; private set; }

    public int TicketCount { get; private set; }

    /// <summary>When the first of its requests was filed, or the first shared need said; null while it has neither.</summary>
    public DateTimeOffset? WaitingSince { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Rises with every change by the head but a move, which is the board's.</summary>
    public long Version { get; private set; }

    /// <summary>The requests that want it; there only where a query asked for them.</summary>
    public IReadOnlyList<Ticket> Tickets => tickets;

    public IReadOnlyList<EnhancementEvent> Events => events;

    public bool IsOnBoard => Rank is not null;

    public Points Points => new(NeedPoints, WeightPoints, EffortPoints);

    /// <summary>As people write it.</summary>
    public static string Show(long number) => (number > 0 ? "EN-" : "") + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Begins without requests: they <see cref="Join"/> once it has its number.</summary>
    /// <param name="text">What the head says it is.</param>
    /// <param name="rank">Its place on the board.</param>
    /// <param name="by">The acting head.</param>
    /// <param name="now">The moment.</param>
    /// <param name="today">The day in Almaty.</param>
    /// <exception cref="RefusedException">The text breaks rules; all of them are told.</exception>
    public static Enhancement Make(EnhancementText text, long rank, Actor by, DateTimeOffset now, DateOnly today)
    {
        text.DemandValid(today);
        var made = new Enhancement { Rank = rank, MadeAt = now, UpdatedAt = now, Version = 1 };
        made.Say(text);
        made.Write(EnhancementEventCode.Made, by, now);
        return made;
    }

    /// <exception cref="RefusedException">Off the board, or the text breaks rules; all of them are told.</exception>
    public void Edit(EnhancementText text, Actor by, DateTimeOffset now, DateOnly today)
    {
        DemandOnBoard();
        text.DemandValid(today, WantedBy);
        var changed = false;
        foreach (var (field, before, after) in new[]
        {
            ("title", Title, text.Title), ("need", Need, text.Need), ("benefit", Benefit ?? "", text.Benefit ?? ""),
            ("wantedBy", Day(WantedBy), Day(text.WantedBy)), ("wantedReason", WantedReason ?? "", text.WantedReason ?? ""),
        })
        {
            if (before == after)
                continue;
            changed = true;
            Write(EnhancementEventCode.Edited, by, now, ("field", field), ("before", before), ("after", after));
        }

        if (!changed)
            return;
        Say(text);
        Changed(now);
    }

    /// <exception cref="RefusedException">Off the board, or points outside of 1 to 5; all of them are told.</exception>
    public void Judge(Points points, Actor by, DateTimeOffset now)
    {
        DemandOnBoard();
        if (points.Mistakes().ToList() is { Count: > 0 } mistakes)
            throw new RefusedException(mistakes);
        if (points == Points)
            return;
        Write(EnhancementEventCode.Scored, by, now, ("before", Told(Points)), ("after", Told(points)));
        (NeedPoints, WeightPoints, EffortPoints) = (points.Need, points.Weight, points.Effort);
        Changed(now);
    }

    /// <summary>The order decides the rank; here it is written down. The board's version tells of it, not this one's.</summary>
    public void Stand(long rank, int before, int after, Actor by, DateTimeOffset now)
    {
        DemandOnBoard();
        Rank = rank;
        UpdatedAt = now;
        Write(EnhancementEventCode.Moved, by, now, ("before", Told(before)), ("after", Told(after)));
    }

    private void Say(EnhancementText text) =>
        (Title, Need, Benefit, WantedBy, WantedReason) = (text.Title, text.Need, text.Benefit, text.WantedBy, text.WantedReason);

    private void DemandOnBoard()
    {
        if (!IsOnBoard)
            throw new RefusedException(new EnhancementDissolved());
    }

    private void Changed(DateTimeOffset now) => (UpdatedAt, Version) = (now, Version + 1);

    private void Write(EnhancementEventCode code, Actor by, DateTimeOffset now, params (string Name, string Value)[] arguments) =>
        events.Add(new(code, by.Id, now, arguments.ToDictionary(a => a.Name, a => a.Value)));

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Told(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Need, weight and effort as 4/3/2, a dash for what is not given.</summary>
    private static string Told(Points points) =>
        string.Join('/', new[] { points.Need, points.Weight, points.Effort }.Select(p => p is { } given ? Told(given) : "–"));
}
