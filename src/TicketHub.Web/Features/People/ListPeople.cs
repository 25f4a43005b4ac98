using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Web.Lists;

namespace TicketHub.Web.Features.People;

/// <summary>What the administrator looks for. <c>State</c> is active, invited (no password chosen yet), disabled or nothing.</summary>
public sealed record PeopleFilter(string? Q = null, Guid? Department = null, string? State = null, int Page = 1)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Q) && Department is null && string.IsNullOrEmpty(State);
}

public sealed record PersonRow(
    Guid Id, string Name, string Email, Roles Roles, string Department,
    DateOnly? CertifiedUntil, bool Certified, bool Disabled, bool Invited);

public sealed record PeoplePage(IReadOnlyList<PersonRow> Rows, int Found, bool More);

public sealed class ListPeople(TicketHubDb db, TimeProvider clock)
{
    /// <summary>An address typed by hand leads to an empty page, and never to a number of rows that no number holds.</summary>
    private const int LastPage = 10_000;

    public async Task<PeoplePage> Run(Actor by, PeopleFilter filter, CancellationToken ct)
    {
        Administration.Demand(by);
        var today = AlmatyTime.DayOf(clock.GetUtcNow());
        var found =
            from person in db.People.AsNoTracking()
            join account in db.Users on person.Id equals account.Id
            join department in db.Departments on person.DepartmentId equals department.Id
            select new
            {
                Person = person,
                account.Email,
                account.NormalizedEmail,
                Invited = account.PasswordHash == null,
                Department = department.Name,
            };
        if (PlainText.Line(filter.Q) is { } text)
        {
            var key = Person.KeyOf(text);
            found = found.Where(f => f.Person.NameKey.Contains(key) || f.NormalizedEmail!.Contains(key));
        }

        if (filter.Department is { } inDepartment)
            found = found.Where(f => f.Person.DepartmentId == inDepartment);
        found = filter.State switch
        {
            "active" => found.Where(f => !f.Person.Disabled && !f.Invited),
            "invited" => found.Where(f => !f.Person.Disabled && f.Invited),
            "disabled" => found.Where(f => f.Person.Disabled),
            _ => found,
        };
        var count = await found.CountAsync(ct);
        var page = Math.Clamp(filter.Page, 1, LastPage);
        var rows = await found.OrderBy(f => f.Person.NameKey)
            .ThenBy(f => f.Person.Id)
            .Skip((page - 1) * Paging.Usual)
            .Take(Paging.Usual)
            .ToListAsync(ct);
        return new(
            [.. rows.Select(f => new PersonRow(
                f.Person.Id, f.Person.Name, f.Email!, f.Person.Roles, f.Department, f.Person.CertifiedUntil, f.Person.IsCertifiedOn(today),
                f.Person.Disabled, f.Invited))],
            count,
            count > page * Paging.Usual);
    }
}
