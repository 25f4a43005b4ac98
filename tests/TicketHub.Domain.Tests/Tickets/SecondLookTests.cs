using TicketHub.Domain.Intake;
using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

/// <summary>A document that its author attached after filing.</summary>
public class SecondLookTests
{
    private static readonly Assessment Dump = Some.Judgement(QueueKind.Consultation, Outcome.SpecDump) with { Evidence = [new("clauses", ["40"])] };

    private static readonly Assessment Carries = Some.Judgement(QueueKind.Consultation, null, Mark.CarriesSpecification) with { Evidence = [new("clauses", ["40"])] };

    [TestCase(QueueKind.Consultation)]
    [TestCase(QueueKind.Triage)]
    public void A_new_request_that_nobody_holds_is_closed_by_it(QueueKind queue)
    {
        var ticket = Some.Filed(queue);

        Assert.That(ticket.LookAgain(Dump, The.Author, Times.Now), Is.EqualTo(SecondLook.Closed));

        Assert.That((Stand.Of(ticket), ticket.Outcome, ticket.ClosedAt), Is.EqualTo((new Stand(QueueKind.Consultation, TicketStatus.Closed), Outcome.SpecDump, (DateTimeOffset?)Times.Now)));
        Assert.That(ticket.JudgedAs, Is.EqualTo(Outcome.SpecDump));
        Assert.That(ticket.Evidence, Is.EqualTo(Dump.Evidence));
        Assert.That(ticket.LastLine(), Is.EqualTo("ClosedByAttachment by author, New → Closed"));
        Assert.That(Workflow.VerbsFor(ticket, The.Author, Times.Now), Is.EqualTo(new[] { Verb.Appeal }));
    }

    [TestCase("Consultation InProgress")]
    [TestCase("Consultation Answered")]
    [TestCase("Defect New")]
    [TestCase("Enhancement Backlog")]
    public void Anything_further_on_is_only_marked(string stand)
    {
        var ticket = Stand.Named(stand).Ticket();
        var version = ticket.Version;

        Assert.That(ticket.LookAgain(Dump, The.Author, Times.Now), Is.EqualTo(SecondLook.Marked));

        Assert.That((Stand.Of(ticket).ToString(), ticket.Version), Is.EqualTo((stand, version + 1)));
        Assert.That(ticket.Marks, Does.Contain(Mark.CarriesSpecification));
        Assert.That(ticket.LastLine(), Is.EqualTo("MarkedByAttachment by author"));
    }

    [Test]
    public void What_a_person_has_decided_stays()
    {
        var ticket = Some.Unclear();
        ticket.Reclassify(The.Agent, RequestKind.Consultation, "A question.", Times.Now);

        Assert.That(ticket.LookAgain(Dump, The.Author, Times.Now), Is.EqualTo(SecondLook.Marked));
    }

    [Test]
    public void A_document_with_an_own_question_only_marks() =>
        Assert.That(Some.Consultation().LookAgain(Carries, The.Author, Times.Now), Is.EqualTo(SecondLook.Marked));

    [Test]
    public void Looking_once_more_changes_nothing()
    {
        var ticket = Some.Consultation(TicketStatus.InProgress);
        ticket.LookAgain(Dump, The.Author, Times.Now);
        var (version, lines) = (ticket.Version, ticket.Events.Count);

        Assert.That(ticket.LookAgain(Dump, The.Author, Times.Now), Is.EqualTo(SecondLook.Nothing));

        Assert.That((ticket.Version, ticket.Events.Count), Is.EqualTo((version, lines)));
    }

    [Test]
    public void What_another_attached_is_not_held_against_the_author() =>
        Assert.That(Some.Consultation().LookAgain(Dump, The.Agent, Times.Now), Is.EqualTo(SecondLook.Nothing));

    [Test]
    public void An_ordinary_document_changes_nothing() =>
        Assert.That(Some.Consultation().LookAgain(Some.Judgement(QueueKind.Consultation), The.Author, Times.Now), Is.EqualTo(SecondLook.Nothing));

    [Test]
    public void What_has_ended_stays_as_it_ended() =>
        Assert.That(Some.Consultation(TicketStatus.Closed).LookAgain(Dump, The.Author, Times.Now), Is.EqualTo(SecondLook.Nothing));
}
