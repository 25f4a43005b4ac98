using Microsoft.EntityFrameworkCore;
using TicketHub.Classification.Stems;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Backlog;

/// <summary>An enhancement as it is compared: what it speaks of, in stems.</summary>
public sealed record SpeaksOf(long Number, string Title, long Version, IReadOnlySet<string> Stems);

/// <summary>
/// Which enhancement of the board a request may belong to, by the stems of their words. A stem counts the more the fewer
/// enhancements say it; a word that stands in a tenth of them says nothing.
/// </summary>
public sealed class Similarity
{
    /// <summary>Shares of what request and enhancement say that must be common; below it people saw nothing in common.</summary>
    private const double Enough = 0.2;

    private const int LengthRead = 600;
    private const int MostWordsShown = 4;

    private IReadOnlyDictionary<long, SpeaksOf> known = new Dictionary<long, SpeaksOf>();

    /// <summary>What stands on the board, with the stems of what has changed since the last time read anew.</summary>
    public async Task<SimilarOnBoard> Board(TicketHubDb db, CancellationToken ct)
    {
        var before = known;
        var versions = await db.OnBoard().Select(e => new { e.Number, e.Version }).ToListAsync(ct);
        var stale = versions.Where(v => before.GetValueOrDefault(v.Number)?.Version != v.Version).Select(v => v.Number).ToList();
        var texts = new Dictionary<long, SpeaksOf>();
        foreach (var part in stale.Chunk(500))
        {
            var rows = await db.Enhancements.Where(e => part.Contains(e.Number))
                .Select(e => new { e.Number, e.Title, e.Version, Need = e.Need.Substring(0, LengthRead) }).ToListAsync(ct);
            foreach (var row in rows)
                texts[row.Number] = new(row.Number, row.Title, row.Version, StemmedText.Of(row.Title + "\n" + row.Need).Keys.ToHashSet());
        }

        var now = versions.Select(v => texts.GetValueOrDefault(v.Number) ?? before.GetValueOrDefault(v.Number)).OfType<SpeaksOf>().ToList();
        known = now.ToDictionary(e => e.Number);
        return new(now);
    }

    /// <summary>The board's words, counted.</summary>
    public sealed class SimilarOnBoard(IReadOnlyList<SpeaksOf> board)
    {
        private readonly Dictionary<string, int> saidBy = board.SelectMany(e => e.Stems).GroupBy(stem => stem).ToDictionary(g => g.Key, g => g.Count());

        /// <summary>The one most alike, if any is alike enough.</summary>
        public SimilarResource? To(string title, string body)
        {
            var own = StemmedText.Of(title + "\n" + (body.Length > LengthRead ? body[..LengthRead] : body));
            var weights = own.Keys.ToDictionary(stem => stem, Weight);
            var whole = weights.Values.Sum();
            var best = board
                .Select(e => (Enhancement: e, Shared: weights.Where(w => w.Value > 0 && e.Stems.Contains(w.Key)).ToList()))
                .Where(found => found.Shared.Count > 1)
                .Select(found => (found.Enhancement, found.Shared, Share: found.Shared.Sum(w => w.Value) / Math.Max(1, Math.Min(whole, found.Enhancement.Stems.Sum(Weight)))))
                .Where(found => found.Share >= Enough)
                .OrderByDescending(found => found.Share)
                .FirstOrDefault();
            return best.Enhancement is null
                ? null
                : new(best.Enhancement.Number, best.Enhancement.Title, [.. best.Shared.OrderByDescending(w => w.Value).Take(MostWordsShown).Select(w => own[w.Key])], best.Enhancement.Version);
        }

        private double Weight(string stem)
        {
            var count = saidBy.GetValueOrDefault(stem);
            return count > Math.Max(3, board.Count / 10) ? 0 : Math.Log(1 + (board.Count + 1.0) / (count + 1));
        }
    }
}
