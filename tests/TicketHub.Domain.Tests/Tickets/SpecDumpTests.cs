using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

public class SpecDumpTests
{
    [Test]
    public void A_spec_dump_is_kept_as_a_closed_consultation()
    {
        var ticket = Some.SpecDump();

        Assert.That(Stand.Of(ticket), Is.EqualTo(new Stand(QueueKind.Consultation, TicketStatus.Closed)));
    }

    [Test]
    public void It_is_closed_in_the_moment_it_is_filed()
    {
        var ticket = Some.SpecDump();

        Assert.That((ticket.ClosedAt, ticket.Version, ticket.Priority), Is.EqualTo((Times.Filed, 1, Priority.Normal)));
    }

    [Test]
    public void Its_timeline_tells_the_filing_and_the_closing()
    {
        var ticket = Some.SpecDump();

        Assert.That(ticket.Events.Select(Timeline.Tell), Is.EqualTo(new[]
        {
            "Filed by author, queue Consultation, outcome SpecDump",
            "ClosedAsSpecification by author, after Closed",
        }));
    }

    [Test]
    public void Its_author_does_not_reopen_it()
    {
        var ticket = Some.SpecDump();

        Assert.That(() => ticket.Reopen(The.Author, "It is a question.", Times.Now), Refuses.With(new ClosedByFormat()));
    }

    [Test]
    public void Nor_does_the_desk()
    {
        var ticket = Some.SpecDump();

        Assert.That(() => ticket.Reopen(The.Lead, "It is a question.", Times.Now), Refuses.With(new ClosedByFormat()));
    }

    [Test]
    public void Somebody_else_is_not_even_told_why()
    {
        var ticket = Some.SpecDump();

        Assert.That(() => ticket.Reopen(The.Colleague, "Please.", Times.Now), Refuses.With(new NotYoursToDo(Verb.Reopen)));
    }

    [Test]
    public void The_desk_can_still_write_a_note_on_it()
    {
        var ticket = Some.SpecDump();

        ticket.Note(The.Agent, "Invited to the course.", Times.Now);

        Assert.That(ticket.LastLine(), Is.EqualTo("Noted by agent: Invited to the course."));
    }

    [Test]
    public void Its_author_is_offered_the_appeal_alone() =>
        Assert.That(Workflow.VerbsFor(Some.SpecDump(), The.Author, Times.Now), Is.EqualTo(new[] { Verb.Appeal }));
}
