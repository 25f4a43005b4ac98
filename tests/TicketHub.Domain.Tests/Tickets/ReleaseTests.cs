using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

public class ReleaseTests
{
    [Test]
    public void A_released_consultation_is_new_again_and_nobodys()
    {
        var ticket = Some.Consultation(TicketStatus.InProgress);

        ticket.Release(The.Agent, Times.Now);

        Assert.That((ticket.AssigneeId, ticket.Status), Is.EqualTo(((Guid?)null, TicketStatus.New)));
    }

    [Test]
    public void The_timeline_tells_who_released_it()
    {
        var ticket = Some.Consultation(TicketStatus.InProgress);

        ticket.Release(The.Lead, Times.Now);

        Assert.That(ticket.LastLine(), Is.EqualTo("Released by lead, InProgress → New"));
    }

    [Test]
    public void A_release_is_a_change_of_state()
    {
        var ticket = Some.Consultation(TicketStatus.InProgress);
        var before = ticket.Version;

        ticket.Release(The.Agent, Times.Now);

        Assert.That((ticket.Version, ticket.UpdatedAt), Is.EqualTo((before + 1, Times.Now)));
    }

    [TestCase("Consultation WaitingForRequester")]
    [TestCase("Consultation Answered")]
    [TestCase("Defect Acknowledged")]
    [TestCase("Defect Localizing")]
    [TestCase("Defect WaitingForEvidence")]
    [TestCase("Defect Fixing")]
    [TestCase("Defect FixDelivered")]
    [TestCase("Triage WaitingForRequester")]
    public void What_has_gone_further_stays_where_it_is(string stand)
    {
        var ticket = Stand.Named(stand).Ticket();

        ticket.Release(The.Lead, Times.Now);

        Assert.That((ticket.AssigneeId, Stand.Of(ticket)), Is.EqualTo(((Guid?)null, Stand.Named(stand))));
    }

    [Test]
    public void An_agent_does_not_release_what_another_holds()
    {
        var ticket = Some.Consultation(TicketStatus.InProgress);

        Assert.That(() => ticket.Release(The.OtherAgent, Times.Now), Refuses.With(new NotYoursToDo(Verb.Release)));
    }

    [Test]
    public void What_nobody_holds_cannot_be_released()
    {
        var ticket = Some.Consultation();

        Assert.That(
            () => ticket.Release(The.Lead, Times.Now), Refuses.With(new NotPossibleNow(Verb.Release, TicketStatus.New)));
    }
}
