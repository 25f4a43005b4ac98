using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Web.Problems;

namespace TicketHub.Web.Features.People;

/// <summary>Client projects and who is in them. The administrator does everything, a project's manager its members.</summary>
public sealed class ChangeProjects(Administer administer)
{
    public Task<Guid> Add(Actor by, string? name, CancellationToken ct) => administer.AsAdministrator(by, async (act, token) =>
    {
        var clean = await Free(act, name, null, token);
        var project = ClientProject.Start(Guid.CreateVersion7(act.Now), clean);
        act.Db.Projects.Add(project);
        act.Tell(AuditAct.ProjectAdded, project.Id, clean);
        return project.Id;
    }, ct);

    public Task<bool> Rename(Actor by, Guid id, string? name, long version, CancellationToken ct) =>
        Change(by, id, version, async (act, project, token) =>
        {
            var clean = await Free(act, name, id, token);
            if (clean == project.Name)
                return;
            act.Tell(AuditAct.ProjectRenamed, id, project.Name, project.Name, clean);
            project.Rename(clean);
        }, ct);

    public Task<bool> Close(Actor by, Guid id, long version, CancellationToken ct) => Change(by, id, version, (act, project, _) =>
    {
        if (!project.Closed)
        {
            project.Close();
            act.Tell(AuditAct.ProjectClosed, id, project.Name);
        }

        return Task.CompletedTask;
    }, ct);

    public Task<bool> Reopen(Actor by, Guid id, long version, CancellationToken ct) => Change(by, id, version, (act, project, _) =>
    {
        if (project.Closed)
        {
            project.Reopen();
            act.Tell(AuditAct.ProjectReopened, id, project.Name);
        }

        return Task.CompletedTask;
    }, ct);

    /// <summary>The manager becomes a member too, if they are none yet.</summary>
    public Task<bool> NameManager(Actor by, Guid id, Guid? personId, long version, CancellationToken ct) =>
        Change(by, id, version, async (act, project, token) =>
        {
            var person = await act.Db.People.SingleOrDefaultAsync(p => p.Id == personId && !p.Disabled, token)
                ?? throw new RefusedException(new UnknownPerson());
            Administration.NotOnOneself(person, act.By);
            if (!person.Roles.HasFlag(Roles.Manager))
                throw new RefusedException(new NotAManager());
            if (project.ManagerId == person.Id)
                return;
            var before = await act.Db.People.Where(p => p.Id == project.ManagerId).Select(p => p.Name).SingleOrDefaultAsync(token);
            project.GiveTo(person.Id);
            act.Tell(AuditAct.ManagerNamed, id, project.Name, before, person.Name);
            if (await act.Db.Memberships.FindAsync([person.Id, id], token) is null)
                act.Db.Memberships.Add(Membership.Of(id, person.Id));
        }, ct);

    /// <summary>By the person's e-mail. True where they hold a valid certificate: without one they join all the same, and it is said.</summary>
    public Task<bool> AddMember(Actor by, Guid id, string? email, CancellationToken ct) => OfMembers(by, id, async (act, project, token) =>
    {
        var key = PlainText.Line(email)?.ToUpperInvariant();
        var person = await (
            from account in act.Db.Users
            where account.NormalizedEmail == key
            join p in act.Db.People on account.Id equals p.Id
            where !p.Disabled
            select p).SingleOrDefaultAsync(token) ?? throw new RefusedException(new UnknownMember());
        Administration.NotOnOneself(person, act.By);
        var certified = person.IsCertifiedOn(AlmatyTime.DayOf(act.Now));
        if (await act.Db.Memberships.FindAsync([person.Id, id], token) is not null)
            return certified;
        act.Db.Memberships.Add(Membership.Of(id, person.Id));
        act.Tell(AuditAct.MemberAdded, id, project.Name, after: person.Name + (certified ? "" : AuditValues.Uncertified));
        return certified;
    }, ct);

    public Task<bool> RemoveMember(Actor by, Guid id, Guid personId, CancellationToken ct) =>
        OfMembers(by, id, async (act, project, token) =>
        {
            if (project.ManagerId == personId)
                throw new RefusedException(new ManagerStays());
            if (await act.Db.Memberships.FindAsync([personId, id], token) is not { } membership)
                return false;
            act.Db.Memberships.Remove(membership);
            var name = await act.Db.People.Where(p => p.Id == personId).Select(p => p.Name).SingleAsync(token);
            act.Tell(AuditAct.MemberRemoved, id, project.Name, before: name);
            return true;
        }, ct);

    private Task<bool> Change(
        Actor by, Guid id, long version, Func<AdministrativeAct, ClientProject, CancellationToken, Task> how, CancellationToken ct) =>
        administer.AsAdministrator(by, async (act, token) =>
        {
            var project = await act.Db.Projects.SingleOrDefaultAsync(p => p.Id == id, token)
                ?? throw new RefusedException(new NothingHere());
            if (project.Version != version)
                throw new StaleVersionException(project.Version);
            await how(act, project, token);
            return true;
        }, ct);

    private Task<bool> OfMembers(
        Actor by, Guid id, Func<AdministrativeAct, ClientProject, CancellationToken, Task<bool>> how, CancellationToken ct) =>
        administer.AsAnyone(by, async (act, token) =>
        {
            var project = await act.Db.Projects.SingleOrDefaultAsync(p => p.Id == id, token);
            // Another's project answers like one that does not exist.
            if (project?.MembersMayBeChangedBy(act.By) != true)
                throw new RefusedException(new NothingHere());
            return await how(act, project, token);
        }, ct);

    private static Task<string> Free(AdministrativeAct act, string? name, Guid? except, CancellationToken ct) =>
        FreeName.Of(name, free => act.Db.Projects.AnyAsync(p => p.Name == free && p.Id != except, ct));
}
