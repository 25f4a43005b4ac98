using TicketHub.Domain;
using TicketHub.Domain.Planning;

namespace TicketHub.Web.Features.Swaps;

/// <summary>Help that is brought for what is wanted: who, how many person-days, when, and the price in tenge where one is paid.</summary>
public sealed record HelpInput(string? Name, ResourceKind? Kind, decimal? Days, DateOnly? From, DateOnly? To, decimal? Price)
{
    /// <summary>What is no number of days is no help either; the rules of planning say so.</summary>
    public ResourceDraft ToDraft() => new(
        Name, Kind ?? ResourceKind.External,
        Days is { } days && HalfDays.TryOf(days, out var halves) ? halves : HalfDays.None, From, To, Price);
}

/// <summary>
/// One way to bring <paramref name="Item"/> into the iteration <paramref name="Into"/>, as 2026-12: what is given up, in a chain what
/// moves into the hole, and who helps. <paramref name="Reason"/> is for R&amp;D, <paramref name="ToAuthors"/> for the authors of what is given up.
/// <paramref name="NoClientNamed"/>: words in it that look like the name of another client's project are none.
/// </summary>
public sealed record NewSwapInput(
    long? Item, string? Into, IReadOnlyList<long>? GivenUp, long? Moved, IReadOnlyList<HelpInput?>? Help, string? Reason, string? ToAuthors,
    bool NoClientNamed = false)
{
    /// <exception cref="RefusedException">The month is none.</exception>
    public Swap ToSwap() => new(
        Item ?? 0, MonthOf(Into), [.. GivenUp ?? []], Moved, [.. (Help ?? []).OfType<HelpInput>().Select(help => help.ToDraft())]);

    /// <exception cref="RefusedException">It is none.</exception>
    public static Month MonthOf(string? text) =>
        Month.TryParse(text, out var month) ? month : throw new RefusedException(new MonthUnclear() { Field = "into" });
}
