using TicketHub.Domain.Intake;
using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

/// <summary>A person says of what the gate left open: a document with requirements and nothing else.</summary>
public class ClosedByFormatTests
{
    private static readonly Evidence[] Found = [new("clauses", ["9"], "The system shall")];

    private static Ticket Doubtful() =>
        Ticket.File(Some.Draft(), Some.Judgement(QueueKind.Triage) with { Evidence = Found }, The.Author, Times.Filed);

    [Test]
    public void It_is_closed_as_the_gate_closes_with_what_the_gate_found()
    {
        var ticket = Doubtful();

        ticket.CloseByFormat(The.Agent, "A tender, no question.", Times.Now);

        Assert.That((Stand.Of(ticket), ticket.Outcome, ticket.ClosedAt), Is.EqualTo((new Stand(QueueKind.Consultation, TicketStatus.Closed), Outcome.SpecDump, (DateTimeOffset?)Times.Now)));
        Assert.That((ticket.JudgedAs, ticket.Reasons[0].Code, ticket.Evidence), Is.EqualTo((Outcome.Undecided, Ticket.DecidedByPerson, Found)));
        Assert.That(ticket.LastLine(), Is.EqualTo("ClosedByFormat by agent, New → Closed, from Triage: A tender, no question."));
    }

    [Test]
    public void Its_author_appeals_and_nobody_reopens_it()
    {
        var ticket = Doubtful();
        ticket.CloseByFormat(The.Agent, "A tender.", Times.Now);

        Assert.That(Workflow.VerbsFor(ticket, The.Author, Times.Now), Is.EqualTo(new[] { Verb.Appeal }));
        Assert.That(() => ticket.Reopen(The.Agent, "Again.", Times.Now), Refuses.With(new ClosedByFormat()));
        Assert.That(ticket.Lesson(), Is.Null);
    }

    [Test]
    public void After_a_granted_appeal_it_is_not_refused_again()
    {
        var ticket = Some.Appealed();
        ticket.DecideAppeal(The.Agent, true, RequestKind.Consultation, "A question.", Times.Now);

        Assert.That(() => ticket.CloseByFormat(The.Agent, "A tender.", Times.Now), Refuses.With(new NotPossibleNow(Verb.Reclassify, TicketStatus.New)));
    }

    [TestCase("Consultation Answered")]
    [TestCase("Defect Fixing")]
    [TestCase("Enhancement Planned")]
    public void What_was_answered_or_taken_over_is_not_refused(string stand) => Assert.That(
        () => Stand.Named(stand).Ticket() is var ticket && Closed(ticket), Throws.TypeOf<RefusedException>());

    [Test]
    public void It_needs_a_reason_and_a_person_who_decides_there()
    {
        Assert.That(() => Doubtful().CloseByFormat(The.Agent, " ", Times.Now), Refuses.With(new ReasonNeeded()));
        Assert.That(() => Doubtful().CloseByFormat(The.Author, "A tender.", Times.Now), Refuses.With(new NotYoursToDo(Verb.Reclassify)));
    }

    private static bool Closed(Ticket ticket)
    {
        ticket.CloseByFormat(ticket.Queue is QueueKind.Enhancement ? The.Head : The.Agent, "A tender.", Times.Now);
        return true;
    }
}
