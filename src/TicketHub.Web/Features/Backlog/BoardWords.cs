using System.Collections.Concurrent;

namespace TicketHub.Web.Features.Backlog;

/// <summary>An enhancement that is like a text, and the words of the text that they have in common, the most telling first.</summary>
public sealed record Alike(long Number, IReadOnlyList<string> Words);

/// <summary>
/// The board's words, each with those that say it. A stem counts the more the fewer enhancements say it; a word that stands in a tenth
/// of them says nothing.
/// </summary>
public sealed class BoardWords
{
    /// <summary>Shares of what request and enhancement say that must be common; below it people saw nothing in common.</summary>
    private const double Enough = 0.2;

    /// <summary>Some trays full: a tray is looked at far more often than a word on the board changes.</summary>
    private const int MostRemembered = 500;

    private readonly IReadOnlyList<SpeaksOf> board;
    private readonly Dictionary<string, List<int>> saidBy = new(StringComparer.Ordinal);
    private readonly double[] whole;
    private readonly ConcurrentDictionary<string, Alike?> told = new(StringComparer.Ordinal);

    public BoardWords(IReadOnlyList<SpeaksOf> board)
    {
        this.board = board;
        for (var i = 0; i < board.Count; i++)
        {
            foreach (var stem in board[i].Stems)
            {
                if (!saidBy.TryGetValue(stem, out var places))
                    saidBy[stem] = places = [];
                places.Add(i);
            }
        }

        whole = [.. board.Select(e => e.Stems.Sum(Weight))];
    }

    /// <summary>The one most alike, if any is alike enough.</summary>
    public Alike? MostAlike(string text)
    {
        if (told.TryGetValue(text, out var known))
            return known;
        if (told.Count >= MostRemembered)
            told.Clear();
        return told[text] = Find(TellingWords.Of(text));
    }

    private Alike? Find(IReadOnlyDictionary<string, string> own)
    {
        var (weights, shared) = (new double[board.Count], new int[board.Count]);
        foreach (var stem in own.Keys)
        {
            if (Weight(stem) is not (> 0 and var weight) || !saidBy.TryGetValue(stem, out var places))
                continue;
            foreach (var place in places)
            {
                weights[place] += weight;
                shared[place]++;
            }
        }

        var ownWhole = own.Keys.Sum(Weight);
        var best = Enumerable.Range(0, board.Count).Where(i => shared[i] > 1)
            .Select(i => (Of: board[i], Share: weights[i] / Math.Max(1, Math.Min(ownWhole, whole[i]))))
            .Where(found => found.Share >= Enough)
            .OrderByDescending(found => found.Share).ThenBy(found => found.Of.Number)
            .FirstOrDefault();
        return best.Of is null
            ? null
            : new(
                best.Of.Number,
                [.. own.Where(word => best.Of.Stems.Contains(word.Key) && Weight(word.Key) > 0)
                    .OrderByDescending(word => Weight(word.Key))
                    .Select(word => word.Value)]);
    }

    private double Weight(string stem)
    {
        var count = saidBy.TryGetValue(stem, out var places) ? places.Count : 0;
        // What one in ten of the board says tells none of them apart.
        return count > Math.Max(3, board.Count / 10) ? 0 : Math.Log(1 + (board.Count + 1.0) / (count + 1));
    }
}
