using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TicketHub.Storage;
using TicketHub.Storage.SigningIn;

namespace TicketHub.Web.SigningIn;

/// <summary>Answers the same, after the same work, whether the person does not exist, is locked out, or mistyped.</summary>
public sealed class PasswordCheck(UserManager<Account> accounts, TicketHubDb db)
{
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(new(), Guid.NewGuid().ToString());

    /// <summary>The person's id, or null.</summary>
    public async Task<Guid?> Check(string email, string password)
    {
        var account = await accounts.FindByEmailAsync(email);
        if (account is null)
        {
            accounts.PasswordHasher.VerifyHashedPassword(new(), NobodysHash, password);
            return null;
        }

        var right = await accounts.CheckPasswordAsync(account, password);
        if (await accounts.IsLockedOutAsync(account))
            return null;
        if (!right)
        {
            await accounts.AccessFailedAsync(account);
            return null;
        }

        if (account.AccessFailedCount > 0)
            await accounts.ResetAccessFailedCountAsync(account);
        return await db.People.AnyAsync(p => p.Id == account.Id && !p.Disabled) ? account.Id : null;
    }
}
