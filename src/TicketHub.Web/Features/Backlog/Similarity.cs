using Microsoft.EntityFrameworkCore;
using TicketHub.Classification.Stems;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Backlog;

/// <summary>An enhancement as it is compared: what it speaks of, in stems.</summary>
public sealed record SpeaksOf(long Number, string Title, long Version, int Tickets, IReadOnlySet<string> Stems);

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

    private Known known = new(new(-1, -1), [], new SimilarOnBoard([]));

    private sealed record Known(BoardKey Key, Dictionary<long, SpeaksOf> Of, SimilarOnBoard Board);

    /// <summary>What stands on the board, with the stems of what has changed since the last time read anew.</summary>
    public async Task<SimilarOnBoard> Board(TicketHubDb db, CancellationToken ct)
    {
        var key = await BoardKey.Read(db, ct);
        var before = known;
        if (before.Key == key)
            return before.Board;
        var versions = await db.OnBoard().Select(e => new { e.Number, e.Version, e.TicketCount }).ToListAsync(ct);
        var stale = versions.Where(v => before.Of.GetValueOrDefault(v.Number) is not { } old || (old.Version, old.Tickets) != (v.Version, v.TicketCount))
            .Select(v => v.Number).ToList();
        var now = versions.Where(v => before.Of.ContainsKey(v.Number)).ToDictionary(v => v.Number, v => before.Of[v.Number]);
        foreach (var part in stale.Chunk(500))
        {
            foreach (var read in await Read(db, part, ct))
                now[read.Number] = read;
        }

        known = new(key, now, new SimilarOnBoard([.. versions.Select(v => now.GetValueOrDefault(v.Number)).OfType<SpeaksOf>()]));
        return known.Board;
    }

    /// <summary>What the head wrote, and the titles of its requests: people ask for one thing in words that the head did not take over.</summary>
    private static async Task<IEnumerable<SpeaksOf>> Read(TicketHubDb db, long[] numbers, CancellationToken ct)
    {
        var titles = (await db.Tickets.Where(t => numbers.Contains(t.EnhancementNumber!.Value)).Select(t => new { t.EnhancementNumber, t.Title }).ToListAsync(ct))
            .ToLookup(t => t.EnhancementNumber!.Value, t => t.Title);
        var rows = await db.Enhancements.Where(e => numbers.Contains(e.Number))
            .Select(e => new { e.Number, e.Title, e.Version, e.TicketCount, Need = e.Need.Substring(0, LengthRead) }).ToListAsync(ct);
        return rows.Select(row => new SpeaksOf(
            row.Number, row.Title, row.Version, row.TicketCount,
            StemmedText.Of(string.Join('\n', titles[row.Number].Distinct().Prepend(row.Need).Prepend(row.Title))).Keys.ToHashSet()));
    }

    /// <summary>The board's words, each with the places of those that say it.</summary>
    public sealed class SimilarOnBoard
    {
        private readonly IReadOnlyList<SpeaksOf> board;
        private readonly Dictionary<string, List<int>> saidBy = new(StringComparer.Ordinal);
        private readonly double[] whole;

        public SimilarOnBoard(IReadOnlyList<SpeaksOf> board)
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
        public SimilarResource? To(string title, string body)
        {
            var own = StemmedText.Of(title + "\n" + (body.Length > LengthRead ? body[..LengthRead] : body));
            var shared = new Dictionary<int, List<(string Stem, double Weight)>>();
            foreach (var stem in own.Keys.Where(stem => Weight(stem) > 0 && saidBy.ContainsKey(stem)))
            {
                foreach (var place in saidBy[stem])
                {
                    if (!shared.TryGetValue(place, out var stems))
                        shared[place] = stems = [];
                    stems.Add((stem, Weight(stem)));
                }
            }

            var ownWhole = own.Keys.Sum(Weight);
            var best = shared.Where(found => found.Value.Count > 1)
                .Select(found => (Place: found.Key, Stems: found.Value, Share: found.Value.Sum(s => s.Weight) / Math.Max(1, Math.Min(ownWhole, whole[found.Key]))))
                .Where(found => found.Share >= Enough)
                .OrderByDescending(found => found.Share).ThenBy(found => found.Place)
                .FirstOrDefault();
            return best.Stems is null
                ? null
                : new(
                    board[best.Place].Number, board[best.Place].Title,
                    [.. best.Stems.OrderByDescending(s => s.Weight).Take(MostWordsShown).Select(s => own[s.Stem])], board[best.Place].Version);
        }

        private double Weight(string stem)
        {
            var count = saidBy.TryGetValue(stem, out var places) ? places.Count : 0;
            return count > Math.Max(3, board.Count / 10) ? 0 : Math.Log(1 + (board.Count + 1.0) / (count + 1));
        }
    }
}
