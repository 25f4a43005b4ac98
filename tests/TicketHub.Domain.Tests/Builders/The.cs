using TicketHub.Domain.People;

namespace TicketHub.Domain.Tests.Builders;

/// <summary>The people of the tests. Each is called by their part and, unless a test says otherwise, holds one role.</summary>
public static class The
{
    public static readonly Actor Author = Person(1, "author", Roles.Requester);
    public static readonly Actor Colleague = Person(2, "colleague", Roles.Requester);
    public static readonly Actor Keeper = Person(3, "keeper", Roles.Keeper);
    public static readonly Actor Agent = Person(4, "agent", Roles.Agent);
    public static readonly Actor OtherAgent = Person(5, "otherAgent", Roles.Agent);
    public static readonly Actor Lead = Person(6, "lead", Roles.Lead);
    public static readonly Actor Head = Person(7, "head", Roles.Head);
    public static readonly Actor Planner = Person(8, "planner", Roles.Planner);
    public static readonly Actor Engineer = Person(9, "engineer", Roles.Engineer);
    public static readonly Actor OtherEngineer = Person(10, "otherEngineer", Roles.Engineer);
    public static readonly Actor RdHead = Person(11, "rdHead", Roles.RdHead);
    public static readonly Actor Manager = Person(12, "manager", Roles.Manager);
    public static readonly Actor Coo = Person(13, "coo", Roles.Coo);
    public static readonly Actor Admin = Person(14, "admin", Roles.Admin);

    public static readonly IReadOnlyList<Actor> Everyone =
    [
        Author, Colleague, Keeper, Agent, OtherAgent, Lead, Head, Planner, Engineer, OtherEngineer, RdHead, Manager, Coo, Admin,
    ];

    public static string NameOf(Guid id) => Everyone.Single(person => person.Id == id).Name;

    /// <summary>The author, who happens to hold these roles too.</summary>
    public static Actor AuthorWith(Roles roles) => Author with { Roles = roles };

    private static Actor Person(byte number, string name, Roles roles) =>
        new(new Guid(number, 0, 0, new byte[8]), name, roles, new Guid(0, number, 0, new byte[8]));
}
