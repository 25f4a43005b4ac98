using FsCheck;
using FsCheck.Fluent;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Intake;
using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Enhancements;

/// <summary>What holds of the whole backlog whatever is done to it in whatever order, also by mistake.</summary>
public class BacklogProperties
{
    private enum Deed { Make, Join, SplitOut, Dissolve, Move, Withdraw, HandOver, Edit, Judge }

    private sealed record Step(Deed Deed, int One, int Other, int Third);

    private static readonly Arbitrary<List<Step>> Stories = Arb.From(
        (from deed in Gen.Elements(Enum.GetValues<Deed>())
         from one in Gen.Choose(0, 14)
         from other in Gen.Choose(-1, 14)
         from third in Gen.Choose(-1, 14)
         select new Step(deed, one, other, third)).ListOf(60).Select(steps => steps.ToList()));

    [Test]
    public void Every_open_wish_is_in_the_tray_or_in_exactly_one_enhancement_of_the_board() => Holds.ForAll(Stories, story =>
        new World().Play(story, world =>
        {
            foreach (var ticket in world.Tickets)
            {
                var holders = world.Made.Where(e => e.Tickets.Contains(ticket)).ToList();
                var open = ticket is { Queue: QueueKind.Enhancement, IsOpen: true };
                Assert.That(holders, Has.Count.EqualTo(open && !ticket.IsInTray ? 1 : 0));
                Assert.That(holders, Has.All.Property(nameof(Enhancement.IsOnBoard)).True);
                Assert.That(ticket.EnhancementNumber, Is.EqualTo(holders.SingleOrDefault()?.Number));
                Assert.That(ticket.Status is TicketStatus.Consolidated, Is.EqualTo(holders.Count == 1));
            }
        }));

    [Test]
    public void Ranks_are_a_permutation_of_what_is_on_the_board() => Holds.ForAll(Stories, story =>
        new World().Play(story, world =>
        {
            var board = world.Made.Where(e => e.IsOnBoard).ToList();
            Assert.That(board.Select(e => e.Rank), Is.Unique);
            Assert.That(board.Select(e => world.Order().PlaceOf(e.Number)), Is.EquivalentTo(Enumerable.Range(1, board.Count)));
        }));

    [Test]
    public void What_is_refused_changes_nothing() => Holds.ForAll(Stories, story =>
        new World().Play(story, refused: (before, world) => Assert.That(world.Picture(), Is.EqualTo(before))));

    [Test]
    public void What_is_counted_is_what_is_there() => Holds.ForAll(Stories, story =>
        new World().Play(story, world =>
        {
            foreach (var made in world.Made)
            {
                Assert.That(made.People, Is.EqualTo(made.Tickets.DistinctBy(t => t.RequesterId).Count()));
                Assert.That(made.Clients, Is.EqualTo(made.Tickets.Where(t => t.ProjectId is not null).DistinctBy(t => t.ProjectId).Count()));
                Assert.That(made.WaitingSince, Is.EqualTo(made.Tickets.Count == 0 ? null : (DateTimeOffset?)made.Tickets.Min(t => t.FiledAt)));
            }
        }));

    [Test]
    public void The_stories_do_and_are_refused_every_deed()
    {
        var (done, refused) = (new HashSet<Deed>(), new HashSet<Deed>());
        foreach (var story in Stories.Generator.Sample(numberOfSamples: 300, seed: new Rnd(20261122), size: 50))
        {
            var world = new World();
            world.Play(story);
            done.UnionWith(world.Done);
            refused.UnionWith(world.Refused);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(done, Is.EquivalentTo(Enum.GetValues<Deed>()));
            Assert.That(refused, Is.EquivalentTo(Enum.GetValues<Deed>()));
        }
    }

    /// <summary>Ten wishes of three clients, and what the head and their authors do with them.</summary>
    private sealed class World
    {
        private static readonly Guid[] Projects = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];

