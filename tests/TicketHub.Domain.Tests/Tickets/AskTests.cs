using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

public class AskTests
{
    [Test]
    public void A_consultation_waits_for_its_author()
    {
        var ticket = Some.Consultation(TicketStatus.InProgress);

        ticket.Ask(The.Agent, "Which version?", Times.Now);

        Assert.That(ticket.LastLine(), Is.EqualTo("Asked by agent, InProgress → WaitingForRequester: Which version?"));
    }

    [Test]
    public void So_does_what_a_person_is_deciding()
    {
        var ticket = Some.Unclear();
        ticket.Claim(The.Agent, Times.Now);

        ticket.Ask(The.Agent, "Does it stop anyone?", Times.Now);

        Assert.That(ticket.LastLine(), Is.EqualTo("Asked by agent, New → WaitingForRequester: Does it stop anyone?"));
    }

    [Test]
    public void A_question_that_waits_is_a_change_of_state()
    {
        var ticket = Some.Consultation(TicketStatus.InProgress);
        var before = ticket.Version;

        ticket.Ask(The.Agent, "Which version?", Times.Now);

        Assert.That((ticket.Version, ticket.UpdatedAt), Is.EqualTo((before + 1, Times.Now)));
    }

    [Test]
    public void Where_the_cause_is_looked_for_a_defect_waits_for_evidence()
    {
        var ticket = Some.Defect(TicketStatus.Localizing);

        ticket.Ask(The.Engineer, "The log of 9:00, please.", Times.Now);

        Assert.That(
            ticket.LastLine(),
            Is.EqualTo("Asked by engineer, Localizing → WaitingForEvidence: The log of 9:00, please."));
    }

    [TestCase(TicketStatus.New)]
    [TestCase(TicketStatus.Acknowledged)]
    [TestCase(TicketStatus.Fixing)]
    public void Before_and_after_that_nothing_stands_still_for_a_question(TicketStatus status)
    {
        var ticket = Some.Defect(status);

        ticket.Ask(The.Engineer, "The log of 9:00, please.", Times.Now);

        Assert.That((ticket.Status, ticket.Events[^1].Code), Is.EqualTo((status, EventCode.Asked)));
    }

    [Test]
    public void Whoever_of_the_tcc_and_rd_is_there_asks_about_a_defect()
    {
        var ticket = Some.Defect(TicketStatus.Localizing);

        ticket.Ask(The.OtherAgent, "The log of 9:00, please.", Times.Now);

        Assert.That(ticket.AssigneeId, Is.EqualTo(The.Engineer.Id));
    }

    [Test]
    public void An_agent_does_not_ask_about_a_consultation_that_another_holds()
    {
        var ticket = Some.Consultation(TicketStatus.InProgress);

        Assert.That(() => ticket.Ask(The.OtherAgent, "Which version?", Times.Now), Refuses.With(new NotYoursToDo(Verb.Ask)));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" \r\n ")]
    public void A_question_has_words(string? text)
    {
        var ticket = Some.Consultation(TicketStatus.InProgress);

        Assert.That(() => ticket.Ask(The.Agent, text, Times.Now), Refuses.With(new TextNeeded()));
    }
}
