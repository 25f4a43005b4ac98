using TicketHub.Domain.People;
using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

public class WithdrawTests
{
    private static readonly List<Stand> Open = [.. Stand.All.Where(stand => stand.Ticket().IsOpen)];

    [TestCaseSource(nameof(Open))]
    public void The_author_withdraws_at_any_time_before_the_end(Stand stand)
    {
        var ticket = stand.Ticket();

        ticket.Withdraw(The.Author, "Solved by ourselves.", Times.Now);

        Assert.That(ticket.LastLine(), Is.EqualTo($"Withdrawn by author, {stand.Status} → Withdrawn: Solved by ourselves."));
    }

    [Test]
    public void No_reason_is_asked_for()
    {
        var ticket = Some.Consultation();

        ticket.Withdraw(The.Author, null, Times.Now);

        Assert.That(ticket.LastLine(), Is.EqualTo("Withdrawn by author, New → Withdrawn"));
    }

    [Test]
    public void A_withdrawal_ends_the_request()
    {
        var ticket = Some.Consultation();

        ticket.Withdraw(The.Author, null, Times.Now);

        Assert.That(
            (ticket.IsOpen, ticket.ClosedAt, ticket.Version, ticket.UpdatedAt),
            Is.EqualTo((false, Times.Now, 2, Times.Now)));
    }

    [Test]
    public void Nobody_withdraws_for_another()
    {
        var ticket = Some.Consultation();
        var mighty = The.Colleague with { Roles = Roles.Lead | Roles.Head | Roles.Admin };

        Assert.That(() => ticket.Withdraw(mighty, null, Times.Now), Refuses.With(new NotYoursToDo(Verb.Withdraw)));
    }

    [Test]
    public void A_reason_that_is_too_long_is_told()
    {
        var ticket = Some.Consultation();

        Assert.That(
            () => ticket.Withdraw(The.Author, new string('r', 50_001), Times.Now),
            Refuses.With(new TextTooLong("reason", 50_000)));
    }
}
