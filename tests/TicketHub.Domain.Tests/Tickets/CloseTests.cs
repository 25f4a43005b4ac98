using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

public class CloseTests
{
    [TestCase("Consultation Answered")]
    [TestCase("Defect FixDelivered")]
    public void The_author_closes_what_was_answered_or_fixed(string stand)
    {
        var ticket = Stand.Named(stand).Ticket();
        var before = ticket.Status;

        ticket.Close(The.Author, null, Times.Now);

        Assert.That(ticket.LastLine(), Is.EqualTo($"Closed by author, {before} → Closed"));
    }

    [Test]
    public void What_is_closed_is_not_open_and_knows_since_when()
    {
        var ticket = Some.Consultation(TicketStatus.Answered);

        ticket.Close(The.Author, null, Times.Now);

        Assert.That((ticket.IsOpen, ticket.ClosedAt), Is.EqualTo((false, Times.Now)));
    }

    [Test]
    public void Closing_is_a_change_of_state()
    {
        var ticket = Some.Consultation(TicketStatus.Answered);
        var before = ticket.Version;

        ticket.Close(The.Agent, null, Times.Now);

        Assert.That((ticket.Version, ticket.UpdatedAt), Is.EqualTo((before + 1, Times.Now)));
    }

    [Test]
    public void A_reason_is_welcome_where_it_is_not_needed()
    {
        var ticket = Some.Consultation(TicketStatus.Answered);

        ticket.Close(The.Author, " It helped. ", Times.Now);

        Assert.That(ticket.LastLine(), Is.EqualTo("Closed by author, Answered → Closed: It helped."));
    }

    [TestCase("Consultation New")]
    [TestCase("Consultation InProgress")]
    [TestCase("Consultation WaitingForRequester")]
    [TestCase("Triage New")]
    [TestCase("Triage WaitingForRequester")]
    public void The_desk_closes_what_was_not_answered_only_with_a_reason(string stand)
    {
        var ticket = Stand.Named(stand).Ticket();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => ticket.Close(The.Agent, " ", Times.Now), Refuses.With(new ReasonNeeded()));
            Assert.That(() => ticket.Close(The.Agent, "Told by telephone.", Times.Now), Throws.Nothing);
        }
    }

    [Test]
    public void Before_an_answer_the_author_withdraws_instead()
    {
        var ticket = Some.Consultation(TicketStatus.InProgress);

        Assert.That(() => ticket.Close(The.Author, "No need.", Times.Now), Throws.TypeOf<RefusedException>());
        Assert.That(Workflow.VerbsFor(ticket, The.Author, Times.Now), Does.Contain(Verb.Withdraw).And.Not.Contain(Verb.Close));
    }

    [Test]
    public void A_defect_is_not_closed_before_its_fix_is_delivered()
    {
        var ticket = Some.Defect(TicketStatus.Fixing);

        Assert.That(
            () => ticket.Close(The.Engineer, "Nearly done.", Times.Now),
            Refuses.With(new NotPossibleNow(Verb.Close, TicketStatus.Fixing)));
    }

    [Test]
    public void A_reason_may_be_this_long_and_not_one_character_longer()
    {
        var ticket = Some.Consultation(TicketStatus.Answered);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => ticket.Close(The.Author, new string('r', 50_001), Times.Now),
                Refuses.With(new TextTooLong("reason", 50_000)));
            Assert.That(() => ticket.Close(The.Author, new string('r', 50_000), Times.Now), Throws.Nothing);
        }
    }
}
