namespace TicketHub.Domain.Tickets;

/// <summary>No such request, or one that this person may not know of.</summary>
public sealed record TicketNotFound(string Number) : Refusal(RefusalKind.NotFound)
{
    public override IReadOnlyList<string> Arguments => [Number];
}

/// <summary>The person's roles, or their part in this request, do not cover the verb.</summary>
public sealed record NotYoursToDo(Verb Verb) : Refusal(RefusalKind.Forbidden)
{
    public override IReadOnlyList<string> Arguments => [Verb.ToString()];
}

/// <summary>Out of the backlog the desk takes a blocking fault alone; about wishes the head decides.</summary>
public sealed record BacklogIsTheHeads() : Refusal(RefusalKind.Forbidden, "to");

/// <summary>The request is in a status that does not know this verb (yet, or any more).</summary>
public sealed record NotPossibleNow(Verb Verb, TicketStatus Status) : Refusal(RefusalKind.Conflict)
{
    public override IReadOnlyList<string> Arguments => [Verb.ToString(), Status.ToString()];
}

public sealed record AlreadyClaimed() : Refusal(RefusalKind.Conflict);

public sealed record ReopenTooLate(int Days) : Refusal(RefusalKind.Conflict)
{
    public override IReadOnlyList<string> Arguments => [Days.ToString(System.Globalization.CultureInfo.InvariantCulture)];
}

/// <summary>A closed spec dump is not reopened; its way back is an appeal.</summary>
public sealed record ClosedByFormat() : Refusal(RefusalKind.Conflict);

/// <summary>A closed spec dump can be appealed against once; a person has decided.</summary>
public sealed record AppealAlreadyMade() : Refusal(RefusalKind.Conflict);

/// <summary>An appeal says in a few words at least what the request is.</summary>
public sealed record GroundNeeded() : Refusal(RefusalKind.Shape, "ground");

public sealed record DecisionNeeded() : Refusal(RefusalKind.Shape, "granted");

public sealed record TextNeeded() : Refusal(RefusalKind.Shape, "text");

public sealed record ReasonNeeded() : Refusal(RefusalKind.Shape, "reason");

public sealed record FixedInNeeded() : Refusal(RefusalKind.Shape, "fixedIn");

/// <summary>People of every client read it: a version of the platform and nothing else.</summary>
public sealed record NoReleaseVersion(string Name) : Refusal(RefusalKind.Shape, Name);

public sealed record QueueNeeded() : Refusal(RefusalKind.Shape, "to");

public sealed record PriorityNeeded() : Refusal(RefusalKind.Shape, "priority");

public sealed record AlreadyThere() : Refusal(RefusalKind.Rule, "to");

public sealed record AlreadyThatPriority() : Refusal(RefusalKind.Rule, "priority");

/// <summary>The person does not exist, is disabled, or does not work this queue: one answer for all three.</summary>
public sealed record CannotBeAssigned() : Refusal(RefusalKind.Rule, "assigneeId");

/// <summary>What is longer is attached as a file.</summary>
public sealed record BodyTooLong(int Most) : Refusal(RefusalKind.Shape, "body")
{
    public override IReadOnlyList<string> Arguments => [Most.ToString(System.Globalization.CultureInfo.InvariantCulture)];
}

public sealed record TextTooLong(string Name, int Most) : Refusal(RefusalKind.Shape, Name)
{
    public override IReadOnlyList<string> Arguments => [Most.ToString(System.Globalization.CultureInfo.InvariantCulture)];
}

public sealed record TitleNeeded() : Refusal(RefusalKind.Shape, "title");

public sealed record BodyNeeded() : Refusal(RefusalKind.Shape, "body");

/// <summary>The project does not exist or the filer is not its member: one answer for both.</summary>
public sealed record UnknownProject() : Refusal(RefusalKind.Rule, "projectId");

public sealed record NoticedInFuture() : Refusal(RefusalKind.Rule, "firstNoticedAt");

public sealed record NoticedTooLongAgo() : Refusal(RefusalKind.Rule, "firstNoticedAt");
