namespace TicketHub.Domain.Planning;

public sealed record IterationUnknown(Month Month) : Refusal(RefusalKind.Rule, "month")
{
    public override IReadOnlyList<string> Arguments => [Month.ToString()];
}

/// <summary>There is no page of it: unwritable as a month, or never opened.</summary>
public sealed record IterationNotFound(string Month) : Refusal(RefusalKind.NotFound)
{
    public override IReadOnlyList<string> Arguments => [Month];
}

public sealed record IterationExists(Month Month) : Refusal(RefusalKind.Conflict, "month")
{
    public override IReadOnlyList<string> Arguments => [Month.ToString()];
}

/// <summary>Something stands in it, or once did: what was promised in it stays to be seen.</summary>
public sealed record IterationInUse(Month Month) : Refusal(RefusalKind.Conflict, "month")
{
    public override IReadOnlyList<string> Arguments => [Month.ToString()];
}

public sealed record IterationPast(Month Month) : Refusal(RefusalKind.Rule, "month")
{
    public override IReadOnlyList<string> Arguments => [Month.ToString()];
}

/// <summary>So far ahead nobody plans: a slip of the hand.</summary>
public sealed record IterationTooFar(Month Month, Month Last) : Refusal(RefusalKind.Rule, "month")
{
    public override IReadOnlyList<string> Arguments => [Month.ToString(), Last.ToString()];
}

/// <summary>Only a swap changes its content.</summary>
public sealed record IterationFixed(Month Month) : Refusal(RefusalKind.Conflict, "month")
{
    public override IReadOnlyList<string> Arguments => [Month.ToString()];
}

/// <summary>The head gives it up by a swap, or not at all.</summary>
public sealed record LeavesBySwap(string Number, Month Month) : Refusal(RefusalKind.Conflict)
{
    public override IReadOnlyList<string> Arguments => [Number, Month.ToString()];
}

public sealed record NothingToFix(Month Month) : Refusal(RefusalKind.Rule, "month")
{
    public override IReadOnlyList<string> Arguments => [Month.ToString()];
}

/// <summary>What is far away stays open to change.</summary>
public sealed record BeyondTheWindow(Month Month, Month Last) : Refusal(RefusalKind.Rule, "month")
{
    public override IReadOnlyList<string> Arguments => [Month.ToString(), Last.ToString()];
}

public sealed record DevelopersOutOfRange() : Refusal(RefusalKind.Shape, "developers")
{
    public override IReadOnlyList<string> Arguments => [Told.Number(Iteration.MostDevelopers)];
}

public sealed record DeductionOutOfRange(HalfDays Most) : Refusal(RefusalKind.Rule, "days")
{
    public override IReadOnlyList<string> Arguments => [Told.Days(Most)];
}

/// <summary>An absence or a reserve.</summary>
public sealed record DeductionKindNeeded() : Refusal(RefusalKind.Shape, "kind");

public sealed record DeductionUnknown() : Refusal(RefusalKind.NotFound);

/// <summary>The iteration needs at least the days of what is begun or released in it.</summary>
public sealed record CapacityBelowStarted(Month Month, HalfDays Least) : Refusal(RefusalKind.Rule, "days")
{
    public override IReadOnlyList<string> Arguments => [Month.ToString(), Told.Days(Least)];
}

public sealed record AlreadyStarted(string Number) : Refusal(RefusalKind.Conflict)
{
    public override IReadOnlyList<string> Arguments => [Number];
}

public sealed record AlreadyReleased(string Number) : Refusal(RefusalKind.Conflict)
{
    public override IReadOnlyList<string> Arguments => [Number];
}

public sealed record AlreadyPlannedThere(string Number, Month Month) : Refusal(RefusalKind.Rule, "month")
{
    public override IReadOnlyList<string> Arguments => [Number, Month.ToString()];
}

public sealed record NotPlanned(string Number) : Refusal(RefusalKind.Conflict)
{
    public override IReadOnlyList<string> Arguments => [Number];
}

public sealed record NotInDevelopment(string Number) : Refusal(RefusalKind.Conflict)
{
    public override IReadOnlyList<string> Arguments => [Number];
}

/// <summary>Development begins in the month of the plan, not before it.</summary>
public sealed record StartsLater(string Number, Month Month) : Refusal(RefusalKind.Rule)
{
    public override IReadOnlyList<string> Arguments => [Number, Month.ToString()];
}

public sealed record DoesNotFit(Month Month, HalfDays Days, HalfDays Free) : Refusal(RefusalKind.Rule, "month")
{
    public override IReadOnlyList<string> Arguments => [Month.ToString(), Told.Days(Days), Told.Days(Free)];
}

/// <summary>A more important one waits that would fit there; with a reason it is planned all the same.</summary>
public sealed record AgainstTheOrder(string Waiting, int Place) : Refusal(RefusalKind.Rule, "reason")
{
    public override IReadOnlyList<string> Arguments => [Waiting, Told.Number(Place)];
}

public sealed record ReleaseVersionNeeded() : Refusal(RefusalKind.Shape, "version");

public sealed record NotReleased(string Number) : Refusal(RefusalKind.Conflict)
{
    public override IReadOnlyList<string> Arguments => [Number];
}

/// <summary>It is said to be in that version already.</summary>
public sealed record SameReleaseVersion(string Version) : Refusal(RefusalKind.Conflict, "version")
{
    public override IReadOnlyList<string> Arguments => [Version];
}

/// <summary>Not left unfinished by a past iteration.</summary>
public sealed record NothingToCarryOver(string Number) : Refusal(RefusalKind.Conflict, "items")
{
    public override IReadOnlyList<string> Arguments => [Number];
}
