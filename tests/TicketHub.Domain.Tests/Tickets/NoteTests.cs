using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

public class NoteTests
{
    private static readonly IReadOnlyList<Stand> Stands = Stand.All;

    [TestCaseSource(nameof(Stands))]
    public void A_note_changes_nothing_that_the_author_could_notice(Stand stand)
    {
        var ticket = stand.Ticket();
        var before = (Stand.Of(ticket), ticket.Version, ticket.UpdatedAt, ticket.ClosedAt, ticket.AssigneeId);

        ticket.Note(The.Lead, "The client is cross.", Times.Now);

        Assert.That(
            (Stand.Of(ticket), ticket.Version, ticket.UpdatedAt, ticket.ClosedAt, ticket.AssigneeId), Is.EqualTo(before));
    }

    [Test]
    public void A_note_is_one_internal_line()
    {
        var ticket = Some.Consultation();

        ticket.Note(The.Agent, "The client is cross.", Times.Now);

        Assert.That((ticket.LastLine(), ticket.Events[^1].Internal), Is.EqualTo(("Noted by agent: The client is cross.", true)));
    }

    [Test]
    public void Nothing_else_is_internal()
    {
        var ticket = Some.Defect(TicketStatus.Closed);

        Assert.That(ticket.Events, Has.None.Matches<TicketEvent>(line => line.Internal));
    }

    [Test]
    public void A_note_has_words()
    {
        var ticket = Some.Consultation();

        Assert.That(() => ticket.Note(The.Agent, "\n", Times.Now), Refuses.With(new TextNeeded()));
    }

    [Test]
    public void A_note_may_be_this_long_and_not_one_character_longer()
    {
        var ticket = Some.Consultation();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => ticket.Note(The.Agent, new string('n', 50_000), Times.Now), Throws.Nothing);
            Assert.That(
                () => ticket.Note(The.Agent, new string('n', 50_001), Times.Now), Refuses.With(new TextTooLong("text", 50_000)));
        }
    }

    [Test]
    public void The_author_is_told_the_same_as_anybody_else_would_be()
    {
        var ticket = Some.Consultation();

        Assert.That(() => ticket.Note(The.Author, "Hm.", Times.Now), Refuses.With(new NotYoursToDo(Verb.Note)));
    }
}
