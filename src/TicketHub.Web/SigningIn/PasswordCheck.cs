using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Storage;
using TicketHub.Storage.SigningIn;

namespace TicketHub.Web.SigningIn;

/// <summary>Answers the same, after the same work, whether the person does not exist, is locked out, or mistyped.</summary>
public sealed class PasswordCheck(UserManager<Account> accounts, TicketHubDb db, Lockout lockout)
{
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(new(), Guid.NewGuid().ToString());

    /// <summary>The person's id, or null.</summary>
    public async Task<Guid?> Check(string email, string password, CancellationToken ct)
    {
        // What no e-mail contains is not worth a question, and one database would choke on it.
        var account = PlainText.Line(email) is { } clean && clean.All(c => c is > ' ' and < '\uFFF0')
            ? await accounts.FindByEmailAsync(clean)
            : null;
        var allowed = await lockout.MayTry(account?.Id ?? Guid.Empty, ct);
        var right = accounts.PasswordHasher.VerifyHashedPassword(account ?? new(), account?.PasswordHash ?? NobodysHash, password)
            is not PasswordVerificationResult.Failed;
        if (account is null || !allowed || !right)
            return null;
        await lockout.Forget(account.Id, ct);
        return await db.People.AnyAsync(p => p.Id == account.Id && !p.Disabled, ct) ? account.Id : null;
    }
}
