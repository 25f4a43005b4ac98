namespace TicketHub.Domain.Planning;

/// <summary>What the authors of given-up requests are told.</summary>
public sealed record AuthorsWordsNeeded() : Refusal(RefusalKind.Shape, "toAuthors");

public sealed record NotEarlier(string Number, Month Month) : Refusal(RefusalKind.Rule, "into")
{
    public override IReadOnlyList<string> Arguments => [Number, Month.ToString()];
}

public sealed record TooMuchGivenUp(int Most) : Refusal(RefusalKind.Shape, "givenUp")
{
    public override IReadOnlyList<string> Arguments => [Told.Number(Most)];
}

/// <summary>Not a planned item whose development has not begun: unknown, not planned, or built by others anyway.</summary>
public sealed record CannotBeGivenUp(string Number) : Refusal(RefusalKind.Rule, "givenUp")
{
    public override IReadOnlyList<string> Arguments => [Number];
}

/// <summary>It stands in another iteration than the one that needs room.</summary>
public sealed record FreesNothingThere(string Number, Month Month) : Refusal(RefusalKind.Rule, "givenUp")
{
    public override IReadOnlyList<string> Arguments => [Number, Month.ToString()];
}

public sealed record FreesTooLittle(Month Month, HalfDays Freed, HalfDays Need) : Refusal(RefusalKind.Rule, "givenUp")
{
    public override IReadOnlyList<string> Arguments => [Month.ToString(), Told.Days(Freed), Told.Days(Need), Told.Days(Need - Freed)];
}

/// <summary>Without it there is room enough.</summary>
public sealed record NeedNotBeGivenUp(string Number) : Refusal(RefusalKind.Rule, "givenUp")
{
    public override IReadOnlyList<string> Arguments => [Number];
}

/// <summary>What is moved has room in the later iteration already, so there is nothing to give up for it, and postponing alone is no swap.</summary>
public sealed record HoleIsFreeAnyway(string GivenUp, string Moved, Month Month) : Refusal(RefusalKind.Rule, "givenUp")
{
    public override IReadOnlyList<string> Arguments => [GivenUp, Moved, Month.ToString()];
}

/// <summary>In a chain all that is given up stands in one later iteration, where what is moved goes.</summary>
public sealed record ChainWithoutHole() : Refusal(RefusalKind.Rule, "moved");

public sealed record TooMuchHelp(HalfDays Most) : Refusal(RefusalKind.Rule, "help")
{
    public override IReadOnlyList<string> Arguments => [Told.Days(Most)];
}

public sealed record HelpNameNeeded(string Of) : Refusal(RefusalKind.Shape, $"{Of}.name");

public sealed record HelpDaysOutOfRange(string Of) : Refusal(RefusalKind.Shape, $"{Of}.days")
{
    public override IReadOnlyList<string> Arguments => [Told.Days(Effort.Least), Told.Days(Effort.Most)];
}

public sealed record HelpPriceOutOfRange(string Of) : Refusal(RefusalKind.Shape, $"{Of}.price");

public sealed record HelpDatesNeeded(string Of) : Refusal(RefusalKind.Shape, $"{Of}.from");

public sealed record HelpDatesBackwards(string Of) : Refusal(RefusalKind.Rule, $"{Of}.to");

/// <summary>Help is over already, or ends after the iteration that it is for.</summary>
public sealed record HelpNotInTime(string Of, Month Month) : Refusal(RefusalKind.Rule, $"{Of}.to")
{
    public override IReadOnlyList<string> Arguments => [Month.ToString()];
}

/// <summary>Unwritable as a number, unknown, or not for this person.</summary>
public sealed record SwapNotFound(string Number) : Refusal(RefusalKind.NotFound)
{
    public override IReadOnlyList<string> Arguments => [Number];
}

public sealed record SwapDecided() : Refusal(RefusalKind.Conflict);

/// <summary>Two people agree on a swap: who proposed it does not approve it too.</summary>
public sealed record OwnSwap(string Planners) : Refusal(RefusalKind.Forbidden)
{
    public override IReadOnlyList<string> Arguments => [Planners];
}

/// <summary>The same, where nobody else plans.</summary>
public sealed record NobodyElseDecides() : Refusal(RefusalKind.Forbidden);

/// <summary>The plan has changed since the proposal, and it does not hold any more; told together with what changed.</summary>
public sealed record SwapGroundMoved() : Refusal(RefusalKind.Conflict);

/// <summary>Withdrawn since.</summary>
public sealed record ChangedGone(string Number) : Refusal(RefusalKind.Conflict, "ground")
{
    public override IReadOnlyList<string> Arguments => [Number];
}

public sealed record ChangedStarted(string Number) : Refusal(RefusalKind.Conflict, "ground")
{
    public override IReadOnlyList<string> Arguments => [Number];
}

/// <summary>A dash stands for no iteration.</summary>
public sealed record ChangedIteration(string Number, Month? Before, Month? After) : Refusal(RefusalKind.Conflict, "ground")
{
    public override IReadOnlyList<string> Arguments => [Number, Before?.ToString() ?? "–", After?.ToString() ?? "–"];
}

public sealed record ChangedDays(string Number, HalfDays Before, HalfDays After) : Refusal(RefusalKind.Conflict, "ground")
{
    public override IReadOnlyList<string> Arguments => [Number, Told.Days(Before), Told.Days(After)];
}

public sealed record ChangedRoom(Month Month, HalfDays TakenBefore, HalfDays CapacityBefore, HalfDays Taken, HalfDays Capacity)
    : Refusal(RefusalKind.Conflict, "ground")
{
    public override IReadOnlyList<string> Arguments =>
        [Month.ToString(), Told.Days(TakenBefore), Told.Days(CapacityBefore), Told.Days(Taken), Told.Days(Capacity)];
}
