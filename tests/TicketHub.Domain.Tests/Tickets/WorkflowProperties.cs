using FsCheck;
using FsCheck.Fluent;
using TicketHub.Domain.People;
using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

/// <summary>What holds whoever does whatever in whatever order.</summary>
public class WorkflowProperties
{
    private const Roles Desk = Roles.Agent | Roles.Lead | Roles.Head | Roles.Planner | Roles.Engineer | Roles.RdHead;

    private static readonly Verb[] Verbs = Enum.GetValues<Verb>();

    [Test]
    public void A_verb_that_is_offered_is_carried_out() => Holds.ForAll(Story.Any, story =>
        Assert.That(() => story.Play(), Throws.Nothing));

    [Test]
    public void A_verb_that_is_not_offered_is_refused_and_changes_nothing() => Holds.ForAll(Story.Any, story =>
        story.Play(before: turn =>
        {
            foreach (var verb in Verbs.Except(turn.Offered))
                Assert.That(() => turn.Ticket.Do(verb, turn.Who, turn.Now), Throws.TypeOf<RefusedException>(), $"{verb}");
            Assert.That(Snapshot.Of(turn.Ticket), Is.EqualTo(turn.Before));
        }));

    [Test]
    public void Asking_what_is_offered_changes_nothing() => Holds.ForAll(Story.Any, story =>
        story.Play(before: turn =>
        {
            foreach (var person in The.Everyone)
                Workflow.VerbsFor(turn.Ticket, person, turn.Now);
            Assert.That(Snapshot.Of(turn.Ticket), Is.EqualTo(turn.Before));
        }));

    [Test]
    public void A_status_always_belongs_to_its_queue() => Holds.ForAll(Story.Any, story =>
        story.Play(after: turn => Assert.That(Stand.All, Does.Contain(Stand.Of(turn.Ticket)))));

    [Test]
    public void Every_deed_writes_exactly_one_line_by_its_doer_at_its_time() => Holds.ForAll(Story.Any, story =>
        story.Play(after: turn =>
        {
            var written = turn.Ticket.Events.Skip(turn.Before.Lines).Select(line => (line.ById, line.At)).ToList();
            Assert.That(written, Is.EqualTo(turn.Verb is null ? [] : new[] { (turn.Who.Id, turn.Now) }));
        }));

    [Test]
    public void A_version_rises_by_one_with_every_deed_but_a_post_that_moves_nothing() => Holds.ForAll(Story.Any, story =>
        story.Play(after: turn =>
        {
            var after = Snapshot.Of(turn.Ticket);
            var moved = (after.Stand, after.Awaited) != (turn.Before.Stand, turn.Before.Awaited);
            var onlySaid = turn.Verb is null or Verb.Note || (turn.Verb is Verb.Reply or Verb.Ask && !moved);
            Assert.That(turn.Ticket.Version - turn.Before.Version, Is.EqualTo(onlySaid ? 0 : 1), $"{turn.Verb}");
        }));

    [Test]
    public void Nothing_but_lines_and_the_time_changes_under_the_same_version() => Holds.ForAll(Story.Any, story =>
        story.Play(after: turn =>
        {
            var after = Snapshot.Of(turn.Ticket);
            if (after.Version == turn.Before.Version)
                Assert.That(after with { Lines = turn.Before.Lines, UpdatedAt = turn.Before.UpdatedAt }, Is.EqualTo(turn.Before));
        }));

    [Test]
    public void The_timeline_tells_every_status_from_the_first_to_the_last() => Holds.ForAll(Story.Any, story =>
    {
        TicketStatus? first = null, last = null;
        IReadOnlyList<TicketEvent> timeline = [];

        story.Play(
            before: turn => first ??= turn.Ticket.Status,
            after: turn => (last, timeline) = (turn.Ticket.Status, turn.Ticket.Events));

        var told = first.ToString();
        var changes = timeline.Where(line => line.Code is not EventCode.Prioritized && line.Arguments.ContainsKey("before"));
        foreach (var line in changes)
        {
            Assert.That(line.Arguments["before"], Is.EqualTo(told), Timeline.Tell(line));
            told = line.Arguments["after"];
        }

        Assert.That(told, Is.EqualTo(last.ToString()));
    });

