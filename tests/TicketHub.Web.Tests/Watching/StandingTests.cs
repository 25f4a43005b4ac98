using TicketHub.Domain.Intake;
using TicketHub.Domain.Tickets;
using TicketHub.Web.Features.Watching;

namespace TicketHub.Web.Tests.Watching;

public class StandingTests
{
    [TestCase(Outcome.Consultation, Outcome.Consultation, TicketStatus.Answered)]
    [TestCase(Outcome.Consultation, Outcome.Consultation, TicketStatus.Closed)]
    [TestCase(Outcome.Defect, Outcome.Defect, TicketStatus.FixDelivered)]
    public void What_was_done_where_it_was_sent_is_tacit_agreement(Outcome judged, Outcome now, TicketStatus status) =>
        Assert.That(DecisionStandings.Of(judged, now, status, decided: false, settled: false), Is.EqualTo(DecisionStanding.Tacit));

    [TestCase(false, DecisionStanding.Open)]
    [TestCase(true, DecisionStanding.Tacit)]
    public void An_enhancement_settles_in_the_backlog(bool settled, DecisionStanding expected) =>
        Assert.That(DecisionStandings.Of(Outcome.Enhancement, Outcome.Enhancement, TicketStatus.Backlog, decided: false, settled), Is.EqualTo(expected));

    [TestCase(Outcome.Consultation, TicketStatus.New)]
    [TestCase(Outcome.Consultation, TicketStatus.InProgress)]
    [TestCase(Outcome.Consultation, TicketStatus.Withdrawn)]
    [TestCase(Outcome.Defect, TicketStatus.Fixing)]
    [TestCase(Outcome.SpecDump, TicketStatus.Closed)]
    [TestCase(Outcome.SpecDump, TicketStatus.Appealed)]
    public void What_is_under_way_or_met_with_silence_tells_nothing(Outcome judged, TicketStatus status) =>
        Assert.That(DecisionStandings.Of(judged, judged, status, decided: false, settled: true), Is.EqualTo(DecisionStanding.Open));

    [TestCase(Outcome.Consultation, Outcome.Defect, TicketStatus.New)]
    [TestCase(Outcome.SpecDump, Outcome.Consultation, TicketStatus.Closed)]
    [TestCase(Outcome.Defect, Outcome.Defect, TicketStatus.NotADefect)]
    public void A_person_who_decided_otherwise_corrected_it(Outcome judged, Outcome now, TicketStatus status) =>
        Assert.That(DecisionStandings.Of(judged, now, status, decided: true, settled: true), Is.EqualTo(DecisionStanding.Corrected));

    [TestCase(Outcome.SpecDump, TicketStatus.Closed)]
    [TestCase(Outcome.Consultation, TicketStatus.New)]
    public void A_person_who_decided_the_same_confirmed_it(Outcome judged, TicketStatus status) =>
        Assert.That(DecisionStandings.Of(judged, judged, status, decided: true, settled: false), Is.EqualTo(DecisionStanding.Confirmed));
}
