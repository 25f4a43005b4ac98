using TicketHub.Domain.People;
using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

/// <summary>Who may do a verb where it can be done: those named do it, everyone else is told that it is not theirs.</summary>
public class WhoMayTests
{
    [TestCase(Verb.Claim, "Consultation New", "agent otherAgent lead")]
    [TestCase(Verb.Claim, "Triage New", "agent otherAgent lead")]
    [TestCase(Verb.Claim, "Defect New", "agent otherAgent lead engineer otherEngineer")]
    [TestCase(Verb.Release, "Consultation InProgress", "agent lead")]
    [TestCase(Verb.Release, "Triage WaitingForRequester", "agent lead")]
    [TestCase(Verb.Release, "Defect Acknowledged", "lead engineer")]
    [TestCase(Verb.Assign, "Consultation New", "lead")]
    [TestCase(Verb.Assign, "Triage New", "lead")]
    [TestCase(Verb.Assign, "Defect New", "lead")]
    [TestCase(Verb.Ask, "Consultation InProgress", "agent lead")]
    [TestCase(Verb.Ask, "Triage New", "agent otherAgent lead")]
    [TestCase(Verb.Ask, "Defect Localizing", "agent otherAgent lead engineer otherEngineer")]
    [TestCase(Verb.Answer, "Consultation InProgress", "agent lead")]
    [TestCase(Verb.Reply, "Consultation New", "author agent otherAgent lead")]
    [TestCase(Verb.Reply, "Triage New", "author agent otherAgent lead")]
    [TestCase(Verb.Reply, "Defect New", "author agent otherAgent lead engineer otherEngineer")]
    [TestCase(Verb.Reply, "Enhancement Backlog", "author head")]
    [TestCase(Verb.Reply, "Enhancement Consolidated", "author head")]
    [TestCase(Verb.Note, "Consultation New", "agent otherAgent lead head")]
    [TestCase(Verb.Note, "Triage New", "agent otherAgent lead head")]
    [TestCase(Verb.Note, "Defect New", "agent otherAgent lead head engineer otherEngineer rdHead")]
    [TestCase(Verb.Note, "Enhancement Backlog", "agent otherAgent lead head")]
    [TestCase(Verb.Reclassify, "Consultation New", "agent otherAgent lead")]
    [TestCase(Verb.Reclassify, "Triage New", "agent otherAgent lead")]
    [TestCase(Verb.Reclassify, "Defect New", "agent otherAgent lead")]
    [TestCase(Verb.Reclassify, "Enhancement Backlog", "agent otherAgent lead head")]
    [TestCase(Verb.Reclassify, "Enhancement Consolidated", "agent otherAgent lead head")]
    [TestCase(Verb.Priority, "Consultation New", "agent otherAgent lead")]
    [TestCase(Verb.Priority, "Triage New", "agent otherAgent lead")]
    [TestCase(Verb.Priority, "Defect New", "agent otherAgent lead")]
    [TestCase(Verb.Close, "Consultation Answered", "author agent otherAgent lead")]
    [TestCase(Verb.Close, "Defect FixDelivered", "author agent otherAgent lead engineer otherEngineer")]
    [TestCase(Verb.Withdraw, "Consultation New", "author")]
    [TestCase(Verb.Withdraw, "Triage New", "author")]
    [TestCase(Verb.Withdraw, "Defect New", "author")]
    [TestCase(Verb.Withdraw, "Enhancement Backlog", "author")]
    [TestCase(Verb.Withdraw, "Enhancement Consolidated", "author")]
    [TestCase(Verb.Reopen, "Consultation Closed", "author agent otherAgent lead")]
    [TestCase(Verb.Reopen, "Triage Closed", "author agent otherAgent lead")]
    [TestCase(Verb.Reopen, "Defect Closed", "author agent otherAgent lead engineer otherEngineer")]
    [TestCase(Verb.Acknowledge, "Defect New", "agent otherAgent lead engineer otherEngineer")]
    [TestCase(Verb.Localize, "Defect Acknowledged", "agent otherAgent lead engineer otherEngineer")]
    [TestCase(Verb.Fix, "Defect Localizing", "engineer otherEngineer")]
    [TestCase(Verb.Deliver, "Defect Fixing", "engineer otherEngineer")]
    [TestCase(Verb.NotADefect, "Defect New", "agent otherAgent lead engineer otherEngineer")]
    [TestCase(Verb.AskFor, "Defect Localizing", "agent otherAgent lead engineer otherEngineer")]
    [TestCase(Verb.Reply, "Consultation Appealed", "author agent otherAgent lead")]
    [TestCase(Verb.Withdraw, "Consultation Appealed", "author")]
    [TestCase(Verb.DecideAppeal, "Consultation Appealed", "agent otherAgent lead")]
    public void These_and_nobody_else(Verb verb, string stand, string people)
    {
        var may = The.Everyone.Where(person => MayDo(verb, Stand.Named(stand), person)).Select(person => person.Name);

        Assert.That(string.Join(' ', may), Is.EqualTo(people));
    }

    [TestCase("Consultation InProgress")]
    [TestCase("Triage New")]
    public void An_author_who_closes_too_early_is_told_that_it_is_too_early(string stand)
    {
        var ticket = Stand.Named(stand).Ticket();

        var refused = Assert.Throws<RefusedException>(() => ticket.Close(The.Author, "Solved it.", Times.Now))!;

        Assert.That(refused.Refusals.Single(), Is.TypeOf<NotPossibleNow>());
        Assert.That(Workflow.VerbsFor(ticket, The.Agent, Times.Now), Does.Contain(Verb.Close));
    }

    [Test]
    public void An_administrator_has_no_power_over_requests_by_that_role_alone()
    {
        var offered = Stand.All.SelectMany(stand => Workflow.VerbsFor(stand.Ticket(), The.Admin, Times.Now));

        Assert.That(offered, Is.Empty);
    }

    [Test]
    public void An_author_keeps_their_part_whatever_their_role()
    {
        var offered = Workflow.VerbsFor(Some.Consultation(), The.AuthorWith(Roles.None), Times.Now);

        Assert.That(offered, Is.EqualTo(new[] { Verb.Reply, Verb.Withdraw }));
    }

    [TestCase(Verb.Release)]
    [TestCase(Verb.Ask)]
    [TestCase(Verb.Answer)]
    public void Who_holds_a_request_but_left_the_desk_works_it_no_more(Verb verb)
    {
        var ticket = Some.Consultation(TicketStatus.InProgress);
        var moved = The.Agent with { Roles = Roles.Requester };

        Assert.That(() => ticket.Do(verb, moved, Times.Now), Refuses.With(new NotYoursToDo(verb)));
    }

    private static bool MayDo(Verb verb, Stand stand, Actor person)
    {
        try
        {
            stand.Ticket().Do(verb, person, Times.Now);
            return true;
        }
        catch (RefusedException refused) when (refused.Refusals is [NotYoursToDo])
        {
            return false;
        }
    }
}
