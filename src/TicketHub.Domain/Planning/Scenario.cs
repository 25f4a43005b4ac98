using System.Globalization;
using TicketHub.Domain.Enhancements;

namespace TicketHub.Domain.Planning;

/// <summary>
/// One thing that a scenario does differently: an item stands in another month (<paramref name="Number"/> and <paramref name="Month"/>), is given up
/// (<paramref name="Number"/> alone), or a month has more days or fewer (<paramref name="Month"/> and <paramref name="Days"/>).
/// </summary>
public sealed record ScenarioStep(long? Number, Month? Month, HalfDays Days = default)
{
    /// <summary>m17.2026-12, d17 or c2026-12.5.5: short enough for an address.</summary>
    public override string ToString() => (Number, Month) switch
    {
        ({ } number, { } month) => string.Create(CultureInfo.InvariantCulture, $"m{number}.{month}"),
        ({ } number, null) => string.Create(CultureInfo.InvariantCulture, $"d{number}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"c{Month}.{Days.Days:0.#}"),
    };

    /// <summary>Null where it cannot be read.</summary>
    public static ScenarioStep? Parse(string text)
    {
        var (kind, rest) = text.Length > 1 ? (text[0], text[1..]) : (' ', "");
        var dot = rest.IndexOf('.', StringComparison.Ordinal);
        return kind switch
        {
            'd' when TryNumber(rest, out var number) => new(number, null),
            'm' when dot > 0
                && TryNumber(rest[..dot], out var number)
                && Planning.Month.TryParse(rest[(dot + 1)..], out var month) =>
                new(number, month),
            'c' when dot > 0 && Planning.Month.TryParse(rest[..dot], out var month) && TryDays(rest[(dot + 1)..], out var days) =>
                new(null, month, days),
            _ => null,
        };
    }

    private static bool TryNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool TryDays(string text, out HalfDays days)
    {
        days = HalfDays.None;
        return decimal.TryParse(
            text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && HalfDays.TryOf(number, out days) && days != HalfDays.None;
    }
}

/// <summary>What if? A few steps on a copy of the plan. Nothing of it is kept; it may overbook, which is shown.</summary>
public sealed record Scenario(IReadOnlyList<ScenarioStep> Steps)
{
    public const int MostSteps = 20;

    private const char Between = '_';

    /// <summary>Every step of it is one, and there are not too many.</summary>
    public static bool CanRead(string? text) =>
        (text ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries) is { Length: <= MostSteps } steps
        && steps.All(step => ScenarioStep.Parse(step) is not null);

    /// <summary>What cannot be read of an address that somebody changed is left out.</summary>
    public static Scenario Parse(string? text) => new(
        [.. (text ?? "")
            .Split(Between, StringSplitOptions.RemoveEmptyEntries)
            .Take(MostSteps)
            .Select(ScenarioStep.Parse)
            .OfType<ScenarioStep>()]);

    public override string ToString() => string.Join(Between, Steps);

    /// <summary>An item stands in one place: the step takes the place of an earlier one about the same.</summary>
    public Scenario With(ScenarioStep step) => new(
        [.. Steps
            .Where(other => step.Number is null
                ? other.Number is not null || other.Month != step.Month
                : other.Number != step.Number)
            .Append(step)]);

    public Scenario Without(int step) => new([.. Steps.Where((_, i) => i != step)]);

    /// <summary>For each step why it cannot be taken after those before it; null where it can.</summary>
    public IReadOnlyList<Refusal?> WhyNot(Layout plan, PlanMoment at)
    {
        var obstacles = new List<Refusal?>();
        foreach (var step in Steps)
        {
            obstacles.Add(WhyNot(step, plan, at));
            plan = Taken(step, plan, at);
        }

        return obstacles;
    }

    /// <summary>Why a step cannot be taken; null where it can.</summary>
    private static Refusal? WhyNot(ScenarioStep step, Layout plan, PlanMoment at)
    {
        if (step.Number is { } number)
        {
            if (plan.Find(number) is not { } item)
                return new NotAccepted(Enhancement.Show(number));
            if (item.IsBegun)
                return new AlreadyStarted(Enhancement.Show(number));
        }

        return step.Month switch
        {
            { } month when month < at.Running => new IterationPast(month),
            { } month when !plan.Knows(month) => new IterationUnknown(month),
            _ => null,
        };
    }

    /// <summary>The plan with all steps that can be taken.</summary>
    public Layout On(Layout plan, PlanMoment at) => Steps.Aggregate(plan, (layout, step) => Taken(step, layout, at));

    private static Layout Taken(ScenarioStep step, Layout layout, PlanMoment at) => step switch
    {
        _ when WhyNot(step, layout, at) is not null => layout,
        { Number: { } number, Month: { } month } => layout.With(layout.Find(number)! with { Month = month }),
        { Number: { } number } => layout.Without(number),
        _ => layout.Widened(step.Month!.Value, step.Days),
    };

    /// <summary>Two change places and nothing is given up: postponing, which no swap does.</summary>
    public bool IsExchange(Layout plan) => Steps is [{ Number: { } one, Month: { } to }, { Number: { } other, Month: { } back }]
        && plan.Find(one)?.Month == back && plan.Find(other)?.Month == to;

    /// <summary>
    /// The swap that would do the same, where there is an honest one: null otherwise. Days that are added to the month that something moves
    /// to are help that is brought for it; who brings it is said with the proposal.
    /// </summary>
    public Swap? AsSwap(Layout plan, PlanMoment at)
    {
        if (WhyNot(plan, at).Any(obstacle => obstacle is not null))
            return null;
        var moves = Steps.Where(step => step is { Number: not null, Month: not null }).ToList();
        var earlier = moves.Where(step => plan.Find(step.Number!.Value)!.Month is not { } month || step.Month < month).ToList();
        if (earlier.Count != 1 || moves.Count > 2)
            return null;
        var later = moves.SingleOrDefault(step => step != earlier[0]);
        var (wanted, into) = (plan.Find(earlier[0].Number!.Value)!, earlier[0].Month!.Value);
        var added = Steps.Where(step => step.Number is null).ToList();
        if (added.Exists(step => step.Month != into || step.Days < HalfDays.None))
            return null;
        var days = new HalfDays(Math.Min(wanted.Days.Count, added.Sum(step => step.Days.Count)));
        IReadOnlyList<ResourceDraft> help = days == HalfDays.None
            ? []
            : [new(nameof(Swap.Help), ResourceKind.External, days, at.Today, into.LastDay)];
        var swap = new Swap(
            wanted.Number, into, [.. Steps.Where(step => step.Month is null).Select(step => step.Number!.Value)], later?.Number, help);
        if (swap.Mistakes(plan, at).Count > 0 || (later is not null && swap.MovedTo(plan) != later.Month))
            return null;
        return swap;
    }
}
