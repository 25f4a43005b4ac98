using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Storage.SigningIn;
using TicketHub.Web.Problems;

namespace TicketHub.Web.Features.People;

/// <summary>What an administrator changes about a person. Each names the version that it was decided on.</summary>
public sealed class ChangePerson(Administer administer, UserManager<Account> accounts)
{
    /// <exception cref="RefusedException">The details break rules; all of them are told.</exception>
    /// <exception cref="StaleVersionException">Somebody was faster.</exception>
    public Task<bool> Rewrite(Actor by, Guid id, PersonDetails details, long version, CancellationToken ct) =>
        Change(by, id, version, async (act, person, token) =>
        {
            var email = accounts.NormalizeEmail(details.Email);
            var mistakes = details.Mistakes().Concat(await act.Db.Conflicts(details, email, id, token)).ToList();
            if (mistakes.Count > 0)
                throw new RefusedException(mistakes);

            if (person.Name != details.Name)
            {
                act.Tell(AuditAct.PersonRenamed, id, person.Name, person.Name, details.Name);
                person.Rename(details.Name!);
            }

            if (person.DepartmentId != details.DepartmentId)
            {
                act.Tell(
                    AuditAct.PersonMoved, id, person.Name, await NameOf(act, person.DepartmentId, token),
                    await NameOf(act, details.DepartmentId!.Value, token));
                person.MoveTo(details.DepartmentId!.Value);
            }

            if ((person.CertifiedOn, person.CertifiedUntil) != (details.CertifiedOn, details.CertifiedUntil))
            {
                act.Tell(
                    AuditAct.PersonCertified, id, person.Name, AuditValues.Of(person.CertifiedOn, person.CertifiedUntil),
                    AuditValues.Of(details.CertifiedOn, details.CertifiedUntil));
                person.Certify(details.CertifiedOn, details.CertifiedUntil);
            }

            var account = await act.Db.Users.SingleAsync(a => a.Id == id, token);
            if (account.Email != details.Email)
            {
                act.Tell(AuditAct.EmailChanged, id, person.Name, account.Email, details.Email);
                (account.Email, account.UserName) = (details.Email, details.Email);
                (account.NormalizedEmail, account.NormalizedUserName) = (email, accounts.NormalizeName(details.Email));
                person.Touch();
            }
        }, ct);

    /// <param name="roles">Null where they could not be read.</param>
    public Task<bool> GiveRoles(Actor by, Guid id, Roles? roles, long version, CancellationToken ct) =>
        Change(by, id, version, async (act, person, token) =>
        {
            var before = person.Roles;
            if (roles is not { } wanted)
                throw new RefusedException(new UnknownRole());
            Administration.ChangeRoles(person, wanted, act.By, await act.Db.AdministratorsBeside(id, token));
            if (before == person.Roles)
                return;
            act.Tell(AuditAct.RolesChanged, id, person.Name, AuditValues.Of(before), AuditValues.Of(person.Roles));
            await act.Db.EndSessionsOf(id, token);
        }, ct);

    /// <summary>Ends sessions, tokens, a link that is out and what the person would have done as deputy.</summary>
    public Task<bool> Disable(Actor by, Guid id, long version, CancellationToken ct) =>
        Change(by, id, version, async (act, person, token) =>
        {
            if (person.Disabled)
                return;
            Administration.Disable(person, act.By, await act.Db.AdministratorsBeside(id, token));
            act.Tell(AuditAct.PersonDisabled, id, person.Name);
            await act.Db.EndSessionsOf(id, token);
            await act.Db.RevokeTokensOf(id, token);
            await act.Db.PasswordLinks.Where(l => l.PersonId == id).ExecuteDeleteAsync(token);
            foreach (var period in await act.Db.Deputyships.Where(d => d.DeputyId == id && d.To > act.Now).ToListAsync(token))
            {
                act.Tell(AuditAct.DeputyEnded, id, person.Name, AuditValues.Of(period));
                period.End(act.Now);
            }
        }, ct);

    public Task<bool> Enable(Actor by, Guid id, long version, CancellationToken ct) => Change(by, id, version, (act, person, _) =>
    {
        if (person.Disabled)
        {
            person.Enable();
            act.Tell(AuditAct.PersonEnabled, id, person.Name);
        }

        return Task.CompletedTask;
    }, ct);

    private Task<bool> Change(
        Actor by, Guid id, long version, Func<AdministrativeAct, Person, CancellationToken, Task> how, CancellationToken ct) =>
        administer.AsAdministrator(by, async (act, token) =>
        {
            var person = await act.Db.People.SingleOrDefaultAsync(p => p.Id == id, token) ?? throw new RefusedException(new NothingHere());
            if (person.Version != version)
                throw new StaleVersionException(person.Version);
            await how(act, person, token);
            return true;
        }, ct);

    private static Task<string> NameOf(AdministrativeAct act, Guid department, CancellationToken ct) =>
        act.Db.Departments.Where(d => d.Id == department).Select(d => d.Name).SingleAsync(ct);
}

internal static class PeopleQueries
{
    public static Task<int> AdministratorsBeside(this TicketHubDb db, Guid person, CancellationToken ct) =>
        db.People.CountAsync(p => p.Id != person && !p.Disabled && (p.Roles & Roles.Admin) != 0, ct);

    /// <summary>Ends every session of a person, but for one where it is theirs to keep.</summary>
    public static Task<int> EndSessionsOf(this TicketHubDb db, Guid person, CancellationToken ct, Guid? except = null) =>
        db.Sessions.Where(s => s.PersonId == person && s.Id != except).ExecuteDeleteAsync(ct);

    /// <summary>Through the rows, not around them: what is remembered of tokens ends with such a write.</summary>
    public static async Task<IReadOnlyList<AccessToken>> RevokeTokensOf(this TicketHubDb db, Guid person, CancellationToken ct)
    {
        var tokens = await db.AccessTokens.Where(t => t.PersonId == person).ToListAsync(ct);
        db.AccessTokens.RemoveRange(tokens);
        return tokens;
    }
}
