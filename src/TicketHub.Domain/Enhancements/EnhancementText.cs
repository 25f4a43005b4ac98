using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Enhancements;

/// <summary>What the head says of an enhancement in their own words, cleaned.</summary>
public sealed record EnhancementText
{
    public const int LongestTitle = RequestDraft.LongestTitle;
    public const int LongestText = 10_000;
    public const int LongestReason = 500;

    public EnhancementText(string? title, string? need, string? benefit = null, DateOnly? wantedBy = null, string? wantedReason = null)
    {
        Title = PlainText.Line(title) ?? "";
        Need = PlainText.Lines(need) ?? "";
        Benefit = PlainText.Lines(benefit);
        WantedBy = wantedBy;
        WantedReason = PlainText.Line(wantedReason);
    }

    public string Title { get; }

    /// <summary>What people cannot do today.</summary>
    public string Need { get; }

    public string? Benefit { get; }

    public DateOnly? WantedBy { get; }

    public string? WantedReason { get; }

    /// <summary>As the author of one request said it: enough to give it a place with one click.</summary>
    public static EnhancementText From(Ticket ticket) =>
        new(ticket.Title, ticket.Body.Length <= LongestText ? ticket.Body : ticket.Body[..(LongestText - 1)] + "…");

    /// <param name="today">In Almaty.</param>
    /// <param name="before">What it said until now: a date that has passed meanwhile may stay.</param>
    /// <exception cref="RefusedException">One or more rules are broken.</exception>
    public void DemandValid(DateOnly today, DateOnly? before = null)
    {
        if (Mistakes(today, before).ToList() is { Count: > 0 } mistakes)
            throw new RefusedException(mistakes);
    }

    private IEnumerable<Refusal> Mistakes(DateOnly today, DateOnly? before)
    {
        if (!PlainText.Says(Title))
            yield return new TitleNeeded();
        if (!PlainText.Says(Need))
            yield return new NeedNeeded();
        foreach (var (name, value, most) in new[]
        {
            ("title", Title, LongestTitle), ("need", Need, LongestText),
            ("benefit", Benefit, LongestText), ("wantedReason", WantedReason, LongestReason),
        })
        {
            if (value?.Length > most)
                yield return new TextTooLong(name, most);
        }

        if (WantedBy is not null && !PlainText.Says(WantedReason))
            yield return new WantedReasonNeeded();
        if (WantedBy is null && WantedReason is not null)
            yield return new WantedByNeeded();
        if (DateUnfit.Is(WantedBy) && WantedBy != before)
            yield return new DateUnfit("wantedBy");
        else if (WantedBy < today && WantedBy != before)
            yield return new WantedByPast();
    }
}
