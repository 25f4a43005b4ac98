namespace TicketHub.Domain.People;

/// <summary>An employee of a solution center or of headquarters. Signing in is the storage's Account, one to one.</summary>
public sealed class Person
{
    private Person() { }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public Roles Roles { get; private set; }

    public Guid DepartmentId { get; private set; }

    /// <summary>ru, kk or en.</summary>
    public string Language { get; private set; } = "ru";

    /// <summary>A disabled person cannot sign in, and open sessions and tokens stop working at once.</summary>
    public bool Disabled { get; private set; }

    public static Person Join(Guid id, string name, Roles roles, Guid departmentId) =>
        new() { Id = id, Name = name, Roles = roles, DepartmentId = departmentId };

    public void Speak(string language) => Language = language;

    public void Disable() => Disabled = true;

    public void Become(Roles roles) => Roles = roles;

    public Actor AsActor() => new(Id, Name, Roles, DepartmentId);
}
