using TicketHub.Domain.Intake;
using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

public class NotADefectTests
{
    [Test]
    public void What_is_nobodys_work_ends_with_its_reason()
    {
        var ticket = Some.Defect(TicketStatus.Localizing);

        ticket.RuleOutDefect(The.Engineer, null, "The disk of the client is full.", Times.Now);

        Assert.That(
            ticket.LastLine(), Is.EqualTo("NotADefect by engineer, Localizing → NotADefect: The disk of the client is full."));
    }

    [Test]
    public void Then_it_is_over()
    {
        var ticket = Some.Defect();

        ticket.RuleOutDefect(The.Engineer, null, "The disk of the client is full.", Times.Now);

        Assert.That(
            (ticket.IsOpen, ticket.ClosedAt, ticket.Version, ticket.Queue), Is.EqualTo((false, Times.Now, 2, QueueKind.Defect)));
    }

    [Test]
    public void What_was_ruled_out_by_mistake_is_reopened_and_acknowledged_anew()
    {
        var ticket = Some.Defect();
        ticket.RuleOutDefect(The.Engineer, null, "The disk of the client is full.", Times.Now);

        ticket.Reopen(The.Author, "The disk is half empty.", Times.Now);

        Assert.That(Stand.Of(ticket), Is.EqualTo(Stand.Named("Defect New")));
    }

    [Test]
    public void What_was_ruled_out_is_no_fault_in_the_backlog()
    {
        var ticket = Some.Defect();

        ticket.RuleOutDefect(The.Engineer, RequestKind.Enhancement, "It works as designed.", Times.Now);

        Assert.That(ticket.Marks, Is.Empty);
    }

    [TestCase(RequestKind.Consultation, "Consultation New")]
    [TestCase(RequestKind.Enhancement, "Enhancement Backlog")]
    public void What_is_somebodys_work_all_the_same_moves_to_them(RequestKind to, string stand)
    {
        var ticket = Some.Defect(TicketStatus.Localizing);

        ticket.RuleOutDefect(The.Engineer, to, "It works as designed.", Times.Now);

        Assert.That(
            (Stand.Of(ticket), ticket.AssigneeId, ticket.IsOpen), Is.EqualTo((Stand.Named(stand), (Guid?)null, true)));
    }

    [Test]
    public void The_timeline_tells_where_it_went_and_why()
    {
        var ticket = Some.Defect(TicketStatus.Localizing);

        ticket.RuleOutDefect(The.Engineer, RequestKind.Consultation, "It works as designed.", Times.Now);

        Assert.That(ticket.LastLine(), Is.EqualTo(
            "NotADefect by engineer, Localizing → New, from Defect, to Consultation: It works as designed."));
    }

    [Test]
    public void It_no_longer_hurries_as_a_defect()
    {
        var ticket = Some.Defect(environment: PlatformEnvironment.Prod);

        ticket.RuleOutDefect(The.Agent, RequestKind.Consultation, "It works as designed.", Times.Now);

        Assert.That((ticket.Priority, ticket.Outcome), Is.EqualTo((Priority.Normal, Outcome.Consultation)));
    }

    [Test]
    public void A_defect_that_is_none_does_not_stay_a_defect()
    {
        var ticket = Some.Defect();

        Assert.That(
            () => ticket.RuleOutDefect(The.Engineer, RequestKind.Defect, "It is one.", Times.Now),
            Refuses.With(new AlreadyThere()));
    }

    [Test]
    public void All_mistakes_are_told_at_once()
    {
        var ticket = Some.Defect();

        Assert.That(
            () => ticket.RuleOutDefect(The.Engineer, RequestKind.Defect, null, Times.Now),
            Refuses.With(new ReasonNeeded(), new AlreadyThere()));
    }

    [Test]
    public void What_was_fixed_was_a_defect()
    {
        var ticket = Some.Defect(TicketStatus.FixDelivered);

        Assert.That(
            () => ticket.RuleOutDefect(The.Engineer, null, "It was not.", Times.Now),
            Refuses.With(new NotPossibleNow(Verb.NotADefect, TicketStatus.FixDelivered)));
    }
}
