namespace TicketHub.Web.Features.Backlog;

/// <summary>A request that waits in the tray, as it is compared with the others there.</summary>
public sealed record TrayText(long Number, string Title, IReadOnlyDictionary<string, string> Stems)
{
    public static TrayText Of(long number, string title, string body) => new(number, title, TellingWords.Of(title + "\n" + body));
}

/// <summary>
/// Which requests of the tray say the same: several ask for one thing in a week, before there is an enhancement to compare them with.
/// A word counts the more the fewer of them say it.
/// </summary>
public sealed class TrayTwins(IReadOnlyList<TrayText> tray)
{
    public const int Most = 3;

    /// <summary>Shares of what the shorter of two says that must be common, and as many words.</summary>
    private const double Enough = 0.3;

    private const int FewestWords = 3;

    private readonly Dictionary<string, int> saidBy =
        tray.SelectMany(text => text.Stems.Keys).CountBy(stem => stem).ToDictionary(StringComparer.Ordinal);

    /// <summary>The most alike first; none of what is not among them.</summary>
    public IReadOnlyList<TrayTwinResource> Of(long number) => tray.FirstOrDefault(text => text.Number == number) is { } one ? Of(one) : [];

    private IReadOnlyList<TrayTwinResource> Of(TrayText one) =>
    [
        .. tray.Where(other => other.Number != one.Number)
            .Select(other => (Other: other, Common: one.Stems.Keys.Where(other.Stems.ContainsKey).ToList()))
            .Where(pair => pair.Common.Count >= FewestWords)
            .Select(pair => (
                pair.Other,
                Share: Weight(pair.Common) / Math.Max(1, Math.Min(Weight(one.Stems.Keys), Weight(pair.Other.Stems.Keys)))))
            .Where(pair => pair.Share >= Enough)
            .OrderByDescending(pair => pair.Share).ThenBy(pair => pair.Other.Number).Take(Most)
            .Select(pair => new TrayTwinResource(pair.Other.Number, pair.Other.Title)),
    ];

    private double Weight(IEnumerable<string> stems) => stems.Sum(stem => Math.Log(1 + (tray.Count / (double)saidBy[stem])));
}
