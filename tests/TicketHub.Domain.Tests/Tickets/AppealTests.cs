using TicketHub.Domain.Intake;
using TicketHub.Domain.People;
using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

public class AppealTests
{
    private const string Ground = "It is one question about one clause.";

    [Test]
    public void An_appeal_waits_for_a_person()
    {
        var ticket = Some.SpecDump();

        ticket.Appeal(The.Author, Ground, Times.Now);

        Assert.That(Stand.Of(ticket), Is.EqualTo(new Stand(QueueKind.Consultation, TicketStatus.Appealed)));
        Assert.That((ticket.IsOpen, ticket.ClosedAt, ticket.AppealedAt, ticket.Version), Is.EqualTo((true, (DateTimeOffset?)null, (DateTimeOffset?)Times.Now, 2L)));
        Assert.That(ticket.LastLine(), Is.EqualTo($"Appealed by author, Closed → Appealed: {Ground}"));
    }

    [TestCase(null)]
    [TestCase("  ")]
    [TestCase("No.")]
    [TestCase("a b")]
    [TestCase("… ! ?")]
    public void An_appeal_says_why(string? ground) =>
        Assert.That(() => Some.SpecDump().Appeal(The.Author, ground, Times.Now), Refuses.With(new GroundNeeded()));

    [Test]
    public void The_author_alone_appeals() =>
        Assert.That(() => Some.SpecDump().Appeal(The.Agent, Ground, Times.Now), Refuses.With(new NotYoursToDo(Verb.Appeal)));

    [Test]
    public void What_was_not_refused_by_its_format_is_not_appealed() =>
        Assert.That(
            () => Some.Consultation(TicketStatus.Closed).Appeal(The.Author, Ground, Times.Now),
            Refuses.With(new NotPossibleNow(Verb.Appeal, TicketStatus.Closed)));

    [TestCase(RequestKind.Consultation, "Consultation New")]
    [TestCase(RequestKind.Defect, "Defect New")]
    [TestCase(RequestKind.Enhancement, "Enhancement Backlog")]
    public void A_granted_appeal_goes_to_its_queue_as_new(RequestKind queue, string stand)
    {
        var ticket = Some.Appealed();

        ticket.DecideAppeal(The.Agent, true, queue, "A question indeed.", Times.Now);

        Assert.That(Stand.Of(ticket), Is.EqualTo(Stand.Named(stand)));
        Assert.That((ticket.Outcome.ToString(), ticket.Confidence, ticket.ClosedAt), Is.EqualTo((queue.ToString(), 1, (DateTimeOffset?)null)));
        Assert.That(ticket.LastLine(), Does.StartWith("AppealGranted by agent").And.EndsWith("A question indeed."));
    }

    [Test]
    public void A_refused_appeal_is_closed_as_before()
    {
        var ticket = Some.Appealed();

        ticket.DecideAppeal(The.Agent, false, RequestKind.Consultation, "Forty clauses.", Times.Now);

        Assert.That((ticket.Status, ticket.Outcome, ticket.ClosedAt), Is.EqualTo((TicketStatus.Closed, Outcome.SpecDump, (DateTimeOffset?)Times.Now)));
        Assert.That(ticket.LastLine(), Is.EqualTo("AppealRefused by agent, Appealed → Closed: Forty clauses."));
    }

    [Test]
    public void There_is_no_second_appeal()
    {
        var ticket = Some.Appealed();
        ticket.DecideAppeal(The.Agent, false, RequestKind.Consultation, "Forty clauses.", Times.Now);

        Assert.That(() => ticket.Appeal(The.Author, Ground, Times.Now), Refuses.With(new AppealAlreadyMade()));
    }

    [Test]
    public void Nobody_decides_about_their_own()
    {
        var author = The.AuthorWith(Roles.Agent | Roles.Lead);

        Assert.That(
            () => Some.Appealed().DecideAppeal(author, true, RequestKind.Defect, "Mine.", Times.Now),
            Refuses.With(new NotYoursToDo(Verb.DecideAppeal)));
    }

    [Test]
    public void A_decision_says_what_and_why() =>
        Assert.That(
            () => Some.Appealed().DecideAppeal(The.Agent, null, RequestKind.Consultation, " ", Times.Now),
            Refuses.With(new ReasonNeeded(), new DecisionNeeded()));

    [Test]
    public void Nobody_works_what_waits_for_its_decision() =>
        Assert.That(Workflow.VerbsFor(Some.Appealed(), The.Lead, Times.Now), Is.EqualTo(new[] { Verb.Reply, Verb.Note, Verb.DecideAppeal }));
}
