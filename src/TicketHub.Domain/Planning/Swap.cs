using System.Globalization;
using TicketHub.Domain.Enhancements;

namespace TicketHub.Domain.Planning;

/// <summary>
/// One way to bring an enhancement into an iteration: others are given up, or help comes from outside, or both. As a chain, one
/// item of that iteration moves into the hole that is left in a later one. Help alone may also come for what stands there already.
/// </summary>
/// <param name="Wanted">Number of what is to come earlier.</param>
/// <param name="Into">The iteration that it is to come into.</param>
/// <param name="GivenUp">Numbers of what is withdrawn for it.</param>
/// <param name="Moved">Number of what moves into the hole in a chain of two.</param>
/// <param name="Help">Resources that are brought for what is wanted.</param>
public sealed record Swap(long Wanted, Month Into, IReadOnlyList<long> GivenUp, long? Moved, IReadOnlyList<ResourceDraft> Help)
{
    public HalfDays HelpDays => new(Help.Sum(help => help.Days.Count));

    /// <summary>Everything that it touches, what is wanted first.</summary>
    public IEnumerable<long> Concerned => [Wanted, .. GivenUp, .. Moved is { } moved ? [moved] : Array.Empty<long>()];

    /// <summary>The plan with the swap carried out; asked only where nothing speaks against it.</summary>
    public Layout On(Layout layout)
    {
        var wanted = Arrived(layout);
        var after = layout.Without(GivenUp).With(wanted);
        return Moved is { } moved ? after.With(layout.Find(moved)! with { Month = MovedTo(layout) }) : after;
    }

    /// <summary>The later iteration that takes what is moved: the one in which everything that is given up stands.</summary>
    public Month MovedTo(Layout layout) => layout.Find(GivenUp[0])!.Month!.Value;

    /// <summary>What has to become free in the wanted iteration, once the help has taken its part.</summary>
    public HalfDays Need(Layout layout) => layout.Without(Wanted).Room(Into).Lacking(Arrived(layout).Days);

    /// <summary>All that speaks against it on this plan.</summary>
    public IReadOnlyList<Refusal> Mistakes(Layout layout, PlanMoment at)
    {
        // Each of the later questions makes sense only where the earlier ones have an answer.
        if (MistakesOfWanted(layout, at).ToList() is { Count: > 0 } wanted)
            return wanted;
        if (MistakesOfOthers(layout).Concat(MistakesOfHelp(layout, at)).ToList() is { Count: > 0 } others)
            return others;
        if (layout.Find(Wanted)!.Month == Into)
            return [];
        return [.. Moved is null ? MistakesOfDirect(layout) : MistakesOfChain(layout)];
    }

    /// <summary>Where it stands in the month already, help relieves that month: the less is left inside, the better, and nobody loses.</summary>
    private bool IsHelpAlone => GivenUp.Count == 0 && Moved is null && Help.Count > 0;

    private PlanItem Arrived(Layout layout)
    {
        var wanted = layout.Find(Wanted)!;
        var days = wanted.Days > HelpDays ? wanted.Days - HelpDays : HalfDays.None;
        return wanted with
        {
            Month = Into,
            Days = days,
            Status = days == HalfDays.None ? EnhancementStatus.Outsourced : EnhancementStatus.Planned,
        };
    }

    private IEnumerable<Refusal> MistakesOfWanted(Layout layout, PlanMoment at)
    {
        if (layout.Find(Wanted) is not { } wanted)
            yield return new NotAccepted(Show(Wanted)) { Field = "item" };
        else if (wanted.IsBegun)
            yield return new AlreadyStarted(Show(Wanted)) { Field = "item" };
        else if (wanted.Month == Into && !IsHelpAlone)
            yield return new AlreadyPlannedThere(Show(Wanted), Into) { Field = "into" };
        else if (wanted.Month < Into)
            yield return new NotEarlier(Show(Wanted), wanted.Month.Value);
        // A past month with nothing unfinished is not in the plan, and over all the same.
        if (Into < at.Running)
            yield return new IterationPast(Into) { Field = "into" };
        else if (!layout.Knows(Into))
            yield return new IterationUnknown(Into) { Field = "into" };
        else if (layout.Find(Wanted)?.HelpUntil > Into.LastDay)
            yield return new HelpNotInTime("help", Into);
    }

