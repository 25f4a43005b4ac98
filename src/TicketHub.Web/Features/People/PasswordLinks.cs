using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Storage.SigningIn;

namespace TicketHub.Web.Features.People;

/// <summary>A link as the administrator gets it, this once.</summary>
public sealed record MadeLink(string Path, LinkPurpose Purpose, DateTimeOffset ExpiresAt);

/// <summary>Invitations and password resets: one-time links by which a person chooses a password.</summary>
public sealed class PasswordLinks(
    Administer administer, Writes writes, TicketHubDb read, UserManager<Account> accounts, TimeProvider clock)
{
    /// <summary>
    /// Makes a link: an invitation while there is no password, a reset after that. An earlier link stops working; nothing
    /// else changes before the link is used, unless access is cut off at once.
    /// </summary>
    /// <param name="by">Who makes it.</param>
    /// <param name="personId">For whom.</param>
    /// <param name="cutOff">A stranger may know the password: it, the sessions and the tokens end now.</param>
    /// <param name="ct">Ends the waiting.</param>
    public Task<MadeLink> Make(Actor by, Guid personId, bool cutOff, CancellationToken ct)
    {
        // Before the transaction, for it takes its time. A password that nobody knows takes the place of the one that somebody may know.
        var unknown = cutOff
            ? accounts.PasswordHasher.HashPassword(new(), PasswordLink.Make(personId, LinkPurpose.Reset, default).Text)
            : null;
        return administer.AsAdministrator(by, (act, token) => Make(act, personId, unknown, token), ct);
    }

    private static async Task<MadeLink> Make(AdministrativeAct act, Guid personId, string? unknown, CancellationToken token)
    {
        var person = await act.Db.People.SingleOrDefaultAsync(p => p.Id == personId, token)
            ?? throw new RefusedException(new NothingHere());
        Administration.MakeLink(person, act.By);
        var hasPassword = await act.Db.Users.AnyAsync(a => a.Id == personId && a.PasswordHash != null, token);
        var purpose = hasPassword ? LinkPurpose.Reset : LinkPurpose.Invitation;
        await act.Db.PasswordLinks.Where(l => l.PersonId == personId).ExecuteDeleteAsync(token);
        if (unknown is not null && hasPassword)
            await CutOff(act, person, unknown, token);
        var (row, text) = PasswordLink.Make(personId, purpose, act.Now);
        act.Db.PasswordLinks.Add(row);
        act.Tell(hasPassword ? AuditAct.ResetMade : AuditAct.InvitationMade, personId, person.Name);
        return new MadeLink(PeoplePaths.Invitation(text), purpose, row.ExpiresAt);
    }

    /// <summary>Whose link this is and what for; null where it is unknown, used, replaced or expired.</summary>
    public async Task<OpenLink?> Find(string? text, CancellationToken ct)
    {
        var (hash, now) = (AccessToken.HashOf(text ?? ""), clock.GetUtcNow());
        return await (
            from link in read.PasswordLinks.AsNoTracking()
            where link.Hash == hash && link.UsedAt == null && link.ExpiresAt > now
            join person in read.People on link.PersonId equals person.Id
            where !person.Disabled
            join account in read.Users on person.Id equals account.Id
            let tokens = read.AccessTokens.Count(t => t.PersonId == person.Id && t.ExpiresAt > now)
            select new OpenLink(person.Id, person.Name, account.Email!, link.Purpose, tokens)).SingleOrDefaultAsync(ct);
    }

    /// <summary>
    /// Sets the password and uses the link up: of two who use it at once, one wins. Every session ends, and every token
    /// but where the person keeps them: whoever had the old password may have made some.
    /// </summary>
    /// <exception cref="RefusedException">The link is dead, or the password will not do.</exception>
    public async Task Use(string? text, NewPassword password, bool keepTokens, CancellationToken ct)
    {
        var link = await Find(text, ct) ?? throw new RefusedException(new LinkDead());
        if (password.Mistakes(link.Email).ToList() is { Count: > 0 } mistakes)
            throw new RefusedException(mistakes);
        // Before the transaction, for it takes its time.
        var hash = accounts.PasswordHasher.HashPassword(new(), password.Text!);
        var linkHash = AccessToken.HashOf(text!);
        await writes.Run(async (db, token) =>
        {
            var now = clock.GetUtcNow();
            DateTimeOffset? used = now;
            var won = await db.PasswordLinks.Where(l => l.Hash == linkHash && l.UsedAt == null && l.ExpiresAt > now)
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, used), token);
            if (won == 0)
                throw new RefusedException(new LinkDead());
            await db.SetPassword(link.PersonId, hash, token);
            await db.EndSessionsOf(link.PersonId, token);
            db.Audit.Add(AuditEntry.Of(AuditAct.PasswordChosen, link.PersonId, link.PersonId, link.Name, now));
            foreach (var revoked in keepTokens ? [] : await db.RevokeTokensOf(link.PersonId, token))
                db.Audit.Add(AuditEntry.Of(
                    AuditAct.TokenRevoked, link.PersonId, link.PersonId, link.Name, now, before: AuditValues.Of(revoked)));
            return true;
        }, ct);
    }

    private static async Task CutOff(AdministrativeAct act, Person person, string unknown, CancellationToken ct)
    {
        await act.Db.SetPassword(person.Id, unknown, ct);
        await act.Db.EndSessionsOf(person.Id, ct);
        await act.Db.RevokeTokensOf(person.Id, ct);
        act.Tell(AuditAct.AccessCutOff, person.Id, person.Name);
    }
}

/// <summary>A link that still works, and how many API tokens its person has.</summary>
public sealed record OpenLink(Guid PersonId, string Name, string Email, LinkPurpose Purpose, int Tokens);

internal static class Passwords
{
    /// <summary>Also forgets wrong attempts: whoever has just chosen a password is not kept out by those of before.</summary>
    public static async Task SetPassword(this TicketHubDb db, Guid person, string hash, CancellationToken ct)
    {
        var account = await db.Users.SingleAsync(a => a.Id == person, ct);
        (account.PasswordHash, account.SecurityStamp) = (hash, Guid.NewGuid().ToString());
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
    }
}
