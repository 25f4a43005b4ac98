using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TicketHub.Storage;

namespace TicketHub.Web.SigningIn;

/// <summary>
/// When tokens and sessions were last used. Noted in memory, for a write at every request would cost more than the request;
/// written down by the hourly housekeeping. A process that is killed forgets the last hour of it, which harms nobody.
/// </summary>
public sealed class LastUses(Writes writes)
{
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> tokens = new();
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> sessions = new();

    /// <summary>To the hour: a token's owner asks whether it is in use, not what it did when.</summary>
    public void OfToken(Guid id, DateTimeOffset now) => tokens[id] = new(now.Year, now.Month, now.Day, now.Hour, 0, 0, now.Offset);

    public void OfSession(Guid id, DateTimeOffset now) => sessions[id] = now;

    /// <summary>The later of what was written down and what was noted since.</summary>
    public DateTimeOffset? Of(Guid id, DateTimeOffset? written)
    {
        if (!tokens.TryGetValue(id, out var noted) && !sessions.TryGetValue(id, out noted))
            return written;
        return written > noted ? written : noted;
    }

    /// <summary>Writes down what was noted. Rows that are gone by now are passed over.</summary>
    public async Task Flush(CancellationToken ct)
    {
        var (ofTokens, ofSessions) = (tokens.ToArray(), sessions.ToArray());
        if (ofTokens.Length + ofSessions.Length == 0)
            return;
        await writes.Run(
            async (db, token) =>
            {
                foreach (var (id, at) in ofTokens)
                    await db.AccessTokens.Where(t => t.Id == id).ExecuteUpdateAsync(set => set.SetProperty(t => t.LastUsedAt, at), token);
                foreach (var (id, at) in ofSessions)
                    await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, at), token);
                return true;
            },
            ct);
        foreach (var noted in ofTokens)
            tokens.TryRemove(noted);
        foreach (var noted in ofSessions)
            sessions.TryRemove(noted);
    }
}
