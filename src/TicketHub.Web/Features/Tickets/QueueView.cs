using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.Tickets;

/// <summary>What a person asked to see. Empty values ask for everything open.</summary>
public sealed record QueueFilter(string? Status = null, string? Assignee = null, string? Project = null, string? Order = null)
{
    /// <summary>The one order that has a name in the address; without it the newest come first.</summary>
    public static readonly string Urgent = Words.CodeOf(TicketOrder.Urgent);

    public bool IsEmpty => string.IsNullOrEmpty(Status) && string.IsNullOrEmpty(Assignee) && string.IsNullOrEmpty(Project);
}

/// <summary>What is open in the whole queue, whatever is filtered.</summary>
public sealed record QueueCounts(int Open, int Unassigned, int Waiting, int Appealed);

/// <summary>
/// Rows and the way to the next ones: <paramref name="MoreHref"/> is the page that shows them too, and the address once they
/// are shown; <paramref name="NextHref"/> answers a script with just them.
/// </summary>
public sealed record QueueRows(IReadOnlyList<TicketRow> Rows, QueuePlace Place, string? MoreHref, string? NextHref);

/// <summary>A queue's page. <paramref name="Shown"/> rows of it are on the page, counted from the newest.</summary>
public sealed record QueueView(
    QueuePlace Place,
    QueueCounts Counts,
    QueueFilter Filter,
    IReadOnlyList<Choice> Projects,
    IReadOnlyList<TicketRow> Rows,
    int Shown,
    string? NextCursor)
{
    /// <summary>A longer page is slow to draw; further rows come on pages of their own.</summary>
    public const int MostShown = 1000;

    public const int RowsAPage = 30;

    /// <summary>What the address asked for and nothing here is.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>«Открыто 23, без исполнителя 5, ждут автора 4.»</summary>
    public string Summary(Words words)
    {
        var parts = new List<string> { words.Say("queueCounts.open", Counts.Open) };
        if (Place.IsHeld && Counts.Unassigned > 0)
            parts.Add(words.Say("queueCounts.unassigned", Counts.Unassigned));
        if (Counts.Waiting > 0)
            parts.Add(words.Say(Place == QueuePlace.Mine ? "queueCounts.waitingForMe" : "queueCounts.waiting", Counts.Waiting));
        if (Place.Queue is not null && Counts.Appealed > 0)
            parts.Add(words.Say("queueCounts.appealed", Counts.Appealed));
        return string.Join(", ", parts) + ".";
    }

    /// <summary>Where the rows now shown are found again: after reading one of them, Back leads here.</summary>
    public string ShownHref => Address(Shown > RowsAPage ? Shown : null, null);

    /// <summary>The same rows in another order, from the top.</summary>
    public string InOrder(string? order) => (this with { Filter = Filter with { Order = order } }).Address(null, null);

    /// <summary>All of it again, in the order that was chosen.</summary>
    public string ResetHref => (this with { Filter = new(Order: Filter.Order) }).Address(null, null);

    public QueueRows Page => NextCursor is null
        ? new(Rows, Place, null, null)
        : Shown < MostShown
            ? new(Rows, Place, Address(Shown + RowsAPage, null) + $"#row-{Rows[^1].Number}", Address(Shown + RowsAPage, NextCursor))
            : new(Rows, Place, Address(null, NextCursor), null);

    private string Address(int? shown, string? cursor) => Place.Href + QueryString.Create(new Dictionary<string, string?>
    {
        ["status"] = Filter.Status,
        ["assignee"] = Filter.Assignee,
        ["project"] = Filter.Project,
        ["order"] = Filter.Order,
        ["shown"] = shown?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["cursor"] = cursor,
    }.Where(p => p.Value is not null));
}
