using TicketHub.Web.Features.Tickets;

namespace TicketHub.Web.Tests.Tickets;

public class NextStepTests
{
    [TestCase("new", "acknowledge")]
    [TestCase("acknowledged", "localize")]
    [TestCase("localizing", "fix")]
    [TestCase("fixing", "deliver")]
    [TestCase("fixDelivered", "close")]
    public void The_primary_button_goes_on_and_never_back(string status, string next) =>
        Assert.That(TicketVerbs.NextFrom(status)[0], Is.EqualTo(next));

    [TestCase("answer", "reply", "reply", "note")]
    [TestCase("ask", "ask", "reply", "ask", "note")]
    [TestCase("note", "note", "reply", "note")]
    [TestCase("answer", "note", "note")]
    [TestCase(null, "answer", "answer", "note")]
    public void What_was_for_the_author_stays_so_and_a_note_is_never_published(string? meant, string sent, params string[] voices) =>
        Assert.That(TicketVerbs.VoiceFor(meant, voices), Is.EqualTo(sent));
}
