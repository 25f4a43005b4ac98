using System.Globalization;

namespace TicketHub.Domain.People;

/// <summary>People, departments, projects and the audit list are the administrator's.</summary>
public sealed record ForAdministrators() : Refusal(RefusalKind.Forbidden);

/// <summary>No such person, department, project, token or session, or none that the caller may know of.</summary>
public sealed record NothingHere() : Refusal(RefusalKind.NotFound);

/// <summary>Nobody changes their own roles, disables themselves or puts themselves into a project.</summary>
public sealed record NotOnYourself() : Refusal(RefusalKind.Rule);

/// <summary>Without an administrator nobody could ever be added again.</summary>
public sealed record LastAdministrator() : Refusal(RefusalKind.Rule);

/// <summary>The head of implementation is not disabled: the role is handed over first.</summary>
public sealed record HeadStays() : Refusal(RefusalKind.Rule);

public sealed record AlreadyTheHead() : Refusal(RefusalKind.Rule, "personId");

/// <summary>A person without any role could do nothing but sign in.</summary>
public sealed record RoleNeeded() : Refusal(RefusalKind.Shape, "roles");

/// <summary>A role that does not exist: a page that has grown old, or none of ours.</summary>
public sealed record UnknownRole() : Refusal(RefusalKind.Shape, "roles");

/// <summary>The one head's role is handed over, never ticked beside the others.</summary>
public sealed record HeadIsHandedOver() : Refusal(RefusalKind.Rule, "roles");

/// <summary>An administrator makes links for others; their own password they change with the one they have.</summary>
public sealed record NoLinkForOneself() : Refusal(RefusalKind.Rule);

public sealed record NameNeeded() : Refusal(RefusalKind.Shape, "name");

public sealed record NameTooLong(int Most) : Refusal(RefusalKind.Shape, "name")
{
    public override IReadOnlyList<string> Arguments => [Most.ToString(CultureInfo.InvariantCulture)];
}

/// <summary>Two departments, or two projects, of one name could not be told apart.</summary>
public sealed record NameTaken() : Refusal(RefusalKind.Rule, "name");

public sealed record EmailNeeded() : Refusal(RefusalKind.Shape, "email");

public sealed record EmailUnfit() : Refusal(RefusalKind.Shape, "email");

public sealed record EmailTaken() : Refusal(RefusalKind.Rule, "email");

public sealed record DepartmentNeeded() : Refusal(RefusalKind.Shape, "departmentId");

/// <summary>A day that is none (30 February, another notation), or one that nobody means.</summary>
public sealed record DateUnfit(string Of) : Refusal(RefusalKind.Shape, Of)
{
    private const int First = 1990;
    private const int Last = 2100;

    public static bool Is(DateOnly? day) => day is { Year: < First or > Last };
}

/// <summary>Both dates of a certificate or none, and the end not before the beginning.</summary>
public sealed record CertificateUnfit() : Refusal(RefusalKind.Shape, "certifiedUntil");

/// <summary>A disabled person gets no link and takes part in nothing new.</summary>
public sealed record PersonIsDisabled() : Refusal(RefusalKind.Conflict);

/// <summary>No such person, or a disabled one: one answer for both.</summary>
public sealed record UnknownPerson() : Refusal(RefusalKind.Rule, "personId");

public sealed record DeputyIsTheHead() : Refusal(RefusalKind.Rule, "personId");

public sealed record DeputyFromNeeded() : Refusal(RefusalKind.Shape, "from");

public sealed record DeputyToNeeded() : Refusal(RefusalKind.Shape, "to");

public sealed record DeputyPeriodOver() : Refusal(RefusalKind.Rule, "to");

public sealed record DeputyPeriodBackwards() : Refusal(RefusalKind.Rule, "to");

public sealed record DeputyPeriodTooLong(int Days) : Refusal(RefusalKind.Rule, "to")
{
    public override IReadOnlyList<string> Arguments => [Days.ToString(CultureInfo.InvariantCulture)];
}

public sealed record DeputyPeriodTaken() : Refusal(RefusalKind.Rule, "from");

/// <summary>Nobody here has that e-mail, or a disabled person has: one answer for both.</summary>
public sealed record UnknownMember() : Refusal(RefusalKind.Rule, "email");

/// <summary>The person manages no project by role.</summary>
public sealed record NotAManager() : Refusal(RefusalKind.Rule, "personId");

/// <summary>A project's manager stays its member until another manager is named.</summary>
public sealed record ManagerStays() : Refusal(RefusalKind.Rule);

public sealed record PasswordNeeded() : Refusal(RefusalKind.Shape, "password");

public sealed record PasswordTooShort(int Least) : Refusal(RefusalKind.Rule, "password")
{
    public override IReadOnlyList<string> Arguments => [Least.ToString(CultureInfo.InvariantCulture)];
}

public sealed record PasswordTooLong(int Most) : Refusal(RefusalKind.Rule, "password")
{
    public override IReadOnlyList<string> Arguments => [Most.ToString(CultureInfo.InvariantCulture)];
}

public sealed record PasswordTooSimple() : Refusal(RefusalKind.Rule, "password");

public sealed record PasswordsDiffer() : Refusal(RefusalKind.Rule, "again");

/// <summary>The password that was asked for as proof is not the person's.</summary>
public sealed record PasswordWrong() : Refusal(RefusalKind.Rule, "old");

/// <summary>An invitation or reset link that is unknown, used, replaced or expired: one answer for all.</summary>
public sealed record LinkDead() : Refusal(RefusalKind.NotFound);

public sealed record TokenExpiryUnfit(int Most) : Refusal(RefusalKind.Shape, "days")
{
    public override IReadOnlyList<string> Arguments => [Most.ToString(CultureInfo.InvariantCulture)];
}

public sealed record TooManyTokens(int Most) : Refusal(RefusalKind.Conflict)
{
    public override IReadOnlyList<string> Arguments => [Most.ToString(CultureInfo.InvariantCulture)];
}
