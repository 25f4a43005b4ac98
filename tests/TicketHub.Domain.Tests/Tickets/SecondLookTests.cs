using TicketHub.Domain.Intake;
using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

/// <summary>A document that its author attached after filing.</summary>
public class SecondLookTests
{
    private static readonly Assessment Dump = Some.Judgement(QueueKind.Consultation, Outcome.SpecDump) with { Evidence = [new("clauses", ["40"])] };

    private static readonly Assessment Carries = Some.Judgement(QueueKind.Consultation, null, Mark.CarriesSpecification) with { Evidence = [new("clauses", ["40"])] };

    private static readonly Assessment Perhaps =
        Some.Judgement(QueueKind.Triage) with { Evidence = [new("clauses", ["9"])], Reasons = [new(Reason.PerhapsSpecification, 1, [])] };

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
    [TestCase("Enhancement Consolidated")]
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
    public void A_wish_that_is_nothing_but_the_document_goes_to_a_person()
    {
        var ticket = Some.Enhancement();

        Assert.That(ticket.LookAgain(Dump, The.Author, Times.Now), Is.EqualTo(SecondLook.ToPerson));

        Assert.That((Stand.Of(ticket).ToString(), ticket.Outcome, ticket.JudgedAs), Is.EqualTo(("Triage New", Outcome.Undecided, Outcome.Undecided)));
        Assert.That((ticket.Evidence, ticket.Marks), Is.EqualTo((Dump.Evidence, new[] { Mark.CarriesSpecification })));
        Assert.That(ticket.LastLine(), Is.EqualTo("ToTriageByAttachment by author, Backlog → New, from Enhancement, to Triage"));
    }

    [Test]
    public void A_wish_with_a_word_of_its_own_or_confirmed_by_the_head_is_only_marked()
    {
        var (own, confirmed) = (Some.Enhancement(), Some.Enhancement());
        confirmed.Reclassify(The.Head, RequestKind.Enhancement, null, Times.Now);

        Assert.That(
            (own.LookAgain(Carries, The.Author, Times.Now), confirmed.LookAgain(Dump, The.Author, Times.Now)),
            Is.EqualTo((SecondLook.Marked, SecondLook.Marked)));
    }

    [TestCase("Triage New")]
    [TestCase("Consultation InProgress")]
    [TestCase("Enhancement Backlog")]
    public void What_may_be_one_leaves_its_mark_and_evidence_too(string stand)
    {
        var ticket = Stand.Named(stand).Ticket();

        Assert.That(ticket.LookAgain(Perhaps, The.Author, Times.Now), Is.EqualTo(SecondLook.Marked));

        Assert.That((Stand.Of(ticket).ToString(), ticket.Evidence), Is.EqualTo((stand, Perhaps.Evidence)));
        Assert.That(ticket.Marks, Does.Contain(Mark.CarriesSpecification));
    }

    [Test]
    public void A_certain_one_closes_also_after_one_that_was_only_perhaps()
    {
        var ticket = Some.Unclear();
        ticket.LookAgain(Perhaps, The.Author, Times.Now);

        Assert.That(ticket.LookAgain(Dump, The.Author, Times.Now), Is.EqualTo(SecondLook.Closed));
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
