using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.KnownDefects;

public class RegressionTests
{
    [TestCase(Priority.Low, Priority.High)]
    [TestCase(Priority.Normal, Priority.High)]
    [TestCase(Priority.High, Priority.Critical)]
    [TestCase(Priority.Critical, Priority.Critical)]
    public void What_came_back_after_its_fix_hurries_more(Priority before, Priority after)
    {
        var ticket = Some.Defect();
        if (ticket.Priority != before)
            ticket.Prioritize(The.Agent, before, "because", Times.Now);
        var version = ticket.Version;

        ticket.RaiseAfterFix("minsky 4.1.7", Times.Now);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((ticket.Priority, ticket.Version), Is.EqualTo((after, version + 1)));
            Assert.That(ticket.Events[^1].Code, Is.EqualTo(EventCode.SeenAfterFix));
            Assert.That(ticket.Events[^1].Arguments["fixedIn"], Is.EqualTo("minsky 4.1.7"));
            Assert.That(ticket.Events[^1].Arguments.ContainsKey("before"), Is.EqualTo(before != after), "a step is told where there was one");
        }
    }

    [Test]
    public void Which_known_defect_it_is_changes_nothing_that_its_author_could_notice()
    {
        var ticket = Some.Defect();
        var before = (ticket.Version, ticket.UpdatedAt);

        ticket.NoteDefect("KD-12", true, The.Agent, null, Times.Now);

        Assert.That(((ticket.Version, ticket.UpdatedAt), ticket.Events[^1].Internal), Is.EqualTo((before, true)));
    }
}
