using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Web.Problems;

namespace TicketHub.Web.Features.People;

public sealed record DepartmentRow(Guid Id, string Name, long Version, int People);

public sealed class ChangeDepartments(Administer administer, TicketHubDb read)
{
    public async Task<IReadOnlyList<DepartmentRow>> List(CancellationToken ct) => await read.Departments.OrderBy(d => d.Name)
        .Select(d => new DepartmentRow(d.Id, d.Name, d.Version, read.People.Count(p => p.DepartmentId == d.Id && !p.Disabled)))
        .ToListAsync(ct);

    public Task<Guid> Add(Actor by, string? name, CancellationToken ct) => administer.AsAdministrator(by, async (act, token) =>
    {
        var clean = await Free(act, name, null, token);
        var department = Department.Found(Guid.CreateVersion7(act.Now), clean);
        act.Db.Departments.Add(department);
        act.Tell(AuditAct.DepartmentAdded, department.Id, clean);
        return department.Id;
    }, ct);

    public Task<bool> Rename(Actor by, Guid id, string? name, long version, CancellationToken ct) =>
        administer.AsAdministrator(by, async (act, token) =>
        {
            var department = await act.Db.Departments.SingleOrDefaultAsync(d => d.Id == id, token)
                ?? throw new RefusedException(new NothingHere());
            if (department.Version != version)
                throw new StaleVersionException(department.Version);
            var clean = await Free(act, name, id, token);
            if (clean == department.Name)
                return false;
            act.Tell(AuditAct.DepartmentRenamed, id, department.Name, department.Name, clean);
            department.Rename(clean);
            return true;
        }, ct);

    private static Task<string> Free(AdministrativeAct act, string? name, Guid? except, CancellationToken ct) =>
        FreeName.Of(name, free => act.Db.Departments.AnyAsync(d => d.Name == free && d.Id != except, ct));
}
