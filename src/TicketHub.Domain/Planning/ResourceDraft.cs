using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Planning;

/// <summary>Help that the head offers for an enhancement, cleaned.</summary>
public sealed record ResourceDraft
{
    public const int LongestName = 200;
    public const decimal HighestPrice = 10_000_000_000m;

    public ResourceDraft(string? name, ResourceKind kind, HalfDays days, DateOnly? from, DateOnly? to, decimal? price = null)
    {
        Name = PlainText.Line(name) ?? "";
        (Kind, Days, From, To, Price) = (kind, days, from, to, price);
    }

    public string Name { get; }

    public ResourceKind Kind { get; }

    public HalfDays Days { get; }

    public DateOnly? From { get; }

    public DateOnly? To { get; }

    public decimal? Price { get; }

    /// <param name="field">Which of several it is, as the input names it.</param>
    /// <param name="today">In Almaty.</param>
    /// <param name="into">The iteration that the work is wanted in: help that comes after it is none.</param>
    internal IEnumerable<Refusal> Mistakes(string field, DateOnly today, Month into)
    {
        if (!PlainText.Says(Name))
            yield return new HelpNameNeeded(field);
        if (Name.Length > LongestName)
            yield return new TextTooLong($"{field}.name", LongestName);
        if (!Effort.IsInBounds(Days))
            yield return new HelpDaysOutOfRange(field);
        if (Price is < 0 or > HighestPrice)
            yield return new HelpPriceOutOfRange(field);
        if (From is not { } from || To is not { } to)
            yield return new HelpDatesNeeded(field);
        else if (to < from)
            yield return new HelpDatesBackwards(field);
        else if (to < today || to > into.LastDay)
            yield return new HelpNotInTime(field, into);
    }
}
