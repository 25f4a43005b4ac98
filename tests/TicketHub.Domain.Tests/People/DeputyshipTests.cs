using FsCheck.Fluent;
using TicketHub.Domain.People;
using TicketHub.Domain.Tests.Builders;

namespace TicketHub.Domain.Tests.People;

public class DeputyshipTests
{
    private static readonly DateTimeOffset Now = Times.Filed;
    private static readonly Guid Center = Guid.NewGuid();
    private static readonly Person Holder = Person.Join(Guid.NewGuid(), "Марат", Roles.Head | Roles.Requester, Center);
    private static readonly Person Deputy = Person.Join(Guid.NewGuid(), "Ольга", Roles.Lead, Center);

    [Test]
    public void In_the_period_only_the_deputy_acts_and_outside_it_only_the_head()
    {
        var period = Named(1, 3);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Heads([period], Now.AddHours(1).AddTicks(-1)), Is.EqualTo("holder"));
            Assert.That(Heads([period], Now.AddHours(1)), Is.EqualTo("deputy"), "The first moment belongs to the period.");
            Assert.That(Heads([period], Now.AddHours(3).AddTicks(-1)), Is.EqualTo("deputy"));
            Assert.That(Heads([period], Now.AddHours(3)), Is.EqualTo("holder"), "The last one does not.");
        }
    }

    [Test]
    public void Whatever_periods_were_named_exactly_one_of_the_two_acts_at_any_moment()
    {
        var hours = Gen.Choose(-5, 40);
        var wishes = Gen.ListOf(hours.SelectMany(from => hours.Select(to => (from, to))));
        var cases = wishes.SelectMany(list => Gen.Choose(0, 45 * 60).Select(minute => (list, minute))).ToArbitrary();

        Holds.ForAll(cases, c =>
        {
            var named = new List<Deputyship>();
            foreach (var (from, to) in c.list)
            {
                try
                {
                    named.Add(Named(from, to, named));
                }
                catch (RefusedException)
                {
                    // Overlapping, backwards or over: not named, and nothing follows from it.
                }
            }

            var moment = Now.AddMinutes(c.minute);
            var covering = named.Count(period => period.Covers(moment));
            Assert.That(covering, Is.LessThanOrEqualTo(1));
            Assert.That(Heads(named, moment), Is.EqualTo(covering == 1 ? "deputy" : "holder"));
        });
    }

    [Test]
    public void The_other_roles_of_both_stay_as_they_are() => Assert.That(
        (Holder.AsActor([Named(0, 2)], Now).Roles, Deputy.AsActor([Named(0, 2)], Now).Roles), Is.EqualTo((Roles.Requester, Roles.Lead | Roles.Head)));

    [Test]
    public void A_beginning_in_the_past_means_at_once() => Assert.That(Named(-10, 2).From, Is.EqualTo(Now));

    [Test]
    public void Two_periods_may_touch() => Assert.That(() => Named(3, 5, [Named(1, 3)]), Throws.Nothing);

    [TestCase(1, 3)]
    [TestCase(2, 5)]
    [TestCase(-1, 2)]
    [TestCase(0, 9)]
    public void Two_periods_do_not_overlap(int from, int to) =>
        Assert.That(() => Named(from, to, [Named(1, 3)]), Refuses.With(new DeputyPeriodTaken()));

    [Test]
    public void What_makes_no_period_is_refused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Deputyship.Name(Guid.NewGuid(), Deputy, null, null, Now, []), Refuses.With(new DeputyFromNeeded(), new DeputyToNeeded()));
            Assert.That(() => Named(3, 1), Refuses.With(new DeputyPeriodBackwards()));
            Assert.That(() => Named(3, 3), Refuses.With(new DeputyPeriodBackwards()));
            Assert.That(() => Named(-3, 0), Refuses.With(new DeputyPeriodOver()));
            Assert.That(() => Named(0, 367 * 24), Refuses.With(new DeputyPeriodTooLong(366)));
            Assert.That(() => Named(366 * 24, 367 * 24), Refuses.With(new DeputyPeriodTooLong(366)), "A year mistyped.");
            Assert.That(() => Deputyship.Name(Guid.NewGuid(), Holder, Now, Now.AddHours(1), Now, []), Refuses.With(new DeputyIsTheHead()));
        }
    }

    [TestCase(-1, 2, 0)]
    [TestCase(1, 3, 1)]
    public void An_ended_period_covers_nothing_from_then_on(int from, int to, int endsAt)
    {
        var period = Named(from, to);

        period.End(Now);

        Assert.That((period.To, period.Covers(Now.AddHours(1))), Is.EqualTo((Now.AddHours(endsAt), false)));
    }

    private static Deputyship Named(int fromHours, int toHours, IEnumerable<Deputyship>? known = null) =>
        Deputyship.Name(Guid.NewGuid(), Deputy, Now.AddHours(fromHours), Now.AddHours(toHours), Now, known ?? []);

    private static string Heads(IEnumerable<Deputyship> periods, DateTimeOffset moment) =>
        (Holder.AsActor(periods, moment).Is(Roles.Head), Deputy.AsActor(periods, moment).Is(Roles.Head)) switch
        {
            (true, false) => "holder",
            (false, true) => "deputy",
            (true, true) => "both",
            _ => "nobody",
        };
}
