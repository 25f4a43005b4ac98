using TicketHub.Domain.Intake;
using TicketHub.Domain.People;
using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

/// <summary>What a request teaches the classifier, and when it teaches nothing.</summary>
public class LessonTests
{
    [TestCase("Triage New", RequestKind.Consultation)]
    [TestCase("Triage New", RequestKind.Enhancement)]
    [TestCase("Consultation New", RequestKind.Defect)]
    [TestCase("Defect New", RequestKind.Consultation)]
    public void The_kind_that_a_person_moved_it_to(string from, RequestKind kind)
    {
        var ticket = Stand.Named(from).Ticket();

        ticket.Reclassify(The.Agent, kind, "It is one.", Times.Now);

        Assert.That(ticket.Lesson(), Is.EqualTo(new Lesson(kind, The.Agent.Id)));
    }

    [Test]
    public void The_last_of_several_decisions_counts()
    {
        var ticket = Some.Unclear();
        ticket.Reclassify(The.Agent, RequestKind.Defect, "It is one.", Times.Now);

        ticket.Reclassify(The.Agent, RequestKind.Consultation, "It is none.", Times.Now);

        Assert.That(ticket.Lesson()?.Kind, Is.EqualTo(RequestKind.Consultation));
    }

    [Test]
    public void A_fault_that_blocks_nobody_is_no_wish()
    {
        var ticket = Some.Defect();

        ticket.Reclassify(The.Agent, RequestKind.Enhancement, "It blocks nobody.", Times.Now);

        Assert.That(ticket.Lesson(), Is.Null);
    }

    [TestCase(TicketStatus.New, true)]
    [TestCase(TicketStatus.Acknowledged, true)]
    [TestCase(TicketStatus.Localizing, false)]
    [TestCase(TicketStatus.Fixing, false)]
    public void A_defect_ruled_out_teaches_only_before_its_cause_was_looked_for(TicketStatus status, bool teaches)
    {
        var ticket = Some.Defect(status);

        ticket.RuleOutDefect(The.Agent, RequestKind.Consultation, "A setting.", Times.Now);

        Assert.That(ticket.Lesson()?.Kind, Is.EqualTo(teaches ? RequestKind.Consultation : (RequestKind?)null));
    }

    [Test]
    public void A_defect_ruled_out_and_moved_nowhere_teaches_nothing()
    {
        var ticket = Some.Defect();

        ticket.RuleOutDefect(The.Agent, null, "Their network.", Times.Now);

        Assert.That(ticket.Lesson(), Is.Null);
    }

    [Test]
    public void An_answered_consultation_and_a_delivered_fix_confirm_their_queue() => Assert.That(
        (Some.Consultation(TicketStatus.Answered).Lesson()?.Kind, Some.Defect(TicketStatus.FixDelivered).Lesson()?.Kind),
        Is.EqualTo(((RequestKind?)RequestKind.Consultation, (RequestKind?)RequestKind.Defect)));

    [Test]
    public void What_nobody_decided_teaches_nothing() => Assert.That(
        new[] { Some.Consultation(TicketStatus.InProgress), Some.Defect(TicketStatus.Fixing), Some.Enhancement(), Some.Unclear(), Some.SpecDump(), Some.Appealed() }
            .Select(ticket => ticket.Lesson()),
        Is.All.Null);

    [Test]
    public void A_granted_appeal_teaches_and_a_refused_one_does_not()
    {
        var (granted, refused) = (Some.Appealed(), Some.Appealed());

        granted.DecideAppeal(The.Agent, true, RequestKind.Enhancement, "A wish.", Times.Now);
        refused.DecideAppeal(The.Agent, false, RequestKind.Consultation, "A document.", Times.Now);

        Assert.That((granted.Lesson()?.Kind, refused.Lesson()?.Kind), Is.EqualTo(((RequestKind?)RequestKind.Enhancement, (RequestKind?)null)));
    }

    [Test]
    public void A_confirmed_kind_teaches()
    {
        var ticket = Some.Filed(QueueKind.Defect, marks: Mark.CheckKind);

        ticket.Reclassify(The.Agent, RequestKind.Defect, null, Times.Now);

        Assert.That(ticket.Lesson(), Is.EqualTo(new Lesson(RequestKind.Defect, The.Agent.Id)));
    }

    [Test]
    public void Nobody_teaches_by_their_own_requests()
    {
        var self = The.AuthorWith(Roles.Agent);
        var (moved, answered) = (Some.Filed(QueueKind.Triage, by: self), Some.Filed(QueueKind.Consultation, by: self));

        moved.Reclassify(self, RequestKind.Enhancement, "I say so.", Times.Now);
        answered.Claim(self, Times.Now);
        answered.Answer(self, "As I said.", Times.Now);

        Assert.That((moved.Lesson(), answered.Lesson()), Is.EqualTo(((Lesson?)null, (Lesson?)null)));
    }

    [Test]
    public void What_somebody_decided_is_no_lesson_once_its_author_decided_otherwise()
    {
        var self = The.AuthorWith(Roles.Agent);
        var ticket = Some.Filed(QueueKind.Triage, by: self);
        ticket.Reclassify(The.Agent, RequestKind.Consultation, "A question.", Times.Now);

        ticket.Reclassify(self, RequestKind.Defect, "I say so.", Times.Now);

        Assert.That(ticket.Lesson(), Is.Null);
    }
}
