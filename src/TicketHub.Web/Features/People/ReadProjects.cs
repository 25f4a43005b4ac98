using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Storage;

namespace TicketHub.Web.Features.People;

public sealed record ProjectRow(Guid Id, string Name, string? Manager, int Members, bool Closed);

public sealed record ProjectMember(
    Guid Id, string Name, string Email, string Department,
    DateOnly? CertifiedUntil, bool Certified, bool Disabled, bool IsManager);

public sealed record ProjectView(ClientProject Project, string? Manager, IReadOnlyList<ProjectMember> Members);

/// <summary>Client projects: all of them to an administrator, their own to a project manager.</summary>
public sealed class ReadProjects(TicketHubDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<ProjectRow>> List(Actor actor, CancellationToken ct) => await Visible(actor)
        .OrderBy(p => p.Closed).ThenBy(p => p.Name)
        .Select(p => new ProjectRow(
            p.Id, p.Name, db.People.Where(m => m.Id == p.ManagerId).Select(m => m.Name).SingleOrDefault(),
            db.Memberships.Count(m => m.ProjectId == p.Id), p.Closed))
        .ToListAsync(ct);

    /// <exception cref="RefusedException">No such project, or another's.</exception>
    public async Task<ProjectView> One(Actor actor, Guid id, CancellationToken ct)
    {
        var project = await Visible(actor).SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new RefusedException(new NothingHere());
        var today = AlmatyTime.DayOf(clock.GetUtcNow());
        var members = await (
            from membership in db.Memberships
            where membership.ProjectId == id
            join person in db.People on membership.PersonId equals person.Id
            join account in db.Users on person.Id equals account.Id
            join department in db.Departments on person.DepartmentId equals department.Id
            orderby person.Name
            select new { Person = person, account.Email, Department = department.Name }).AsNoTracking().ToListAsync(ct);
        var manager = await db.People.Where(p => p.Id == project.ManagerId).Select(p => p.Name).SingleOrDefaultAsync(ct);
        return new(project, manager, [.. members.Select(m => new ProjectMember(
            m.Person.Id, m.Person.Name, m.Email!, m.Department, m.Person.CertifiedUntil, m.Person.IsCertifiedOn(today), m.Person.Disabled,
            m.Person.Id == project.ManagerId))]);
    }

    private IQueryable<ClientProject> Visible(Actor actor)
    {
        var (all, id) = (actor.Is(Roles.Admin), actor.Id);
        var manages = actor.Is(Roles.Manager);
        return db.Projects.AsNoTracking().Where(p => all || (manages && p.ManagerId == id));
    }
}
