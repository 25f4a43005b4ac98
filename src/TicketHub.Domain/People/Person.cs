namespace TicketHub.Domain.People;

/// <summary>An employee of a solution center or of headquarters. Signing in is the storage's Account, one to one.</summary>
public sealed class Person
{
    public const int LongestName = 200;

    private Person() { }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The name as it is searched by: upper case and without ё, which people leave out.</summary>
    public string NameKey { get; private set; } = "";

    public Roles Roles { get; private set; }

    public Guid DepartmentId { get; private set; }

    /// <summary>ru, kk or en.</summary>
    public string Language { get; private set; } = "ru";

    /// <summary>A disabled person cannot sign in, and open sessions and tokens stop working at once.</summary>
    public bool Disabled { get; private set; }

    public DateOnly? CertifiedOn { get; private set; }

    /// <summary>The last day on which the certificate holds.</summary>
    public DateOnly? CertifiedUntil { get; private set; }

    /// <summary>Rises with every administrative change, so that of two administrators one wins and the other is told.</summary>
    public long Version { get; private set; }

    public static Person Join(Guid id, string name, Roles roles, Guid departmentId) =>
        new() { Id = id, Name = name, NameKey = KeyOf(name), Roles = roles, DepartmentId = departmentId, Version = 1 };

    /// <summary>What <see cref="NameKey"/> would be for this text.</summary>
    public static string KeyOf(string text) => text.ToUpperInvariant().Replace('Ё', 'Е');

    public void Speak(string language) => Language = language;

    public void Disable() => (Disabled, Version) = (true, Version + 1);

    public void Enable() => (Disabled, Version) = (false, Version + 1);

    public void Become(Roles roles) => (Roles, Version) = (roles, Version + 1);

    public void Rename(string name) => (Name, NameKey, Version) = (name, KeyOf(name), Version + 1);

    public void MoveTo(Guid departmentId) => (DepartmentId, Version) = (departmentId, Version + 1);

    public void Certify(DateOnly? on, DateOnly? until) => (CertifiedOn, CertifiedUntil, Version) = (on, until, Version + 1);

    /// <summary>Something outside this row changed that an administrator decides on together with it, such as the e-mail.</summary>
    public void Touch() => Version++;

    /// <summary>Holds a certificate that is valid on that day, first and last day included.</summary>
    public bool IsCertifiedOn(DateOnly day) => CertifiedOn <= day && day <= CertifiedUntil;

    /// <summary>With the roles as they are stored: who acts as head of implementation is not derived here.</summary>
    public Actor AsActor() => new(Id, Name, Roles, DepartmentId) { CertifiedOn = CertifiedOn, CertifiedUntil = CertifiedUntil };

    /// <summary>As this person acts at a moment for which <paramref name="deputyships"/> are known.</summary>
    public Actor AsActor(IEnumerable<Deputyship> deputyships, DateTimeOffset now) =>
        AsActor() with { Roles = ActingHead.RolesOf(Id, Roles, deputyships, now) };
}
