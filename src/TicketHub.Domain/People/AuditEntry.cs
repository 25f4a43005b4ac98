namespace TicketHub.Domain.People;

/// <summary>
/// What an administrator, or somebody with a part of that power, can do, and what people do with the keys to their own
/// account: whoever looks into a break-in needs both.
/// </summary>
public enum AuditAct
{
    PersonAdded, PersonRenamed, EmailChanged, PersonMoved, RolesChanged, PersonCertified, PersonDisabled, PersonEnabled,
    InvitationMade, ResetMade, AccessCutOff, PasswordChosen, PasswordChanged, TokenMade, TokenRevoked,
    HeadHandedOver, DeputyNamed, DeputyEnded,
    DepartmentAdded, DepartmentRenamed,
    ProjectAdded, ProjectRenamed, ProjectClosed, ProjectReopened, ManagerNamed, MemberAdded, MemberRemoved,
    ModelTrained, ModelChosen,
}

/// <summary>One line of the audit list: who did what to whom, and when. Written in the transaction of the act; never changed.</summary>
public sealed class AuditEntry
{
    private AuditEntry() { }

    public long Id { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Null where an operator did it on the command line.</summary>
    public Guid? ById { get; private set; }

    public AuditAct Act { get; private set; }

    /// <summary>The person, department or project that it was done to.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>Its name at that moment.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Codes and values, put into words when they are read.</summary>
    public string? Before { get; private set; }

    public string? After { get; private set; }

    public static AuditEntry Of(
        AuditAct act, Guid? by, Guid subjectId, string subject, DateTimeOffset at, string? before = null, string? after = null) =>
        new() { Act = act, ById = by, SubjectId = subjectId, Subject = subject, At = at, Before = before, After = after };
}
