using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

public class DefectTests
{
    [Test]
    public void Who_acknowledges_a_defect_that_nobody_holds_holds_it()
    {
        var ticket = Some.Defect();

        ticket.Acknowledge(The.Engineer, Times.Now);

        Assert.That(
            (ticket.LastLine(), ticket.AssigneeId),
            Is.EqualTo(("Acknowledged by engineer, New → Acknowledged", The.Engineer.Id)));
    }

    [Test]
    public void Who_acknowledges_what_another_holds_does_not_take_it_from_them()
    {
        var ticket = Some.Defect();
        ticket.Claim(The.Engineer, Times.Filed);

        ticket.Acknowledge(The.Agent, Times.Now);

        Assert.That(ticket.AssigneeId, Is.EqualTo(The.Engineer.Id));
    }

    [TestCase(TicketStatus.Acknowledged)]
    [TestCase(TicketStatus.WaitingForEvidence)]
    [TestCase(TicketStatus.Fixing)]
    [TestCase(TicketStatus.FixDelivered)]
    public void The_cause_is_looked_for_from_here(TicketStatus status)
    {
        var ticket = Some.Defect(status);

        ticket.Localize(The.Agent, Times.Now);

        Assert.That(ticket.LastLine(), Is.EqualTo($"Localizing by agent, {status} → Localizing"));
    }

    [Test]
    public void A_fix_that_did_not_help_is_in_no_version()
    {
        var ticket = Some.Defect(TicketStatus.FixDelivered);

        ticket.Localize(The.Engineer, Times.Now);

        Assert.That(ticket.FixedIn, Is.Null);
    }

    [TestCase(TicketStatus.Acknowledged)]
    [TestCase(TicketStatus.Localizing)]
    [TestCase(TicketStatus.WaitingForEvidence)]
    public void A_fix_is_begun_from_here(TicketStatus status)
    {
        var ticket = Some.Defect(status);

        ticket.Fix(The.Engineer, Times.Now);

        Assert.That(ticket.LastLine(), Is.EqualTo($"Fixing by engineer, {status} → Fixing"));
    }

    [Test]
    public void A_fix_is_delivered_in_a_version()
    {
        var ticket = Some.Defect(TicketStatus.Fixing);

        ticket.Deliver(The.Engineer, " hamming 4.1\n", "Restart the server.", Times.Now);

        Assert.That(
            (ticket.FixedIn, ticket.LastLine()),
            Is.EqualTo(("hamming 4.1",
                "Delivered by engineer, Fixing → FixDelivered, fixedIn hamming 4.1: Restart the server.")));
    }

    [Test]
    public void Nothing_more_need_be_said_of_it()
    {
        var ticket = Some.Defect(TicketStatus.Fixing);

        ticket.Deliver(The.Engineer, "4.1", null, Times.Now);

        Assert.That(ticket.Events[^1].Text, Is.Null);
    }

    [TestCase(null)]
    [TestCase(" \n")]
    public void A_fix_is_not_delivered_without_the_version_that_carries_it(string? version)
    {
        var ticket = Some.Defect(TicketStatus.Fixing);

        Assert.That(() => ticket.Deliver(The.Engineer, version, "Done.", Times.Now), Refuses.With(new FixedInNeeded()));
    }

    [Test]
    public void All_mistakes_of_a_delivery_are_told_at_once()
    {
        var ticket = Some.Defect(TicketStatus.Fixing);

        Assert.That(
            () => ticket.Deliver(The.Engineer, new string('4', 41), new string('t', 50_001), Times.Now),
            Refuses.With(new TextTooLong("fixedIn", 40), new TextTooLong("text", 50_000)));
    }

    [Test]
    public void A_version_may_be_this_long()
    {
        var ticket = Some.Defect(TicketStatus.Fixing);

        ticket.Deliver(The.Engineer, new string('4', 40), new string('t', 50_000), Times.Now);

        Assert.That(ticket.Status, Is.EqualTo(TicketStatus.FixDelivered));
    }

    [TestCase(Verb.Acknowledge, TicketStatus.New)]
    [TestCase(Verb.Localize, TicketStatus.Acknowledged)]
    [TestCase(Verb.Fix, TicketStatus.Localizing)]
    [TestCase(Verb.Deliver, TicketStatus.Fixing)]
    public void Each_step_is_a_change_of_state(Verb verb, TicketStatus from)
    {
        var ticket = Some.Defect(from);
        var before = ticket.Version;

        ticket.Do(verb, The.Engineer, Times.Now);

        Assert.That((ticket.Version, ticket.UpdatedAt), Is.EqualTo((before + 1, Times.Now)));
    }

    [Test]
    public void No_step_is_skipped_without_acknowledging()
    {
        var ticket = Some.Defect();

        Assert.That(
            () => ticket.Fix(The.Engineer, Times.Now), Refuses.With(new NotPossibleNow(Verb.Fix, TicketStatus.New)));
    }

    [Test]
    public void What_was_delivered_in_vain_is_told_for_good()
    {
        var ticket = Some.Defect(TicketStatus.FixDelivered);

        ticket.Localize(The.Engineer, Times.Now);

        Assert.That(ticket.Events[^2].Arguments["fixedIn"], Is.EqualTo(Deeds.FixedIn));
    }
}
