using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

public class AttachTests
{
    [Test]
    public void Each_file_has_its_line_and_no_open_form_goes_stale()
    {
        var ticket = Some.Consultation();
        var version = ticket.Version;

        ticket.Attach(The.Author, [("a.log", 12), ("b.png", 3)], Times.Now);

        var told = ticket.Events.Where(e => e.Code is EventCode.Attached).Select(e => $"{e.Arguments["name"]} {e.Arguments["size"]}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(told, Is.EqualTo(new[] { "a.log 12", "b.png 3" }));
            Assert.That(ticket.Version, Is.EqualTo(version));
            Assert.That((ticket.HasAttachments, ticket.UpdatedAt), Is.EqualTo((true, Times.Now)));
        }
    }

    [Test]
    public void Whoever_may_reply_may_attach_and_nobody_else()
    {
        var may = The.Everyone.Where(person => May(() => Some.Consultation().Attach(person, [("a", 1)], Times.Now)));
        var reply = The.Everyone.Where(person => May(() => Some.Consultation().Reply(person, "x", Times.Now)));

        Assert.That(may.Select(p => p.Name), Is.EqualTo(reply.Select(p => p.Name)).And.Not.Empty);
    }

    [Test]
    public void A_closed_request_takes_no_more_files() => Assert.That(
        () => Some.Consultation(TicketStatus.Closed).Attach(The.Author, [("a", 1)], Times.Now),
        Refuses.With(new NotPossibleNow(Verb.Reply, TicketStatus.Closed)));

    private static bool May(Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }
}
