using TicketHub.Domain.People;
using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

/// <summary>Where a verb can be done at all, tried by someone to whom nothing is forbidden.</summary>
public class WhenPossibleTests
{
    private const string WithRd =
        "Enhancement Submitted, Enhancement Planned, Enhancement Outsourced, Enhancement InDevelopment, Enhancement Declined, ";

    private static readonly Actor Mighty = The.AuthorWith(Enum.GetValues<Roles>().Aggregate((all, role) => all | role));

    [TestCase(Verb.Claim, "Consultation New, Defect New, Triage New")]
    [TestCase(Verb.Release,
        "Consultation InProgress, Consultation WaitingForRequester, Consultation Answered, Defect Acknowledged, Defect Localizing, "
        + "Defect WaitingForEvidence, Defect Fixing, Defect FixDelivered, Triage WaitingForRequester")]
    [TestCase(Verb.Assign,
        "Consultation New, Consultation InProgress, Consultation WaitingForRequester, Consultation Answered, Defect New, "
        + "Defect Acknowledged, Defect Localizing, Defect WaitingForEvidence, Defect Fixing, Defect FixDelivered, Triage New, "
        + "Triage WaitingForRequester")]
    [TestCase(Verb.Ask, "Consultation InProgress, Defect New, Defect Acknowledged, Defect Localizing, Defect Fixing, Triage New")]
    [TestCase(Verb.Answer, "Consultation InProgress, Consultation WaitingForRequester")]
    [TestCase(Verb.Reply,
        "Consultation New, Consultation InProgress, Consultation WaitingForRequester, Consultation Answered, Consultation Appealed, Defect New, "
        + "Defect Acknowledged, Defect Localizing, Defect WaitingForEvidence, Defect Fixing, Defect FixDelivered, "
        + "Enhancement Backlog, Enhancement Consolidated, " + WithRd + "Triage New, Triage WaitingForRequester")]
    [TestCase(Verb.Reclassify,
        "Consultation New, Consultation InProgress, Consultation WaitingForRequester, Consultation Answered, Defect New, "
        + "Defect Acknowledged, Defect Localizing, Defect WaitingForEvidence, Defect Fixing, Enhancement Backlog, Enhancement Consolidated, " + WithRd + "Triage New, "
        + "Triage WaitingForRequester")]
    [TestCase(Verb.Priority,
        "Consultation New, Consultation InProgress, Consultation WaitingForRequester, Consultation Answered, Defect New, "
        + "Defect Acknowledged, Defect Localizing, Defect WaitingForEvidence, Defect Fixing, Defect FixDelivered, Triage New, "
        + "Triage WaitingForRequester")]
    [TestCase(Verb.Close,
        "Consultation New, Consultation InProgress, Consultation WaitingForRequester, Consultation Answered, Defect FixDelivered, "
        + "Triage New, Triage WaitingForRequester")]
    [TestCase(Verb.Withdraw,
        "Consultation New, Consultation InProgress, Consultation WaitingForRequester, Consultation Answered, Consultation Appealed, Defect New, "
        + "Defect Acknowledged, Defect Localizing, Defect WaitingForEvidence, Defect Fixing, Defect FixDelivered, "
        + "Enhancement Backlog, Enhancement Consolidated, " + WithRd + "Triage New, Triage WaitingForRequester")]
    [TestCase(Verb.Reopen, "Consultation Closed, Defect Closed, Defect NotADefect, Triage Closed")]
    [TestCase(Verb.Acknowledge, "Defect New")]
    [TestCase(Verb.Localize, "Defect Acknowledged, Defect WaitingForEvidence, Defect Fixing, Defect FixDelivered")]
    [TestCase(Verb.Fix, "Defect Acknowledged, Defect Localizing, Defect WaitingForEvidence")]
    [TestCase(Verb.Deliver, "Defect Fixing")]
    [TestCase(Verb.NotADefect, "Defect New, Defect Acknowledged, Defect Localizing, Defect WaitingForEvidence, Defect Fixing")]
    [TestCase(Verb.AskFor, "Defect New, Defect Acknowledged, Defect Localizing, Defect WaitingForEvidence, Defect Fixing")]
    public void Here_and_nowhere_else(Verb verb, string stands)
    {
        var possible = Stand.All.Where(stand => CanBeDone(verb, stand));

        Assert.That(string.Join(", ", possible), Is.EqualTo(stands));
    }

    [Test]
    public void A_note_can_be_written_everywhere() =>
        Assert.That(Stand.All, Has.All.Matches<Stand>(stand => CanBeDone(Verb.Note, stand)));

    private static bool CanBeDone(Verb verb, Stand stand)
    {
        try
        {
            stand.Ticket().Do(verb, Mighty, Times.Now);
            return true;
        }
        catch (RefusedException refused) when (refused.Refusals is [NotPossibleNow or AlreadyClaimed])
        {
            return false;
        }
    }
}
