using System.Globalization;

namespace TicketHub.Domain.Planning;

/// <summary>The acting head decides about the backlog, what is sent of it, and swaps.</summary>
public sealed record ForTheActingHead() : Refusal(RefusalKind.Forbidden);

/// <summary>Iterations, answers to submissions and decisions about swaps are the R&amp;D planner's.</summary>
public sealed record ForThePlanner() : Refusal(RefusalKind.Forbidden);

/// <summary>The same, where it is known who can: told to those who read the plan.</summary>
public sealed record NotThePlanner(string Planners) : Refusal(RefusalKind.Forbidden)
{
    public override IReadOnlyList<string> Arguments => [Planners];
}

/// <summary>Nobody holds the role.</summary>
public sealed record NobodyPlans() : Refusal(RefusalKind.Forbidden);

/// <summary>A month is written as 2026-11.</summary>
public sealed record MonthUnclear() : Refusal(RefusalKind.Shape, "month");

/// <summary>A scenario has steps that cannot be read, or too many; or there are too many scenarios.</summary>
public sealed record ScenarioUnclear(int MostScenarios, int MostSteps) : Refusal(RefusalKind.Shape, "s")
{
    public override IReadOnlyList<string> Arguments => [Told.Number(MostScenarios), Told.Number(MostSteps)];
}

public sealed record PlanReasonNeeded() : Refusal(RefusalKind.Shape, "reason");

public sealed record ItemsNeeded() : Refusal(RefusalKind.Shape, "items");

public sealed record NamedTwice() : Refusal(RefusalKind.Rule, "items");

/// <summary>Released, withdrawn or dissolved.</summary>
public sealed record NotOnTheBoard(string Number) : Refusal(RefusalKind.Conflict)
{
    public override IReadOnlyList<string> Arguments => [Number];
}

/// <summary>R&amp;D has not accepted it with an estimate, or it was withdrawn since.</summary>
public sealed record NotAccepted(string Number) : Refusal(RefusalKind.Conflict)
{
    public override IReadOnlyList<string> Arguments => [Number];
}

public sealed record EstimateOutOfRange() : Refusal(RefusalKind.Shape, "estimate")
{
    public override IReadOnlyList<string> Arguments => [Told.Days(Effort.Least), Told.Days(Effort.Most)];
}

/// <summary>Resources that are bound to it do so much of it already.</summary>
public sealed record EstimateBelowHelp(string Number, HalfDays Least) : Refusal(RefusalKind.Rule, "estimate")
{
    public override IReadOnlyList<string> Arguments => [Number, Told.Days(Least)];
}

/// <summary>How amounts stand in the arguments of refusals.</summary>
internal static class Told
{
    public static string Days(HalfDays days) => days.Days.ToString(CultureInfo.InvariantCulture);

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