        public List<Ticket> Tickets { get; } =
            [.. Enumerable.Range(1, 10).Select(i => Wishes.Wish(i, i % 4 == 0 ? null : Projects[i % 3], i % 2 == 0 ? The.Author : The.Colleague, Times.Filed.AddDays(-i)))];

        public List<Enhancement> Made { get; } = [];

        public HashSet<Deed> Done { get; } = [];

        public HashSet<Deed> Refused { get; } = [];

        public Order Order() => new([.. Made.Where(e => e.IsOnBoard).OrderBy(e => e.Rank).Select(e => (e.Number, e.Rank!.Value))]);

        public string Picture() => string.Join('\n', Made.Select(e => $"{e.Number} {e.Rank} {e.Version} {e.Title} {e.Points} {e.Events.Count} {e.UpdatedAt} "
                + string.Join(',', e.Tickets.Select(t => t.Number)))
            .Concat(Tickets.Select(t => $"{t.Number} {t.Queue} {t.Status} {t.EnhancementNumber} {t.Version} {t.Events.Count} {t.UpdatedAt}")));

        public void Play(List<Step> story, Action<World>? after = null, Action<string, World>? refused = null)
        {
            foreach (var step in story)
            {
                var before = Picture();
                try
                {
                    Take(step);
                    Done.Add(step.Deed);
                }
                catch (RefusedException)
                {
                    Refused.Add(step.Deed);
                    refused?.Invoke(before, this);
                }

                after?.Invoke(this);
            }
        }

        private void Take(Step step)
        {
            var by = The.Head;
            var ticket = Tickets[step.One % Tickets.Count];
            var two = new[] { ticket, Tickets[(step.One + 3) % Tickets.Count] };
            if (step.Deed is Deed.Make)
            {
                var made = Wishes.Made(Made.Count + 1, Order().Behind);
                made.Join(two, by, Times.Now);
                Made.Add(made);
                return;
            }

            if (step.Deed is Deed.Withdraw)
                ticket.Withdraw(step.Other % 3 == 0 ? ticket.RequesterId == The.Author.Id ? The.Author : The.Colleague : The.Keeper, null, Times.Now);
            else if (step.Deed is Deed.HandOver)
                ticket.Reclassify(by, RequestKind.Consultation, step.Other % 3 == 0 ? "It exists." : null, Times.Now);
            else if (Made.ElementAtOrDefault(step.Other) is { } enhancement)
                Take(step, enhancement, two);
            else
                throw new RefusedException(new EnhancementNotFound("EN-0"));
        }

        private void Take(Step step, Enhancement enhancement, Ticket[] two)
        {
            var by = The.Head;
            switch (step.Deed)
            {
                case Deed.Join: enhancement.Join(two, by, Times.Now); break;
                case Deed.SplitOut: enhancement.SplitOut([step.One], by, Times.Now); break;
                // Seldom, or there would be nothing else to do.
                case Deed.Dissolve: Dissolve(enhancement, step.Third); break;
                case Deed.Edit: enhancement.Edit(Wishes.Text(step.Third < 0 ? " " : $"Title {step.Third}"), by, Times.Now, Wishes.Today); break;
                case Deed.Judge: enhancement.Judge(new(step.Third, 3, 3), by, Times.Now); break;
                case Deed.Move: Move(enhancement, step); break;
                default: throw new ArgumentOutOfRangeException(nameof(step), step.Deed, null);
            }
        }

        private static void Dissolve(Enhancement enhancement, int when)
        {
            if (when is 1 || !enhancement.IsOnBoard)
                enhancement.Dissolve(The.Head, Times.Now);
        }

        private void Move(Enhancement enhancement, Step step)
        {
            var order = Order();
            var place = new Move(Place: step.Third).PlaceIn(order, enhancement.Number);
            if (order.PlaceOf(enhancement.Number) is { } before && before != place)
                enhancement.Stand(order.RankAt(enhancement.Number, place)!.Value, before, place, The.Head, Times.Now);
        }
    }
}
