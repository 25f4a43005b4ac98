using System.Globalization;

namespace TicketHub.Domain.Enhancements;

/// <summary>No such enhancement, or not for this person to know of.</summary>
public sealed record EnhancementNotFound(string Number) : Refusal(RefusalKind.NotFound)
{
    public override IReadOnlyList<string> Arguments => [Number];
}

/// <summary>The backlog is decided on by one person; the refusal names who that is at this moment.</summary>
public sealed record NotTheActingHead(string ActsNow) : Refusal(RefusalKind.Forbidden)
{
    public override IReadOnlyList<string> Arguments => [ActsNow];
}

/// <summary>Nobody holds the role, and no deputy's period runs.</summary>
public sealed record NobodyActsAsHead() : Refusal(RefusalKind.Forbidden);

public sealed record TicketsNeeded() : Refusal(RefusalKind.Shape, "tickets");

public sealed record TooManyTickets(int Most) : Refusal(RefusalKind.Shape, "tickets")
{
    public override IReadOnlyList<string> Arguments => [Most.ToString(CultureInfo.InvariantCulture)];
}

/// <summary>There is no such request in the tray: unknown, in another queue, or ended.</summary>
public sealed record NotInTheTray(string Ticket) : Refusal(RefusalKind.Rule, "tickets")
{
    public override IReadOnlyList<string> Arguments => [Ticket];
}

public sealed record AlreadyConsolidated(string Ticket, string Enhancement) : Refusal(RefusalKind.Conflict, "tickets")
{
    public override IReadOnlyList<string> Arguments => [Ticket, Enhancement];
}

public sealed record NotAmongItsTickets(string Ticket) : Refusal(RefusalKind.Rule, "tickets")
{
    public override IReadOnlyList<string> Arguments => [Ticket];
}

/// <summary>It was taken off the board; its number stays readable and nothing more happens to it.</summary>
public sealed record EnhancementDissolved() : Refusal(RefusalKind.Conflict);

/// <summary>What R&amp;D has is withdrawn with a reason, or given up in a swap, never just taken apart.</summary>
public sealed record EnhancementIsWithRd(string Number) : Refusal(RefusalKind.Conflict)
{
    public override IReadOnlyList<string> Arguments => [Number];
}

/// <summary>R&amp;D goes on with it all the same, and the author goes back to the tray: the head says to know that.</summary>
public sealed record SplitFromWhatRdHas(string Number) : Refusal(RefusalKind.Rule, "knowing")
{
    public override IReadOnlyList<string> Arguments => [Number];
}

/// <summary>What is promised keeps a request: without one nobody could say for whom it is made, nor take it off the board.</summary>
public sealed record LastOfWhatIsPromised(string Number) : Refusal(RefusalKind.Conflict)
{
    public override IReadOnlyList<string> Arguments => [Number];
}

public sealed record NeedNeeded() : Refusal(RefusalKind.Shape, "need");

/// <summary>A date that nobody can explain is no date.</summary>
public sealed record WantedReasonNeeded() : Refusal(RefusalKind.Shape, "wantedReason");

public sealed record WantedByNeeded() : Refusal(RefusalKind.Shape, "wantedBy");

public sealed record WantedByPast() : Refusal(RefusalKind.Rule, "wantedBy");

public sealed record PointsOutOfRange(string Name) : Refusal(RefusalKind.Shape, Name)
{
    public override IReadOnlyList<string> Arguments =>
        [Points.Least.ToString(CultureInfo.InvariantCulture), Points.Most.ToString(CultureInfo.InvariantCulture)];
}

/// <summary>A move says where to in exactly one way.</summary>
public sealed record MoveUnclear() : Refusal(RefusalKind.Shape, "to");

public sealed record PlaceOutOfRange(int Last) : Refusal(RefusalKind.Rule, "place")
{
    public override IReadOnlyList<string> Arguments => [Last.ToString(CultureInfo.InvariantCulture)];
}

/// <summary>The neighbour named in a move is not on the board, or is what is moved.</summary>
public sealed record NeighbourUnknown(string Field, string Number) : Refusal(RefusalKind.Rule, Field)
{
    public override IReadOnlyList<string> Arguments => [Number];
}

/// <summary>Published without a word of what it is.</summary>
public sealed record SummaryNeeded() : Refusal(RefusalKind.Shape, "summary");

/// <summary>What every employee reads carries no client names; where a word is only alike, the head says so.</summary>
public sealed record NamesAClient(string Field, string Project) : Refusal(RefusalKind.Rule, Field)
{
    public override IReadOnlyList<string> Arguments => [Project];
}

public sealed record NotPublished(string Number) : Refusal(RefusalKind.Conflict)
{
    public override IReadOnlyList<string> Arguments => [Number];
}

/// <summary>A need without a reason tells the head nothing.</summary>
public sealed record NeedReasonNeeded() : Refusal(RefusalKind.Shape, "reason");

/// <summary>The person has said it for that project before.</summary>
public sealed record AlreadyNeeded() : Refusal(RefusalKind.Conflict, "projectId");

public sealed record NeedNotShared() : Refusal(RefusalKind.Conflict, "projectId");

/// <summary>It is released or given up: nobody waits for it any more.</summary>
public sealed record NothingMoreToNeed(string Number) : Refusal(RefusalKind.Conflict)
{
    public override IReadOnlyList<string> Arguments => [Number];
}
