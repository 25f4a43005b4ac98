using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

public class ClaimTests
{
    [Test]
    public void Claiming_a_new_consultation_takes_it_to_work()
    {
        var ticket = Some.Consultation();

        ticket.Claim(The.Agent, Times.Now);

        Assert.That((ticket.AssigneeId, ticket.Status), Is.EqualTo((The.Agent.Id, TicketStatus.InProgress)));
    }

    [Test]
    public void The_timeline_tells_who_claimed_it()
    {
        var ticket = Some.Consultation();

        ticket.Claim(The.Agent, Times.Now);

        Assert.That(ticket.LastLine(), Is.EqualTo("Claimed by agent, New → InProgress"));
    }

    [Test]
    public void A_claim_is_a_change_of_state()
    {
        var ticket = Some.Consultation();

        ticket.Claim(The.Agent, Times.Now);

        Assert.That((ticket.Version, ticket.UpdatedAt), Is.EqualTo((2, Times.Now)));
    }

    [Test]
    public void Claiming_a_defect_does_not_acknowledge_it()
    {
        var ticket = Some.Defect();

        ticket.Claim(The.Engineer, Times.Now);

        Assert.That((ticket.AssigneeId, ticket.Status, ticket.Version), Is.EqualTo((The.Engineer.Id, TicketStatus.New, 2)));
    }

    [Test]
    public void Claiming_what_is_undecided_does_not_decide_it()
    {
        var ticket = Some.Unclear();

        ticket.Claim(The.Agent, Times.Now);

        Assert.That((ticket.AssigneeId, ticket.Status), Is.EqualTo((The.Agent.Id, TicketStatus.New)));
    }

    [Test]
    public void What_somebody_holds_is_not_taken_from_them()
    {
        var ticket = Some.Consultation(TicketStatus.InProgress);

        Assert.That(() => ticket.Claim(The.OtherAgent, Times.Now), Refuses.With(new AlreadyClaimed()));
    }

    [Test]
    public void Nor_claimed_twice_by_the_same_person()
    {
        var ticket = Some.Consultation(TicketStatus.InProgress);

        Assert.That(() => ticket.Claim(The.Agent, Times.Now), Refuses.With(new AlreadyClaimed()));
    }

    [Test]
    public void A_released_question_that_waits_for_its_author_is_claimed_and_still_waits()
    {
        var ticket = Some.Consultation(TicketStatus.WaitingForRequester);
        ticket.Release(The.Agent, Times.Now);

        ticket.Claim(The.OtherAgent, Times.Now);

        Assert.That((ticket.AssigneeId, ticket.Status), Is.EqualTo((The.OtherAgent.Id, TicketStatus.WaitingForRequester)));
    }

    [Test]
    public void Nobody_claims_from_the_backlog()
    {
        var ticket = Some.Enhancement();

        Assert.That(
            () => ticket.Claim(The.Head, Times.Now), Refuses.With(new NotPossibleNow(Verb.Claim, TicketStatus.Backlog)));
    }
}
