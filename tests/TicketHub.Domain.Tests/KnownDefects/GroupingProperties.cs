using FsCheck;
using FsCheck.Fluent;
using TicketHub.Domain.Findings;
using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.Tests.Builders;

namespace TicketHub.Domain.Tests.KnownDefects;

public enum GroupingDeed { See, Merge, Unmerge, Split }

public sealed record GroupingStep(GroupingDeed Deed, int One, int Other);

/// <summary>Whatever people merge, split and take back, in any order: nothing is lost and nothing is in two places.</summary>
public class GroupingProperties
{
    private static readonly Arbitrary<GroupingStep[]> Steps = Gen.ArrayOf(
        from deed in Gen.Elements(Enum.GetValues<GroupingDeed>())
        from one in Gen.Choose(0, 11)
        from other in Gen.Choose(0, 11)
        select new GroupingStep(deed, one, other)).ToArbitrary();

    [Test]
    public void Each_trace_is_in_exactly_one_defect_that_speaks_for_itself() => Holds.ForAll(Steps, steps =>
    {
        var world = World.After(steps);
        foreach (var trace in world.Traces)
            Assert.That(world.Defects.Count(d => d.Number == trace.Defect!.Root && d.Under is null), Is.EqualTo(1), trace.Key);
    });

    [Test]
    public void Who_speaks_for_a_defect_is_the_end_of_the_way_of_its_merges() => Holds.ForAll(Steps, steps =>
    {
        var world = World.After(steps);
        foreach (var defect in world.Defects)
        {
            var end = defect;
            while (end.MergedInto is { } into)
                end = world.Of(into);
            Assert.That(defect.Root, Is.EqualTo(end.Number), KnownDefect.Show(defect.Number));
        }
    });

    [Test]
    public void What_was_split_out_is_with_the_other_again_only_where_a_person_merged_them() => Holds.ForAll(Steps, steps =>
    {
        var world = World.After(steps);
        foreach (var defect in world.Defects.Where(d => d is { SplitFrom: not null, MergedInto: null }))
        {
            var from = world.Of(defect.SplitFrom!.Value);
            Assert.That(from.Root == defect.Root, Is.EqualTo(world.MergedInto(from, defect)), KnownDefect.Show(defect.Number));
        }
    });

    [Test]
    public void A_merge_taken_back_leaves_everything_as_it_was() => Holds.ForAll(Steps, steps =>
    {
        var world = World.After(steps);
        var roots = world.Defects.Where(d => d.Under is null).ToList();
        if (roots.Count < 2)
            return;
        var before = world.Picture();

        world.Merge(roots[0], roots[1]);
        var merged = world.Picture();
        world.Unmerge(roots[0]);

        Assert.That(merged, Is.Not.EqualTo(before));
        Assert.That(world.Picture(), Is.EqualTo(before));
    });

    /// <summary>Defects and traces as the storage would hand them out.</summary>
    private sealed class World
    {
        public List<KnownDefect> Defects { get; } = [];

        public List<DefectTrace> Traces { get; } = [];

        public static World After(IEnumerable<GroupingStep> steps)
        {
            var world = new World();
            foreach (var step in steps)
                world.Do(step);
            return world;
        }

        public KnownDefect Of(long number) => Defects.Single(d => d.Number == number);

        public string Picture() =>
            string.Join('\n', Traces.Select(t => $"{t.Key} {t.Defect!.Number}").Concat(Defects.Select(d => $"{d.Number} {d.Root}")));

        public bool MergedInto(KnownDefect one, KnownDefect other)
        {
            while (one.MergedInto is { } into)
                one = Of(into);
            return one == other;
        }

        public void Merge(KnownDefect one, KnownDefect into) =>
            one.MergeInto(into, [.. Defects.Where(d => d.Under == one.Number)], The.Agent, "the same", Times.Now);

        public void Unmerge(KnownDefect one) => one.Unmerge([.. Defects.Where(d => d.Root == one.Root)], The.Agent, "not the same", Times.Now);

        private void Do(GroupingStep step)
        {
            try
            {
                switch (step.Deed)
                {
                    case GroupingDeed.See: See($"1:{step.One}"); break;
                    case GroupingDeed.Merge: Merge(Pick(Defects, step.One), Pick(Defects, step.Other)); break;
                    case GroupingDeed.Unmerge: Unmerge(Pick(Defects, step.One)); break;
                    default:
                        var (from, trace) = (Pick(Defects, step.One), Pick(Traces, step.Other));
                        Numbered(from.SplitOut(trace, [.. Traces.Where(t => t.Defect!.Root == from.Number)], The.Agent, "another", Times.Now));
                        break;
                }
            }
            catch (Exception e) when (e is RefusedException or ArgumentOutOfRangeException)
            {
                // Not possible at this moment, or nothing there yet: nothing may have changed, which is what the claims look at.
            }
        }

        private void See(string key)
        {
            if (Traces.Exists(t => t.Key == key))
                return;
            var trace = DefectTrace.Of(new SeenTrace(key, key, "kz.arta.E" + key, ["kz.arta.A.b"], 1, null, null), Times.Now);
            Numbered(trace.OpenDefect(Times.Now));
            Traces.Add(trace);
        }

        private void Numbered(KnownDefect defect)
        {
            Defects.Add(Wishes.Numbered(defect, Defects.Count + 1L));
        }

        private static T Pick<T>(List<T> among, int choice) => among.Count == 0 ? throw new ArgumentOutOfRangeException(nameof(among)) : among[choice % among.Count];
    }
}
