using TicketHub.Domain.People;
using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

public class AssignTests
{
    [Test]
    public void A_new_consultation_is_at_work_once_it_is_assigned()
    {
        var ticket = Some.Consultation();

        ticket.Assign(The.Lead, The.Agent, Times.Now);

        Assert.That((ticket.AssigneeId, ticket.Status), Is.EqualTo((The.Agent.Id, TicketStatus.InProgress)));
    }

    [Test]
    public void The_timeline_tells_to_whom()
    {
        var ticket = Some.Consultation();

        ticket.Assign(The.Lead, The.Agent, Times.Now);

        Assert.That(ticket.LastLine(), Is.EqualTo("Assigned by lead, New → InProgress, assignee agent"));
    }

    [Test]
    public void An_assignment_is_a_change_of_state()
    {
        var ticket = Some.Defect();

        ticket.Assign(The.Lead, The.Engineer, Times.Now);

        Assert.That((ticket.Version, ticket.UpdatedAt), Is.EqualTo((2, Times.Now)));
    }

    [TestCase("Consultation WaitingForRequester")]
    [TestCase("Consultation Answered")]
    [TestCase("Defect New")]
    [TestCase("Defect Fixing")]
    [TestCase("Triage New")]
    public void An_assignment_moves_nothing_but_a_new_consultation(string stand)
    {
        var ticket = Stand.Named(stand).Ticket();

        ticket.Assign(The.Lead, The.OtherAgent, Times.Now);

        Assert.That((ticket.AssigneeId, Stand.Of(ticket)), Is.EqualTo((The.OtherAgent.Id, Stand.Named(stand))));
    }

    [Test]
    public void The_lead_takes_it_from_one_and_gives_it_to_another()
    {
        var ticket = Some.Consultation(TicketStatus.InProgress);

        ticket.Assign(The.Lead, The.OtherAgent, Times.Now);

        Assert.That(ticket.LastLine(), Is.EqualTo("Assigned by lead, InProgress → InProgress, assignee otherAgent"));
    }

    [Test]
    public void The_lead_may_take_it_on_themselves()
    {
        var ticket = Some.Consultation();

        ticket.Assign(The.Lead, The.Lead, Times.Now);

        Assert.That(ticket.AssigneeId, Is.EqualTo(The.Lead.Id));
    }

    [Test]
    public void An_engineer_is_assigned_to_a_defect_but_not_to_a_consultation()
    {
        var (defect, consultation) = (Some.Defect(), Some.Consultation());

        defect.Assign(The.Lead, The.Engineer, Times.Now);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(defect.AssigneeId, Is.EqualTo(The.Engineer.Id));
            Assert.That(() => consultation.Assign(The.Lead, The.Engineer, Times.Now), Refuses.With(new CannotBeAssigned()));
        }
    }

    private static readonly Actor?[] Unfit = [null, The.Author, The.Head, The.Planner, The.Admin];

    [TestCaseSource(nameof(Unfit))]
    public void Who_does_not_work_the_queue_gets_the_answer_that_nobody_would_get(Actor? assignee)
    {
        var ticket = Some.Consultation();

        Assert.That(() => ticket.Assign(The.Lead, assignee, Times.Now), Refuses.With(new CannotBeAssigned()));
    }

    [Test]
    public void Who_holds_it_already_is_not_assigned_again()
    {
        var ticket = Some.Consultation(TicketStatus.InProgress);

        Assert.That(() => ticket.Assign(The.Lead, The.Agent, Times.Now), Refuses.With(new CannotBeAssigned()));
    }
}
