using Microsoft.EntityFrameworkCore;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Backlog;

/// <summary>An enhancement as it is compared: what it speaks of, in stems.</summary>
public sealed record SpeaksOf(long Number, string Title, long Version, int Tickets, IReadOnlySet<string> Stems);

/// <summary>Which enhancement of the board a request may belong to, by the stems of their words.</summary>
public sealed class Similarity : IDisposable
{
    /// <summary>What a text is about stands in its beginning; the rest would cost a reading of every page that was ever pasted.</summary>
    public const int LengthRead = 600;

    /// <summary>Within the parameters that one statement may have.</summary>
    private const int ReadAtOnce = 500;

    private readonly SemaphoreSlim reading = new(1, 1);

    private Known known = new(new(-1, -1), [], new([]));

    private sealed record Known(BoardKey Key, Dictionary<long, SpeaksOf> Of, BoardWords Words);

    /// <summary>What stands on the board, with the stems of what has changed since the last time read anew.</summary>
    public async Task<SimilarOnBoard> Board(TicketHubDb db, CancellationToken ct)
    {
        var key = await BoardKey.Read(db, ct);
        if (known.Key != key)
        {
            // Of several who ask at once one reads.
            await reading.WaitAsync(ct);
            try
            {
                if (known.Key != key)
                    known = await Read(known, key, db, ct);
            }
            finally
            {
                reading.Release();
            }
        }

        var current = known;
        return new(current.Words, current.Of);
    }

    public void Dispose() => reading.Dispose();

    private static async Task<Known> Read(Known before, BoardKey key, TicketHubDb db, CancellationToken ct)
    {
        var versions = await db.OnBoard().Select(e => new { e.Number, e.Version, e.TicketCount }).ToListAsync(ct);
        var stale = versions
            .Where(v => before.Of.GetValueOrDefault(v.Number) is not { } old
                || (old.Version, old.Tickets) != (v.Version, v.TicketCount))
            .Select(v => v.Number).ToList();
        var now = versions.Where(v => before.Of.ContainsKey(v.Number)).ToDictionary(v => v.Number, v => before.Of[v.Number]);
        foreach (var part in stale.Chunk(ReadAtOnce))
        {
            foreach (var read in await Read(db, part, ct))
                now[read.Number] = read;
        }

        // Most acts move something or judge it: no word of the board is another by that.
        var saysTheSame = now.Count == before.Of.Count && stale.TrueForAll(number =>
            before.Of.TryGetValue(number, out var old) && now.TryGetValue(number, out var read) && old.Stems.SetEquals(read.Stems));
        return new(key, now, saysTheSame ? before.Words : new([.. now.Values]));
    }

    /// <summary>What the head wrote, and the titles of its requests: people ask for one thing in words that the head did not take over.</summary>
    private static async Task<IEnumerable<SpeaksOf>> Read(TicketHubDb db, long[] numbers, CancellationToken ct)
    {
        var tickets = await db.Tickets.Where(t => numbers.Contains(t.EnhancementNumber!.Value))
            .Select(t => new { t.EnhancementNumber, t.Title })
            .ToListAsync(ct);
        var titles = tickets.ToLookup(t => t.EnhancementNumber!.Value, t => t.Title);
        var rows = await db.Enhancements.Where(e => numbers.Contains(e.Number))
            .Select(e => new { e.Number, e.Title, e.Version, e.TicketCount, Need = e.Need.Substring(0, LengthRead) }).ToListAsync(ct);
        return rows.Select(row => new SpeaksOf(
            row.Number, row.Title, row.Version, row.TicketCount,
            TellingWords.Of(string.Join('\n', titles[row.Number].Distinct().Prepend(row.Need).Prepend(row.Title))).Keys.ToHashSet()));
    }
}

/// <summary>The board at a moment, to ask what on it is like a request.</summary>
public sealed class SimilarOnBoard(BoardWords words, IReadOnlyDictionary<long, SpeaksOf> board)
{
    private const int MostWordsShown = 4;

    /// <summary>The one most alike, if any is alike enough.</summary>
    public SimilarResource? To(string title, string body) =>
        words.MostAlike(title + "\n" + (body.Length > Similarity.LengthRead ? body[..Similarity.LengthRead] : body)) is { } found
            ? new(found.Number, board[found.Number].Title, [.. found.Words.Take(MostWordsShown)], board[found.Number].Version)
            : null;
}
