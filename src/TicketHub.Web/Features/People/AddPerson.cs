using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Storage.SigningIn;

namespace TicketHub.Web.Features.People;

/// <summary>Adds a person with an account that has no password yet: the invitation lets them choose one.</summary>
public sealed class AddPerson(Administer administer, UserManager<Account> accounts)
{
    /// <param name="roles">Null where they could not be read.</param>
    /// <exception cref="RefusedException">The details break rules; all of them are told.</exception>
    public Task<Guid> Run(Actor by, PersonDetails details, Roles? roles, CancellationToken ct) =>
        administer.AsAdministrator(by, async (act, token) =>
        {
            var mistakes = details.Mistakes().ToList();
            if (roles is not { } given)
                mistakes.Add(new UnknownRole());
            else if (given == Roles.None)
                mistakes.Add(new RoleNeeded());
            // Whoever is new is not the head: that role has one holder and is handed over.
            else if (given.HasFlag(Roles.Head))
                mistakes.Add(new HeadIsHandedOver());
            mistakes.AddRange(await act.Db.Conflicts(details, accounts.NormalizeEmail(details.Email), null, token));
            if (mistakes.Count > 0)
                throw new RefusedException(mistakes);

            var person = Person.Join(Guid.CreateVersion7(act.Now), details.Name!, roles!.Value, details.DepartmentId!.Value);
            if (details.CertifiedOn is not null)
                person.Certify(details.CertifiedOn, details.CertifiedUntil);
            act.Db.People.Add(person);
            act.Db.Users.Add(new Account
            {
                Id = person.Id,
                UserName = details.Email,
                NormalizedUserName = accounts.NormalizeName(details.Email),
                Email = details.Email,
                NormalizedEmail = accounts.NormalizeEmail(details.Email),
                SecurityStamp = Guid.NewGuid().ToString(),
                LockoutEnabled = true,
            });
            act.Tell(AuditAct.PersonAdded, person.Id, person.Name, after: AuditValues.Of(roles!.Value));
            return person.Id;
        }, ct);
}

internal static class DetailsChecks
{
    /// <summary>What only the database knows: whether the department is there and the e-mail free.</summary>
    public static async Task<IReadOnlyList<Refusal>> Conflicts(
        this TicketHubDb db, PersonDetails details, string? normalizedEmail, Guid? except, CancellationToken ct)
    {
        var found = new List<Refusal>();
        if (details.DepartmentId is { } department && !await db.Departments.AnyAsync(d => d.Id == department, ct))
            found.Add(new DepartmentNeeded());
        if (!string.IsNullOrEmpty(normalizedEmail)
            && await db.Users.AnyAsync(a => a.NormalizedEmail == normalizedEmail && a.Id != except, ct))
            found.Add(new EmailTaken());
        return found;
    }
}
