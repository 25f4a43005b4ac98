using TicketHub.Domain.Tickets;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.Tickets;

/// <summary>What a person asked to see. Empty values ask for everything open.</summary>
public sealed record QueueFilter(string? Status = null, string? Assignee = null, string? Project = null)
{
    public bool IsEmpty => string.IsNullOrEmpty(Status) && string.IsNullOrEmpty(Assignee) && string.IsNullOrEmpty(Project);
}

/// <summary>What is open in the whole queue, whatever is filtered.</summary>
public sealed record QueueCounts(int Open, int Unassigned, int Waiting, int Appealed);

/// <summary>A page of rows and the way to the next one.</summary>
public sealed record QueueRows(IReadOnlyList<TicketRow> Rows, bool ShowQueue, string? NextHref);

/// <summary>A queue, or the person's own requests where <paramref name="Queue"/> is null.</summary>
public sealed record QueueView(
    QueueKind? Queue,
    QueueCounts Counts,
    QueueFilter Filter,
    IReadOnlyList<string> Statuses,
    IReadOnlyList<Choice> Projects,
    IReadOnlyList<TicketRow> Rows,
    string? NextCursor)
{
    public string Code => Queue is { } queue ? Words.CodeOf(queue) : "mine";

    public string Href => Queue is { } queue ? Paths.Queue(queue) : Paths.Mine;

    /// <summary>«Открыто 23, без исполнителя 5, ждут автора 4.»</summary>
    public string Summary(Words words)
    {
        var parts = new List<string> { words.Say("queueCounts.open", Counts.Open) };
        if (Queue is not null && Counts.Unassigned > 0)
            parts.Add(words.Say("queueCounts.unassigned", Counts.Unassigned));
        if (Counts.Waiting > 0)
            parts.Add(words.Say(Queue is null ? "queueCounts.waitingForMe" : "queueCounts.waiting", Counts.Waiting));
        if (Queue is not null && Counts.Appealed > 0)
            parts.Add(words.Say("queueCounts.appealed", Counts.Appealed));
        return string.Join(", ", parts) + ".";
    }

    public QueueRows Page => new(Rows, ShowQueue: Queue is null, NextHref);

    private string? NextHref => NextCursor is null ? null : Href + QueryString.Create(new Dictionary<string, string?>
    {
        ["status"] = Filter.Status,
        ["assignee"] = Filter.Assignee,
        ["project"] = Filter.Project,
        ["cursor"] = NextCursor,
    });
}
