using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TicketHub.Storage;

namespace TicketHub.Web.SigningIn;

/// <summary>
/// Counts attempts before the password is looked at, in one conditional update: guesses that are sent all at once are
/// counted like those sent one by one. Identity counts afterwards, and of concurrent counts keeps one.
/// </summary>
public sealed class Lockout(Writes writes, TimeProvider clock, IOptions<IdentityOptions> options)
{
    /// <summary>Counts an attempt on the account; false while it is locked.</summary>
    public Task<bool> MayTry(Guid account, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? until = now + options.Value.Lockout.DefaultLockoutTimeSpan;
        var last = options.Value.Lockout.MaxFailedAccessAttempts - 1;
        return writes.Run(
            async (db, token) => await db.Users.Where(a => a.Id == account && (a.LockoutEnd == null || a.LockoutEnd <= now))
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(a => a.LockoutEnd, a => a.AccessFailedCount >= last ? until : null)
                        .SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount >= last ? 0 : a.AccessFailedCount + 1),
                    token) == 1,
            ct);
    }

    /// <summary>The password was right: nothing is held against the account, not even this attempt.</summary>
    public Task Forget(Guid account, CancellationToken ct) => writes.Run(
        (db, token) => db.Users.Where(a => a.Id == account)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LockoutEnd, _ => null).SetProperty(a => a.AccessFailedCount, 0), token),
        ct);
}
