using FsCheck;
using FsCheck.Fluent;
using TicketHub.Domain.Planning;
using TicketHub.Domain.Tests.Builders;

namespace TicketHub.Domain.Tests.Planning;

/// <summary>Held against trying out everything.</summary>
public class SwapOptionsProperties
{
    private static readonly Month Wanted = new(2026, 12);

    private static readonly Gen<SwapQuestion> Questions =
        from count in Gen.Choose(0, 15)
        from days in Gen.Choose(1, 12).ListOf(count)
        from months in Gen.Choose(0, 2).ListOf(count)
        from people in Gen.Choose(0, 3).ListOf(count)
        from places in Gen.Shuffle(Enumerable.Range(1, count).ToArray())
        from free in Gen.Choose(-4, 6).ListOf(3)
        from wanted in Gen.Choose(1, 24)
        select new SwapQuestion(
            new HalfDays(wanted),
            Wanted,
            [.. free.Select((half, i) => new Room(Wanted.Plus(i), new HalfDays(40), new HalfDays(40 - half)))],
            [.. Enumerable.Range(0, count).Select(i => new Candidate(i + 1, places[i], new HalfDays(days[i]), Wanted.Plus(months[i]), people[i]))]);

    [Test]
    public void They_are_the_best_of_all_there_are() => Holds.ForAll(Questions.ToArbitrary(), question =>
    {
        var best = Everything(question).Select(Judged).Order().Take(SwapOptions.Most);

        Assert.That(SwapOptions.For(question).Select(Judged), Is.EqualTo(best));
    });

    [Test]
    public void No_iteration_is_overfull_because_of_one() => Holds.ForAll(Questions.ToArbitrary(), question =>
    {
        foreach (var option in SwapOptions.For(question))
        {
            foreach (var room in question.Rooms)
                Assert.That(room.AllowsToBecome(After(option, question, room)), $"{option}");
        }
    });

    [Test]
    public void No_two_are_the_same() => Holds.ForAll(Questions.ToArbitrary(), question => Assert.That(
        SwapOptions.For(question).Select(option => string.Join(' ', option.GivenUp.Select(item => item.Number)) + "/" + option.Moved?.Number),
        Is.Unique));

    private static HalfDays After(SwapOption option, SwapQuestion question, Room room)
    {
        var taken = room.Taken - Sum(option.GivenUp.Where(item => item.Month == room.Month));
        if (room.Month == question.Into)
            return taken + question.Days - (option.Moved?.Days ?? HalfDays.None);
        return room.Month == option.MovedTo ? taken + option.Moved!.Days : taken;
    }

    private static (int, int, int, int, int) Judged(SwapOption option) =>
        (option.Lost.Count, -option.GivenUp.Min(item => item.Place), option.PeopleWaiting, option.GivenUp.Count, -option.Moved?.Place ?? int.MinValue);

    private static IEnumerable<SwapOption> Everything(SwapQuestion question)
    {
        if (question.Need == HalfDays.None)
            yield break;
        foreach (var set in Sets(Standing(question, Wanted)).Where(set => Suffices(set, question.Need)))
            yield return new SwapOption(set);
        foreach (var room in question.Rooms.Skip(1))
        {
            foreach (var moved in Standing(question, Wanted).Where(item => item.Days >= question.Need && room.Lacking(item.Days) > HalfDays.None))
            {
                foreach (var set in Sets(Standing(question, room.Month)).Where(set => Suffices(set, room.Lacking(moved.Days))))
                    yield return new SwapOption(set, moved);
            }
        }
    }

    /// <summary>Enough, and no longer enough without any one of them.</summary>
    private static bool Suffices(IReadOnlyList<Candidate> set, HalfDays need) =>
        Sum(set) >= need && set.All(item => Sum(set) - item.Days < need);

    private static HalfDays Sum(IEnumerable<Candidate> items) => new(items.Sum(item => item.Days.Count));

    private static Candidate[] Standing(SwapQuestion question, Month month) =>
        [.. question.Candidates.Where(item => item.Month == month).OrderBy(item => item.Place)];

    private static IEnumerable<IReadOnlyList<Candidate>> Sets(Candidate[] items) =>
        Enumerable.Range(1, (1 << items.Length) - 1)
            .Where(bits => int.PopCount(bits) <= SwapOptions.MostGivenUp)
            .Select(bits => items.Where((_, i) => (bits >> i & 1) == 1).ToList());
}
