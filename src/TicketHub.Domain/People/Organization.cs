namespace TicketHub.Domain.People;

/// <summary>A solution center or a department of headquarters.</summary>
public sealed class Department
{
    private Department() { }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public long Version { get; private set; }

    public static Department Found(Guid id, string name) => new() { Id = id, Name = name, Version = 1 };

    public void Rename(string name) => (Name, Version) = (name, Version + 1);
}

/// <summary>A client's project. Its members see each other's requests, and nobody else's solution center does.</summary>
public sealed class ClientProject
{
    private ClientProject() { }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The one project manager, who is always a member too.</summary>
    public Guid? ManagerId { get; private set; }

    /// <summary>Nobody files into a closed project; what was filed stays visible to its members.</summary>
    public bool Closed { get; private set; }

    public long Version { get; private set; }

    public static ClientProject Start(Guid id, string name) => new() { Id = id, Name = name, Version = 1 };

    public void Rename(string name) => (Name, Version) = (name, Version + 1);

    public void GiveTo(Guid managerId) => (ManagerId, Version) = (managerId, Version + 1);

    public void Close() => (Closed, Version) = (true, Version + 1);

    public void Reopen() => (Closed, Version) = (false, Version + 1);

    /// <summary>The administrator changes any project's members, a project manager those of the projects that are theirs.</summary>
    public bool MembersMayBeChangedBy(Actor actor) => actor.Is(Roles.Admin) || (actor.Is(Roles.Manager) && ManagerId == actor.Id);
}

/// <summary>A person's place in a client project.</summary>
public sealed class Membership
{
    private Membership() { }

    public Guid ProjectId { get; private set; }

    public Guid PersonId { get; private set; }

    public static Membership Of(Guid projectId, Guid personId) => new() { ProjectId = projectId, PersonId = personId };
}
