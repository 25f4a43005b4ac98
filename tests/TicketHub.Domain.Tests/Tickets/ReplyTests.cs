using TicketHub.Domain.People;
using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

public class ReplyTests
{
    [TestCase("Consultation WaitingForRequester", TicketStatus.InProgress)]
    [TestCase("Consultation Answered", TicketStatus.InProgress)]
    [TestCase("Defect WaitingForEvidence", TicketStatus.Localizing)]
    [TestCase("Defect FixDelivered", TicketStatus.Localizing)]
    [TestCase("Triage WaitingForRequester", TicketStatus.New)]
    public void The_authors_reply_brings_what_waits_for_them_back_to_work(string stand, TicketStatus status)
    {
        var ticket = Stand.Named(stand).Ticket();
        var before = ticket.Status;

        ticket.Reply(The.Author, "Version 4.0.", Times.Now);

        Assert.That(ticket.LastLine(), Is.EqualTo($"Replied by author, {before} → {status}: Version 4.0."));
    }

    [TestCase(TicketStatus.WaitingForRequester)]
    [TestCase(TicketStatus.Answered)]
    public void Back_at_work_it_is_still_with_who_held_it(TicketStatus status)
    {
        var ticket = Some.Consultation(status);

        ticket.Reply(The.Author, "Version 4.0.", Times.Now);

        Assert.That(ticket.AssigneeId, Is.EqualTo(The.Agent.Id));
    }

    [TestCase(TicketStatus.WaitingForRequester)]
    [TestCase(TicketStatus.Answered)]
    public void Where_nobody_holds_it_any_more_it_is_new_for_the_desk(TicketStatus status)
    {
        var ticket = Some.Consultation(status);
        ticket.Release(The.Agent, Times.Now);

        ticket.Reply(The.Author, "Version 4.0.", Times.Now);

        Assert.That(ticket.Status, Is.EqualTo(TicketStatus.New));
    }

    [Test]
    public void A_reply_that_brings_it_back_is_a_change_of_state()
    {
        var ticket = Some.Consultation(TicketStatus.Answered);
        var before = ticket.Version;

        ticket.Reply(The.Author, "It did not help.", Times.Now);

        Assert.That((ticket.Version, ticket.UpdatedAt), Is.EqualTo((before + 1, Times.Now)));
    }

    [Test]
    public void A_reply_that_changes_no_status_keeps_the_version_and_tells_the_time()
    {
        var ticket = Some.Consultation(TicketStatus.InProgress);
        var before = ticket.Version;

        ticket.Reply(The.Author, "One more thing.", Times.Now);

        Assert.That((ticket.Version, ticket.UpdatedAt), Is.EqualTo((before, Times.Now)));
    }

    [TestCase("Consultation New")]
    [TestCase("Consultation InProgress")]
    [TestCase("Defect New")]
    [TestCase("Defect Acknowledged")]
    [TestCase("Defect Localizing")]
    [TestCase("Defect Fixing")]
    [TestCase("Enhancement Backlog")]
    [TestCase("Triage New")]
    public void What_does_not_wait_for_the_author_is_not_moved_by_their_reply(string stand)
    {
        var ticket = Stand.Named(stand).Ticket();

        ticket.Reply(The.Author, "One more thing.", Times.Now);

        Assert.That(
            (Stand.Of(ticket), ticket.LastLine()),
            Is.EqualTo((Stand.Named(stand), "Replied by author: One more thing.")));
    }

    [TestCase("Consultation WaitingForRequester")]
    [TestCase("Consultation Answered")]
    [TestCase("Defect WaitingForEvidence")]
    [TestCase("Triage WaitingForRequester")]
    public void The_desks_reply_moves_nothing(string stand)
    {
        var ticket = Stand.Named(stand).Ticket();
        var before = ticket.Version;

        ticket.Reply(The.Agent, "Any news?", Times.Now);

        Assert.That((Stand.Of(ticket), ticket.Version), Is.EqualTo((Stand.Named(stand), before)));
    }

    [Test]
    public void The_author_is_the_author_whatever_else_they_are()
    {
        var ticket = Some.Consultation(TicketStatus.Answered);

        ticket.Reply(The.AuthorWith(Roles.Lead), "It did not help.", Times.Now);

        Assert.That(ticket.Status, Is.EqualTo(TicketStatus.InProgress));
    }

    [Test]
    public void A_colleague_does_not_write_on_anothers_request()
    {
        var ticket = Some.Consultation();

        Assert.That(() => ticket.Reply(The.Colleague, "Me too.", Times.Now), Refuses.With(new NotYoursToDo(Verb.Reply)));
    }

    [Test]
    public void A_reply_has_words()
    {
        var ticket = Some.Consultation(TicketStatus.Answered);

        Assert.That(() => ticket.Reply(The.Author, " ", Times.Now), Refuses.With(new TextNeeded()));
    }

    [Test]
    public void A_reply_is_never_internal()
    {
        var ticket = Some.Consultation();

        ticket.Reply(The.Agent, "We look into it.", Times.Now);

        Assert.That(ticket.Events[^1].Internal, Is.False);
    }
}