    [Test]
    public void A_person_without_a_part_in_headquarters_is_never_offered_a_note() => Holds.ForAll(Story.Any, story =>
        story.Play(before: turn =>
        {
            var others = The.Everyone.Append(The.Author with { Roles = Roles.Requester }).Where(person => !person.Is(Desk));
            foreach (var person in others)
                Assert.That(Workflow.VerbsFor(turn.Ticket, person, turn.Now), Does.Not.Contain(Verb.Note), person.Name);
        }));

    [Test]
    public void What_has_ended_is_noted_on_or_reopened_and_nothing_else() => Holds.ForAll(Story.Any, story =>
        story.Play(before: turn =>
        {
            if (!turn.Ticket.IsOpen)
                Assert.That(turn.Offered, Is.SubsetOf(new[] { Verb.Note, Verb.Reopen, Verb.Appeal }));
        }));

    [Test]
    public void A_spec_dump_opens_by_its_appeal_alone() => Holds.ForAll(Story.Any, story =>
        story.Play(after: turn => Assert.That(story.SpecDump && turn.Ticket is { IsOpen: true, AppealedAt: null }, Is.False)));

    [Test]
    public void Nobody_appeals_twice() => Holds.ForAll(Story.Any, story =>
        story.Play(after: turn => Assert.That(turn.Ticket.Events.Count(line => line.Code is EventCode.Appealed), Is.LessThanOrEqualTo(1))));

    [Test]
    public void The_time_of_the_end_is_known_exactly_of_what_has_ended() => Holds.ForAll(Story.Any, story =>
        story.Play(after: turn => Assert.That(turn.Ticket.ClosedAt is null, Is.EqualTo(turn.Ticket.IsOpen))));

    [Test]
    public void What_is_at_work_is_somebodys() => Holds.ForAll(Story.Any, story =>
        story.Play(after: turn => Assert.That(turn.Ticket is { Status: TicketStatus.InProgress, AssigneeId: null }, Is.False)));

    [Test]
    public void What_is_awaited_is_awaited_once_and_of_an_open_defect_alone() => Holds.ForAll(Story.Any, story =>
        story.Play(after: turn =>
        {
            Assert.That(turn.Ticket.Awaited.Select(asked => asked.Piece), Is.Unique);
            if (turn.Ticket is not { Queue: QueueKind.Defect, IsOpen: true })
                Assert.That(turn.Ticket.Awaited, Is.Empty);
        }));

    [Test]
    public void Nobody_holds_what_waits_in_the_backlog() => Holds.ForAll(Story.Any, story =>
        story.Play(after: turn => Assert.That(turn.Ticket is { Queue: QueueKind.Enhancement, AssigneeId: not null }, Is.False)));

    [Test]
    public void A_version_with_the_fix_is_named_exactly_where_one_was_delivered() => Holds.ForAll(Story.Any, story =>
        story.Play(after: turn =>
        {
            var (status, fixedIn) = (turn.Ticket.Status, turn.Ticket.FixedIn);
            if (status is TicketStatus.FixDelivered)
                Assert.That(fixedIn, Is.Not.Null);
            else if (turn.Ticket.IsOpen)
                Assert.That(fixedIn, Is.Null);
        }));

    [Test]
    public void The_stories_come_everywhere_and_use_every_verb()
    {
        var (stands, verbs) = (new HashSet<Stand>(), new HashSet<Verb>());

        foreach (var story in Story.Random.Sample(numberOfSamples: 3_000, seed: new Rnd(20261122), size: 50))
        {
            story.Play(after: turn =>
            {
                stands.Add(Stand.Of(turn.Ticket));
                if (turn.Verb is { } verb)
                    verbs.Add(verb);
            });
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(stands, Is.EquivalentTo(Stand.All));
            Assert.That(verbs, Is.EquivalentTo(Verbs));
        }
    }
}
