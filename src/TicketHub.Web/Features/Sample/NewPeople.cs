using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Storage.SigningIn;
using TicketHub.Web.Features.People;
using TicketHub.Web.Hosting;

namespace TicketHub.Web.Features.Sample;

public sealed record NewPerson(string Name, string Email, Roles Roles, Guid DepartmentId);

/// <summary>Adds people together with the account that they sign in with, and a random password.</summary>
public sealed class NewPeople(Writes writes, UserManager<Account> accounts, TimeProvider clock)
{
    /// <summary>On the command line: adds one person and their department; returns the password, which is kept nowhere.</summary>
    /// <exception cref="SettingsException">The e-mail is taken.</exception>
    public Task<string> Add(NewPerson person, Department department, CancellationToken ct) => writes.Run(async (db, token) =>
    {
        var email = accounts.NormalizeEmail(person.Email);
        if (await db.Users.AnyAsync(a => a.NormalizedEmail == email, token))
            throw new SettingsException($"{person.Email} is taken: somebody here has it already.");
        db.Departments.Add(department);
        var (joined, password) = Put(db, person);
        var now = clock.GetUtcNow();
        db.Audit.Add(AuditEntry.Of(AuditAct.DepartmentAdded, null, department.Id, department.Name, now));
        db.Audit.Add(AuditEntry.Of(AuditAct.PersonAdded, null, joined.Id, joined.Name, now, after: AuditValues.Of(joined.Roles)));
        return password;
    }, ct);

    /// <summary>Puts a person and account into a running transaction.</summary>
    public (Person Person, string Password) Put(TicketHubDb db, NewPerson person)
    {
        var joined = Person.Join(Guid.CreateVersion7(clock.GetUtcNow()), person.Name, person.Roles, person.DepartmentId);
        var password = RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 16);
        var account = new Account
        {
            Id = joined.Id,
            UserName = person.Email,
            NormalizedUserName = accounts.NormalizeName(person.Email),
            Email = person.Email,
            NormalizedEmail = accounts.NormalizeEmail(person.Email),
            SecurityStamp = Guid.NewGuid().ToString(),
            LockoutEnabled = true,
        };
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        db.People.Add(joined);
        db.Users.Add(account);
        return (joined, password);
    }
}
