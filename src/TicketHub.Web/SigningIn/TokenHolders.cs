using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Storage.SigningIn;

namespace TicketHub.Web.SigningIn;

/// <summary>A token's row as it is needed at every request: whose it is and what it is good for.</summary>
public sealed record HeldToken(Person Person, Guid TokenId, TokenScope Scope, DateTimeOffset ExpiresAt);

/// <summary>
/// Who a token belongs to. An answer is kept for five seconds, and no longer than until this process next writes to people or
/// tokens: a disabled person is out at once here, and within five seconds where another instance disabled them.
/// </summary>
public sealed class TokenHolders(Writes writes)
{
    private const int MostKept = 10_000;

    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Known> known = new();

    private readonly Func<TicketHubDb, string, Task<HeldToken?>> query = EF.CompileAsyncQuery(
        (TicketHubDb db, string hash) => db.AccessTokens.AsNoTracking()
            .Where(t => t.Hash == hash)
            .Join(db.People, t => t.PersonId, p => p.Id, (t, p) => new HeldToken(p, t.Id, t.Scope, t.ExpiresAt))
            .SingleOrDefault());

    private sealed record Known(HeldToken Held, DateTimeOffset At, long PeopleVersion);

    /// <param name="db">Where to look.</param>
    /// <param name="hash">The token's hash: a comparison of digests, which a guesser cannot steer.</param>
    /// <param name="now">Expired tokens belong to nobody.</param>
    public async Task<HeldToken?> Of(TicketHubDb db, string hash, DateTimeOffset now)
    {
        var version = writes.PeopleVersion;
        if (!known.TryGetValue(hash, out var entry) || entry.PeopleVersion != version || now - entry.At > KeptFor)
        {
            if (await query(db, hash) is not { } found)
                return null;
            if (known.Count >= MostKept)
                known.Clear();
            known[hash] = entry = new(found, now, version);
        }

        return entry.Held.ExpiresAt > now && !entry.Held.Person.Disabled ? entry.Held : null;
    }
}
