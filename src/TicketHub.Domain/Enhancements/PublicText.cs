using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Enhancements;

/// <summary>
/// What every employee reads of an enhancement. The head writes it for that purpose: title, need and benefit of the
/// enhancement itself may speak of clients and are never taken over.
/// </summary>
public sealed record PublicText
{
    public const int LongestTitle = RequestDraft.LongestTitle;
    public const int LongestSummary = 2_000;

    public PublicText(string? title, string? summary) => (Title, Summary) = (PlainText.Line(title) ?? "", PlainText.Lines(summary) ?? "");

    public string Title { get; }

    public string Summary { get; }

    /// <exception cref="RefusedException">One or more rules are broken.</exception>
    public void DemandValid()
    {
        if (Mistakes().ToList() is { Count: > 0 } mistakes)
            throw new RefusedException(mistakes);
    }

    private IEnumerable<Refusal> Mistakes()
    {
        if (!PlainText.Says(Title))
            yield return new TitleNeeded();
        if (!PlainText.Says(Summary))
            yield return new SummaryNeeded();
        if (Title.Length > LongestTitle)
            yield return new TextTooLong("title", LongestTitle);
        if (Summary.Length > LongestSummary)
            yield return new TextTooLong("summary", LongestSummary);
    }
}
