namespace TicketHub.Domain.People;

/// <summary>A solution center or a department of headquarters.</summary>
public sealed class Department
{
    private Department() { }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public static Department Found(Guid id, string name) => new() { Id = id, Name = name };
}

/// <summary>A client's project. Its members see each other's requests, and nobody else's solution center does.</summary>
public sealed class ClientProject
{
    private ClientProject() { }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public static ClientProject Start(Guid id, string name) => new() { Id = id, Name = name };
}

/// <summary>A person's place in a client project.</summary>
public sealed class Membership
{
    private Membership() { }

    public Guid ProjectId { get; private set; }

    public Guid PersonId { get; private set; }

    public static Membership Of(Guid projectId, Guid personId) => new() { ProjectId = projectId, PersonId = personId };
}
