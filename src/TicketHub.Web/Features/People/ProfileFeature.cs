using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.People;

/// <summary>Who the caller is: the roles that they act with at this moment, department, and the client projects that they may file into.</summary>
public sealed record MeResource(
    Guid Id, string Name, string Email, IReadOnlyList<string> Roles,
    NamedResource Department, IReadOnlyList<NamedResource> Projects, string Language);

public static class ProfileFeature
{
    public static void MapProfile(this RouteGroupBuilder api) =>
        api.MapGet("/me", async (SignedIn me, TicketHubDb db, CancellationToken ct) =>
        {
            var id = me.Actor.Id;
            var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == id, ct);
            var email = await db.Users.Where(a => a.Id == id).Select(a => a.Email!).SingleAsync(ct);
            var department = await db.Departments.Where(d => d.Id == person.DepartmentId).Select(d => d.Name).SingleAsync(ct);
            return new MeResource(
                id, person.Name, email, RoleNames.Of(me.Actor.Roles), new(person.DepartmentId, department),
                await db.ProjectsOf(id).ToListAsync(ct), person.Language);
        }).WithTags("Me").WithName("getMe").WithSummary("Who the caller is and where they may file");

    /// <summary>Where a person may file: the projects that they are a member of and that are not closed.</summary>
    public static IQueryable<NamedResource> ProjectsOf(this TicketHubDb db, Guid personId) =>
        from membership in db.Memberships
        where membership.PersonId == personId
        join project in db.Projects on membership.ProjectId equals project.Id
        where !project.Closed
        orderby project.Name
        select new NamedResource(project.Id, project.Name);
}

/// <summary>Roles by the names that the API and the sample use.</summary>
public static class RoleNames
{
    public static IReadOnlyList<(Roles Role, string Name)> All { get; } =
        [.. Enum.GetValues<Roles>().Where(r => r != Roles.None).Select(r => (r, r.ToString().ToLowerInvariant()))];

    /// <summary>Null where one of them is none: half of what was ticked would not be what was meant.</summary>
    public static Roles? Read(IEnumerable<string>? names)
    {
        var read = (names ?? []).Select(name => All.FirstOrDefault(r => r.Name == name).Role).ToList();
        return read.Contains(Roles.None) ? null : read.Aggregate(Roles.None, (all, role) => all | role);
    }

    public static IReadOnlyList<string> Of(Roles roles) => [.. All.Where(r => roles.HasFlag(r.Role)).Select(r => r.Name)];
}
