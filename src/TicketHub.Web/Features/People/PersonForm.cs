using TicketHub.Domain.People;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.People;

/// <summary>A person's details as typed: shown again unchanged whatever was wrong with them.</summary>
public sealed class PersonForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? DepartmentId { get; set; }

    public string? CertifiedOn { get; set; }

    public string? CertifiedUntil { get; set; }

    public string[] Roles { get; set; } = [];

    public long Version { get; set; }

    public static PersonForm Of(PersonView view) => new()
    {
        Name = view.Person.Name,
        Email = view.Email,
        DepartmentId = view.Person.DepartmentId.ToString(),
        CertifiedOn = Typed.Day(view.Person.CertifiedOn),
        CertifiedUntil = Typed.Day(view.Person.CertifiedUntil),
        Roles = [.. RoleNames.Of(view.Person.Roles)],
        Version = view.Person.Version,
    };

    public PersonDetails Details() =>
        new(Name, Email, Typed.Id(DepartmentId), Typed.DayOrImpossible(CertifiedOn), Typed.DayOrImpossible(CertifiedUntil));
}

/// <summary>The fields of a person's details on whichever page.</summary>
public sealed record PersonFields(PersonForm Form, Shared.FormProblems Problems, IReadOnlyList<DepartmentRow> Departments);
