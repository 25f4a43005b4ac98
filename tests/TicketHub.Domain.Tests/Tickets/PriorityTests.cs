using TicketHub.Domain.Intake;
using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

public class PriorityTests
{
    [Test]
    public void An_agent_changes_the_priority_with_a_reason()
    {
        var ticket = Some.Consultation();

        ticket.Prioritize(The.Agent, Priority.Low, "There is a workaround.", Times.Now);

        Assert.That((ticket.Priority, ticket.PriorityChosen), Is.EqualTo((Priority.Low, true)));
    }

    [Test]
    public void The_timeline_tells_before_and_after_and_why()
    {
        var ticket = Some.Defect(environment: PlatformEnvironment.Prod);

        ticket.Prioritize(The.Lead, Priority.Normal, "There is a workaround.", Times.Now);

        Assert.That(ticket.LastLine(), Is.EqualTo("Prioritized by lead, Critical → Normal: There is a workaround."));
    }

    [Test]
    public void A_priority_is_a_change_of_state_that_leaves_the_status()
    {
        var ticket = Some.Consultation(TicketStatus.Answered);
        var before = ticket.Version;

        ticket.Prioritize(The.Agent, Priority.High, "A deadline.", Times.Now);

        Assert.That(
            (ticket.Version, ticket.UpdatedAt, ticket.Status),
            Is.EqualTo((before + 1, Times.Now, TicketStatus.Answered)));
    }

    [TestCase(Priority.Critical, Priority.Critical)]
    [TestCase(Priority.Low, Priority.High)]
    public void A_priority_that_a_person_chose_survives_a_move_unless_the_new_queue_hurries_more(Priority chosen, Priority after)
    {
        var ticket = Some.Consultation();
        ticket.Prioritize(The.Agent, chosen, "The client says so.", Times.Now);

        ticket.Reclassify(The.Agent, RequestKind.Defect, "It is one.", Times.Now);

        Assert.That(ticket.Priority, Is.EqualTo(after));
    }

    [TestCase(RequestKind.Defect, Priority.Critical)]
    [TestCase(RequestKind.Enhancement, Priority.Normal)]
    public void A_priority_that_nobody_chose_becomes_that_of_the_new_queue(RequestKind to, Priority priority)
    {
        var ticket = Some.Filed(QueueKind.Triage, PlatformEnvironment.Prod);

        ticket.Reclassify(The.Agent, to, "It is one.", Times.Now);

        Assert.That((ticket.Priority, ticket.PriorityChosen), Is.EqualTo((priority, false)));
    }

    [Test]
    public void A_critical_defect_that_was_none_hurries_nobody_any_more()
    {
        var ticket = Some.Defect(environment: PlatformEnvironment.Prod);

        ticket.Reclassify(The.Agent, RequestKind.Consultation, "A question.", Times.Now);

        Assert.That(ticket.Priority, Is.EqualTo(Priority.Normal));
    }

    [Test]
    public void All_mistakes_are_told_at_once()
    {
        var ticket = Some.Consultation();

        Assert.That(
            () => ticket.Prioritize(The.Agent, null, null, Times.Now), Refuses.With(new ReasonNeeded(), new PriorityNeeded()));
    }

    [Test]
    public void The_priority_that_it_has_is_no_change()
    {
        var ticket = Some.Consultation();

        Assert.That(
            () => ticket.Prioritize(The.Agent, Priority.Normal, "Because.", Times.Now), Refuses.With(new AlreadyThatPriority()));
    }

    [Test]
    public void A_filer_states_impact_and_not_priority()
    {
        var ticket = Some.Defect();

        Assert.That(
            () => ticket.Prioritize(The.Author, Priority.Critical, "Quickly!", Times.Now),
            Refuses.With(new NotYoursToDo(Verb.Priority)));
    }
}