    private IEnumerable<Refusal> MistakesOfOthers(Layout layout)
    {
        if (GivenUp.Count > SwapOptions.MostGivenUp)
            yield return new TooMuchGivenUp(SwapOptions.MostGivenUp);
        if (Concerned.Distinct().Count() != Concerned.Count())
            yield return new NamedTwice() { Field = "givenUp" };
        foreach (var number in GivenUp.Concat(Moved is { } moved ? [moved] : []).Distinct())
        {
            var field = number == Moved ? "moved" : "givenUp";
            if (layout.Find(number) is { IsBegun: true })
                yield return new AlreadyStarted(Show(number)) { Field = field };
            else if (layout.Find(number) is not { CanMakeRoom: true })
                yield return new CannotBeGivenUp(Show(number)) { Field = field };
        }
    }

    private IEnumerable<Refusal> MistakesOfHelp(Layout layout, PlanMoment at)
    {
        foreach (var (i, help) in Help.Index())
        {
            foreach (var mistake in help.Mistakes($"help[{i.ToString(CultureInfo.InvariantCulture)}]", at.Today, Into))
                yield return mistake;
        }

        // Summed up wider than it is kept: what somebody sends may be any number.
        if (Help.Sum(help => (long)help.Days.Count) > layout.Find(Wanted)!.Days.Count)
            yield return new TooMuchHelp(layout.Find(Wanted)!.Days);
    }

    private IEnumerable<Refusal> MistakesOfDirect(Layout layout)
    {
        var elsewhere = GivenUp.Where(number => layout.Find(number)!.Month != Into).ToList();
        return elsewhere.Count > 0
            ? elsewhere.Select(number => new FreesNothingThere(Show(number), Into))
            : MistakesOfSum(layout, Into, Need(layout));
    }

    private IEnumerable<Refusal> MistakesOfChain(Layout layout)
    {
        var moved = layout.Find(Moved!.Value)!;
        var need = Need(layout);
        if (moved.Month != Into)
            return [new FreesNothingThere(Show(moved.Number), Into) { Field = "moved" }];
        if (moved.Days < need)
            return [new FreesTooLittle(Into, moved.Days, need) { Field = "moved" }];
        if (GivenUp.Count == 0)
            return [new ChainWithoutHole()];
        var later = MovedTo(layout);
        if (later <= Into || GivenUp.Any(number => layout.Find(number)!.Month != later))
            return [new ChainWithoutHole()];
        var gap = layout.Without(Wanted).Room(later).Lacking(moved.Days);
        if (need == HalfDays.None)
            return [new NeedNotBeGivenUp(Show(moved.Number)) { Field = "moved" }];
        // To say "leave it in the plan" would lead nowhere: what only moves later gives nothing up, and no way does that.
        return gap == HalfDays.None
            ? [new HoleIsFreeAnyway(string.Join(", ", GivenUp.Select(Show)), Show(moved.Number), later)]
            : MistakesOfSum(layout, later, gap);
    }

    /// <summary>What is given up frees enough, and nothing is given up that need not be.</summary>
    private IEnumerable<Refusal> MistakesOfSum(Layout layout, Month month, HalfDays need)
    {
        var items = GivenUp.Select(number => layout.Find(number)!).ToList();
        var freed = new HalfDays(items.Sum(item => item.Days.Count));
        if (freed < need)
            return [new FreesTooLittle(month, freed, need)];
        return items.Where(item => freed - item.Days >= need).Select(item => new NeedNotBeGivenUp(Show(item.Number)));
    }

    private static string Show(long number) => Enhancement.Show(number);
}
