namespace TicketHub.Web.Features.People;

/// <summary>The addresses of the administrator's pages and of a person's own.</summary>
public static class PeoplePaths
{
    public const string People = "/people";
    public const string NewPerson = "/people/new";
    public const string Head = "/people/head";
    public const string Departments = "/departments";
    public const string Projects = "/projects";
    public const string Audit = "/audit";
    public const string Me = "/me";

    public static string Person(Guid id) => $"{People}/{id}";

    public static string Project(Guid id) => $"{Projects}/{id}";

    public static string AuditOf(Guid subject) => $"{Audit}?subject={subject}";

    public static string Invitation(string token) => $"/invitation/{token}";
}
