using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Planning;
using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Planning;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class SubmissionTests
{
    private readonly Season season = new();

    [Test]
    public void A_part_of_the_board_is_sent_in_its_order_with_the_places_of_the_whole()
    {
        var (first, _, third) = (season.Wanted(1), season.Wanted(2), season.Wanted(3));

        var sent = season.Submit(third, first);

        Assert.That(sent.Items.Select(item => (item.EnhancementNumber, item.Place)), Is.EqualTo(new[] { (1L, 1), (3L, 3) }));
    }

    [Test]
    public void What_is_sent_says_so_on_its_requests()
    {
        var wanted = season.Wanted(1);

        season.Submit(wanted);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((wanted.Status, wanted.SubmissionNumber, wanted.LastLine()), Is.EqualTo((EnhancementStatus.Submitted, (long?)1, "Submitted submission=1")));
            Assert.That(wanted.Tickets[0].LastLine(), Is.EqualTo("Submitted by head, Consolidated → Submitted, enhancement 1"));
        }
    }

    [Test]
    public void What_was_sent_stays_whatever_the_head_writes_later()
    {
        var wanted = season.Wanted(1);
        var sent = season.Submit(wanted);

        wanted.Edit(Wishes.Text("Another title"), The.Head, Times.Now, Wishes.Today);

        Assert.That((sent.Items[0].Title, sent.Items[0].People), Is.EqualTo(("Reminders", 1)));
        Assert.That(() => sent.Send([season.Wanted(2)], season.Order, The.Head, Times.Now), Refuses.With(new SubmissionSent()));
    }

    [Test]
    public void What_RnD_has_is_not_sent_again_and_then_nothing_is()
    {
        var (unanswered, accepted, free, gone) = (season.Sent(1), season.Accepted(2, 3), season.Wanted(3), season.Wanted(4));
        gone.Dissolve(The.Head, Times.Now);

        Assert.That(
            () => season.Submit(unanswered, accepted, free, gone),
            Refuses.With(new AlreadySubmitted("EN-1", 1), new AlreadySubmitted("EN-2", 2), new NotOnTheBoard("EN-4")));
        Assert.That(free.Status, Is.EqualTo(EnhancementStatus.Consolidated));
    }

    [Test]
    public void A_submission_has_a_note_and_items()
    {
        Assert.That(() => Submission.Begin(" ", The.Head, Times.Now), Refuses.With(new NoteNeeded()));
        Assert.That(() => season.Submit(), Refuses.With(new ItemsNeeded()));
        Assert.That(
            () => season.Submit([.. Enumerable.Range(1, 501).Select(i => season.Wanted(i))]),
            Refuses.With(new TooManyItems(500)));
    }

    [Test]
    public void Accepted_it_has_an_estimate_and_waits_for_an_iteration()
    {
        var accepted = season.Accepted(1, 11.5m);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((accepted.Status, accepted.Inside.Days, accepted.PlannedFor), Is.EqualTo((EnhancementStatus.Submitted, 11.5m, (Month?)null)));
            Assert.That(accepted.LastLine(), Is.EqualTo("Accepted after=11.5"));
            Assert.That(season.Submissions[0].Items[0].Answer, Is.EqualTo(SubmissionAnswer.Accepted));
        }
    }

    [TestCase(null)]
    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(401)]
    public void An_estimate_is_from_half_a_day_to_two_hundred(int? halfDays)
    {
        var sent = season.Sent(1);

        Assert.That(
            () => season.Submissions[0].Accept(sent, halfDays is { } days ? new HalfDays(days) : null, The.Planner, Times.Now),
            Refuses.With(new EstimateOutOfRange()));
        Assert.That((sent.Estimate, season.Submissions[0].Items[0].Answer), Is.EqualTo(((HalfDays?)null, SubmissionAnswer.Open)));
    }

    [Test]
    public void A_question_waits_for_the_head_and_then_the_item_is_open_again()
    {
        var sent = season.Sent(1);
        var submission = season.Submissions[0];

        submission.Ask(sent, "For which registries?", The.Planner, Times.Now);
        Assert.That(() => submission.Ask(sent, "And?", The.Planner, Times.Now), Refuses.With(new QuestionOpen("EN-1")));
        submission.Explain(sent, "For all.", The.Head, Times.Now);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((submission.Items[0].Answer, submission.Items[0].Question, submission.Items[0].Explanation),
                Is.EqualTo((SubmissionAnswer.Open, "For which registries?", "For all.")));
            Assert.That(sent.LastLine(), Is.EqualTo("Explained text=For all."));
            Assert.That(() => submission.Explain(sent, "More.", The.Head, Times.Now), Refuses.With(new NoQuestionOpen("EN-1")));
        }
    }

    [Test]
    public void RnD_need_not_wait_for_an_answer_to_decide()
    {
        var sent = season.Sent(1);
        season.Submissions[0].Ask(sent, "For which registries?", The.Planner, Times.Now);

        season.Submissions[0].Accept(sent, HalfDays.OfDays(2), The.Planner, Times.Now);

        Assert.That(sent.Estimate, Is.EqualTo(HalfDays.OfDays(2)));
    }

    [Test]
    public void Declined_with_its_reason_it_stays_on_the_board_and_may_be_sent_again()
    {
        var sent = season.Sent(1);

        season.Submissions[0].Decline(sent, "Stages remind already.", The.Planner, Times.Now);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((sent.Status, sent.IsOnBoard, sent.Tickets[0].IsOpen), Is.EqualTo((EnhancementStatus.Declined, true, true)));
            Assert.That(sent.Tickets[0].LastLine(), Is.EqualTo("Declined by planner, Submitted → Declined, enhancement 1: Stages remind already."));
        }

        season.Submit(sent);
        Assert.That((sent.Status, sent.SubmissionNumber, sent.Tickets[0].Status), Is.EqualTo((EnhancementStatus.Submitted, (long?)2, TicketStatus.Submitted)));
    }

    [Test]
    public void An_answer_is_given_once()
    {
        var accepted = season.Accepted(1, 3);
        var submission = season.Submissions[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => submission.Accept(accepted, HalfDays.OfDays(1), The.Planner, Times.Now), Refuses.With(new NothingToAnswer("EN-1")));
            Assert.That(() => submission.Decline(accepted, "No.", The.Planner, Times.Now), Refuses.With(new NothingToAnswer("EN-1")));
            Assert.That(() => submission.Ask(accepted, "Why?", The.Planner, Times.Now), Refuses.With(new NothingToAnswer("EN-1")));
            Assert.That(() => submission.Decline(season.Wanted(2), "No.", The.Planner, Times.Now), Refuses.With(new NotInThisSubmission("EN-2")));
        }
    }

    [Test]
    public void What_the_head_withdrew_meanwhile_is_not_answered()
    {
        var sent = season.Sent(1);

        season.Plan.Withdraw(sent, "The client has gone.", The.Head);

        Assert.That(
            () => season.Submissions[0].Accept(sent, HalfDays.OfDays(1), The.Planner, Times.Now), Refuses.With(new NothingToAnswer("EN-1")));
    }

    [Test]
    public void The_head_sends_and_the_planner_answers_and_nobody_else()
    {
        var (sent, free) = (season.Sent(1), season.Wanted(2));
        var submission = season.Submissions[0];

        foreach (var person in The.Everyone.Where(p => p != The.Head))
        {
            Assert.That(() => Submission.Begin("Note.", person, Times.Now), Refuses.With(new ForTheActingHead()), person.Name);
            Assert.That(() => submission.Send([free], season.Order, person, Times.Now), Refuses.With(new ForTheActingHead()), person.Name);
            Assert.That(() => submission.Explain(sent, "So.", person, Times.Now), Refuses.With(new ForTheActingHead()), person.Name);
        }

        foreach (var person in The.Everyone.Where(p => p != The.Planner))
        {
            Assert.That(() => submission.Accept(sent, HalfDays.OfDays(1), person, Times.Now), Refuses.With(new ForThePlanner()), person.Name);
            Assert.That(() => submission.Ask(sent, "Why?", person, Times.Now), Refuses.With(new ForThePlanner()), person.Name);
            Assert.That(() => submission.Decline(sent, "No.", person, Times.Now), Refuses.With(new ForThePlanner()), person.Name);
        }
    }

    [Test]
    public void What_RnD_has_is_not_taken_apart()
    {
        var sent = season.Sent(1);

        Assert.That(() => sent.Dissolve(The.Head, Times.Now), Refuses.With(new EnhancementIsWithRd("EN-1")));
    }

    [Test]
    public void A_request_that_joins_later_says_what_the_others_say()
    {
        var sent = season.Sent(1);
        var late = Wishes.Wish(99);

        sent.Join([late], The.Head, Times.Now);

        Assert.That((late.Status, late.EnhancementNumber), Is.EqualTo((TicketStatus.Submitted, (long?)1)));
    }

    [Test]
    public void A_request_may_still_be_withdrawn_by_its_author_and_the_others_stay()
    {
        var sent = season.Sent(1);
        var (own, other) = (sent.Tickets[0], Wishes.Wish(99));
        sent.Join([other], The.Head, Times.Now);

        own.Withdraw(The.Everyone[1], null, Times.Now);

        Assert.That((own.EnhancementNumber, sent.Tickets, sent.Status), Is.EqualTo(((long?)null, new[] { other }, EnhancementStatus.Submitted)));
    }
}
