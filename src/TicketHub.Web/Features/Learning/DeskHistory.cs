using System.Security.Cryptography;
using System.Text;
using TicketHub.Classification.Learning;
using TicketHub.Diagnostics;
using TicketHub.Domain.Intake;

namespace TicketHub.Web.Features.Learning;

/// <summary>A labelled text of the desk's own, its secrets masked. The hash is of the text alone.</summary>
public sealed record DeskExample(string Hash, LabelledText Text)
{
    /// <summary>Nobody sorts through longer ones, and the words that decide stand in the beginning.</summary>
    private const int Longest = 20_000;

    /// <summary>Whose decision it is; null where the history was imported.</summary>
    public Guid? DecidedBy { get; init; }

    /// <summary>
    /// One in five is never learned from. Which ones is in the text: every version, earlier and later, is judged by texts that it has
    /// not seen.
    /// </summary>
    public bool IsHeldBack => Convert.ToByte(Hash[..2], 16) % 5 == 0;

    public static DeskExample Of(RequestKind kind, string title, string body)
    {
        // Masked before it is cut: half a secret is one too.
        var text = new LabelledText(kind, Secrets.Masked(title), Cut(Secrets.Masked(body)));
        return new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{text.Title}\n{text.Body}"))), text);
    }

    private static string Cut(string text) =>
        text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
}

/// <param name="New">Learned from as brought.</param>
/// <param name="Repeats">The same text as another line.</param>
/// <param name="DecidedHere">The desk's own people have decided about the same text.</param>
public sealed record ImportCounts(int New, int Repeats, int DecidedHere);

/// <summary>All that the classifier can learn from at this desk: the same text once, and what its own people decided wins.</summary>
public sealed class DeskHistory
{
    public DeskHistory(IEnumerable<DeskExample> fromTickets, IEnumerable<DeskExample> imported)
    {
        // Oldest first: where one text was decided twice, the last decision stands.
        var own = fromTickets.GroupBy(example => example.Hash).ToDictionary(same => same.Key, same => same.Last());
        var brought = imported.Where(example => !own.ContainsKey(example.Hash))
            .GroupBy(example => example.Hash)
            .Select(same => same.Last())
            .ToList();
        (FromTickets, Imported) = (own.Count, brought.Count);
        // In an order of its own: the same examples make the same model, whatever order a database reads them in.
        All = [.. own.Values.Concat(brought).OrderBy(example => example.Hash, StringComparer.Ordinal)];
    }

    public IReadOnlyList<DeskExample> All { get; }

    public int FromTickets { get; }

    public int Imported { get; }

    /// <summary>How much of what is brought adds to it.</summary>
    public ImportCounts Count(IReadOnlyList<DeskExample> brought)
    {
        var here = All.Where(example => example.DecidedBy is not null).Select(example => example.Hash).ToHashSet();
        var all = brought.Select(example => example.Hash).Distinct().ToList();
        var decidedHere = all.Count(here.Contains);
        return new(all.Count - decidedHere, brought.Count - all.Count, decidedHere);
    }

    public IEnumerable<LabelledText> ToLearn => All.Where(example => !example.IsHeldBack).Select(example => example.Text);

    public IReadOnlyList<LabelledText> HeldBack => [.. All.Where(example => example.IsHeldBack).Select(example => example.Text)];

    /// <summary>Of the examples and of what TicketHub itself brings along: the same hash, the same model.</summary>
    public string Hash()
    {
        var all = new StringBuilder(DeskModel.Ground).Append('\n');
        foreach (var example in All)
            all.Append(example.Hash).Append(' ').Append(example.Text.Kind).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }
}
