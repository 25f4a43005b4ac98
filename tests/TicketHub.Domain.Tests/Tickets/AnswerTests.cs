using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

public class AnswerTests
{
    [TestCase(TicketStatus.InProgress)]
    [TestCase(TicketStatus.WaitingForRequester)]
    public void A_consultation_at_work_is_answered(TicketStatus status)
    {
        var ticket = Some.Consultation(status);

        ticket.Answer(The.Agent, "By a script in the filter.", Times.Now);

        Assert.That(ticket.LastLine(), Is.EqualTo($"Answered by agent, {status} → Answered: By a script in the filter."));
    }

    [Test]
    public void An_answer_is_a_change_of_state()
    {
        var ticket = Some.Consultation(TicketStatus.InProgress);
        var before = ticket.Version;

        ticket.Answer(The.Agent, "By a script in the filter.", Times.Now);

        Assert.That((ticket.Version, ticket.UpdatedAt), Is.EqualTo((before + 1, Times.Now)));
    }

    [Test]
    public void An_answered_request_is_still_open_and_held()
    {
        var ticket = Some.Consultation(TicketStatus.Answered);

        Assert.That((ticket.IsOpen, ticket.ClosedAt, ticket.AssigneeId), Is.EqualTo((true, (DateTimeOffset?)null, The.Agent.Id)));
    }

    [Test]
    public void The_lead_answers_what_another_holds()
    {
        var ticket = Some.Consultation(TicketStatus.InProgress);

        ticket.Answer(The.Lead, "By a script in the filter.", Times.Now);

        Assert.That((ticket.Status, ticket.AssigneeId), Is.EqualTo((TicketStatus.Answered, The.Agent.Id)));
    }

    [Test]
    public void An_agent_does_not()
    {
        var ticket = Some.Consultation(TicketStatus.InProgress);

        Assert.That(
            () => ticket.Answer(The.OtherAgent, "By a script.", Times.Now), Refuses.With(new NotYoursToDo(Verb.Answer)));
    }

    [Test]
    public void A_consultation_is_claimed_before_it_is_answered()
    {
        var ticket = Some.Consultation();

        Assert.That(
            () => ticket.Answer(The.Lead, "By a script.", Times.Now),
            Refuses.With(new NotPossibleNow(Verb.Answer, TicketStatus.New)));
    }

    [Test]
    public void A_defect_is_fixed_not_answered()
    {
        var ticket = Some.Defect(TicketStatus.Localizing);

        Assert.That(
            () => ticket.Answer(The.Engineer, "Restart it.", Times.Now),
            Refuses.With(new NotPossibleNow(Verb.Answer, TicketStatus.Localizing)));
    }

    [Test]
    public void An_answer_may_be_this_long_and_not_one_character_longer()
    {
        var ticket = Some.Consultation(TicketStatus.InProgress);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => ticket.Answer(The.Agent, new string('a', 50_001), Times.Now),
                Refuses.With(new TextTooLong("text", 50_000)));
            Assert.That(() => ticket.Answer(The.Agent, new string('a', 50_000), Times.Now), Throws.Nothing);
        }
    }

    [Test]
    public void An_answer_is_kept_clean()
    {
        var ticket = Some.Consultation(TicketStatus.InProgress);

        ticket.Answer(The.Agent, "  One\r\ntwo\0  ", Times.Now);

        Assert.That(ticket.Events[^1].Text, Is.EqualTo("One\ntwo\uFFFD"));
    }
}
