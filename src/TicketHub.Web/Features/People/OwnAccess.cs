using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Storage.SigningIn;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.People;

public sealed record OwnToken(
    Guid Id, string Name, TokenScope Scope, DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt, DateTimeOffset? LastUsedAt, bool Expired);

public sealed record OwnSession(Guid Id, string? Browser, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, bool IsThis);

/// <summary>A person's own password, tokens and sessions. Another's are not found, like those that never were.</summary>
public sealed class OwnAccess(
    Writes writes, TicketHubDb read, PasswordCheck passwords, UserManager<Account> accounts, LastUses uses, TimeProvider clock)
{
    public async Task<IReadOnlyList<OwnToken>> Tokens(Guid person, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var rows = await read.AccessTokens.AsNoTracking()
            .Where(t => t.PersonId == person)
            .OrderByDescending(t => t.CreatedAt)
            .ToListAsync(ct);
        return [.. rows.Select(t => new OwnToken(
            t.Id, t.Name, t.Scope, t.CreatedAt, t.ExpiresAt,
            NotBefore(t.CreatedAt, uses.Of(t.Id, t.LastUsedAt)), t.ExpiresAt <= now))];
    }

    /// <summary>Uses are noted by the hour that they fell into, which may have begun before there was a token.</summary>
    private static DateTimeOffset? NotBefore(DateTimeOffset made, DateTimeOffset? used) => used < made ? made : used;

    public async Task<IReadOnlyList<OwnSession>> Sessions(Guid person, Guid current, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var rows = await read.Sessions.AsNoTracking().Where(s => s.PersonId == person && s.ExpiresAt > now).ToListAsync(ct);
        return [.. rows
            .Select(s => new OwnSession(
                s.Id, s.Browser, s.StartedAt, uses.Of(s.Id, s.LastSeenAt) ?? s.StartedAt, s.Id == current))
            .OrderByDescending(s => s.IsThis).ThenByDescending(s => s.LastSeenAt)];
    }

    /// <summary>Makes a token; its text is returned this once.</summary>
    /// <exception cref="RefusedException">No name, an expiry out of range, or too many tokens already.</exception>
    public Task<string> MakeToken(Guid person, string? name, TokenScope scope, int? days, CancellationToken ct)
    {
        var clean = PlainText.Line(name);
        var mistakes = PersonDetails.NameMistakes(clean, AccessToken.LongestName).ToList();
        if (days is not (>= 1 and <= AccessToken.MostDays))
            mistakes.Add(new TokenExpiryUnfit(AccessToken.MostDays));
        if (mistakes.Count > 0)
            throw new RefusedException(mistakes);
        return writes.Run(async (db, token) =>
        {
            if (await db.AccessTokens.CountAsync(t => t.PersonId == person, token) >= AccessToken.MostOfAPerson)
                throw new RefusedException(new TooManyTokens(AccessToken.MostOfAPerson));
            var (row, text) = AccessToken.Issue(person, clock.GetUtcNow(), TimeSpan.FromDays(days!.Value), clean!, scope);
            db.AccessTokens.Add(row);
            await Tell(db, AuditAct.TokenMade, person, token, after: AuditValues.Of(row));
            return text;
        }, ct);
    }

    /// <summary>Through the row, not around it: what is remembered of tokens ends with such a write.</summary>
    public Task<bool> RevokeToken(Guid person, Guid id, CancellationToken ct) => writes.Run(async (db, token) =>
    {
        var row = await db.AccessTokens.SingleOrDefaultAsync(t => t.Id == id && t.PersonId == person, token)
            ?? throw new RefusedException(new NothingHere());
        db.AccessTokens.Remove(row);
        await Tell(db, AuditAct.TokenRevoked, person, token, before: AuditValues.Of(row));
        return true;
    }, ct);

    public Task<bool> EndSession(Guid person, Guid id, CancellationToken ct) => writes.Run(
        async (db, token) => await db.Sessions.Where(s => s.Id == id && s.PersonId == person).ExecuteDeleteAsync(token) == 1
            ? true
            : throw new RefusedException(new NothingHere()),
        ct);

    public Task<int> EndOthers(Guid person, Guid current, CancellationToken ct) =>
        writes.Run((db, token) => db.EndSessionsOf(person, token, except: current), ct);

    /// <summary>Other sessions end; tokens stay, for programs use them and each can be revoked by itself.</summary>
    /// <exception cref="RefusedException">The old password is wrong, or the new one will not do.</exception>
    public async Task ChangePassword(Guid person, Guid current, string? old, NewPassword password, CancellationToken ct)
    {
        var email = await read.Users.Where(a => a.Id == person).Select(a => a.Email!).SingleAsync(ct);
        var mistakes = password.Mistakes(email).ToList();
        // Guesses at the old one are counted like guesses at the door.
        if (string.IsNullOrEmpty(old) || await passwords.Check(email, old, ct) != person)
            mistakes.Insert(0, new PasswordWrong());
        if (mistakes.Count > 0)
            throw new RefusedException(mistakes);
        var hash = accounts.PasswordHasher.HashPassword(new(), password.Text!);
        await writes.Run(async (db, token) =>
        {
            await db.SetPassword(person, hash, token);
            await Tell(db, AuditAct.PasswordChanged, person, token);
            return await db.EndSessionsOf(person, token, except: current);
        }, ct);
    }

    /// <summary>What people do with their own keys stands in the audit list beside what administrators do.</summary>
    private async Task Tell(TicketHubDb db, AuditAct act, Guid person, CancellationToken ct, string? before = null, string? after = null)
    {
        var name = await db.People.Where(p => p.Id == person).Select(p => p.Name).SingleAsync(ct);
        db.Audit.Add(AuditEntry.Of(act, person, person, name, clock.GetUtcNow(), before, after));
    }
}
