using TicketHub.Domain.Intake;
using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

public class ReclassifyTests
{
    [TestCase("Consultation InProgress", RequestKind.Defect, "Defect New")]
    [TestCase("Consultation Answered", RequestKind.Enhancement, "Enhancement Backlog")]
    [TestCase("Triage WaitingForRequester", RequestKind.Consultation, "Consultation New")]
    [TestCase("Triage New", RequestKind.Defect, "Defect New")]
    [TestCase("Defect Localizing", RequestKind.Consultation, "Consultation New")]
    [TestCase("Defect Fixing", RequestKind.Enhancement, "Enhancement Backlog")]
    public void A_moved_request_starts_anew_in_its_queue_and_is_nobodys(string from, RequestKind kind, string to)
    {
        var ticket = Stand.Named(from).Ticket();

        ticket.Reclassify(The.Agent, kind, "It is one.", Times.Now);

        Assert.That((Stand.Of(ticket), ticket.AssigneeId), Is.EqualTo((Stand.Named(to), (Guid?)null)));
    }

    [TestCase(RequestKind.Consultation, "Consultation New")]
    [TestCase(RequestKind.Defect, "Defect New")]
    public void The_head_hands_back_what_came_to_the_backlog_by_mistake(RequestKind kind, string to)
    {
        var ticket = Some.Enhancement();

        ticket.Reclassify(The.Head, kind, "It is one.", Times.Now);

        Assert.That(Stand.Of(ticket), Is.EqualTo(Stand.Named(to)));
    }

    [Test]
    public void The_desk_takes_a_blocking_fault_out_of_the_backlog()
    {
        var ticket = Some.Filed(QueueKind.Enhancement, marks: Mark.Fault);

        ticket.Reclassify(The.Agent, RequestKind.Defect, "The whole department stands.", Times.Now);

        Assert.That((Stand.Of(ticket), ticket.Marks), Is.EqualTo((Stand.Named("Defect New"), Array.Empty<Mark>())));
        Assert.That(ticket.LastLine(), Does.EndWith("from Enhancement, to Defect: The whole department stands."));
    }

    [Test]
    public void A_fault_is_not_taken_out_without_a_reason()
    {
        Assert.That(
            () => Some.Enhancement().Reclassify(The.Agent, RequestKind.Defect, " ", Times.Now), Refuses.With(new ReasonNeeded()));
    }

    [TestCase(RequestKind.Consultation)]
    [TestCase(RequestKind.Enhancement)]
    public void About_what_else_is_in_the_backlog_the_head_decides(RequestKind kind)
    {
        var ticket = Some.Enhancement();

        Assert.That(
            () => ticket.Reclassify(The.Lead, kind, "It is one.", Times.Now), Refuses.With(new BacklogIsTheHeads()));
        Assert.That(() => ticket.CloseByFormat(The.Lead, "A document.", Times.Now), Refuses.With(new BacklogIsTheHeads()));
    }

    [Test]
    public void The_timeline_tells_from_where_to_where_and_why()
    {
        var ticket = Some.Consultation(TicketStatus.InProgress);

        ticket.Reclassify(The.Agent, RequestKind.Defect, "Nobody can sign in.", Times.Now);

        Assert.That(ticket.LastLine(), Is.EqualTo(
            "Reclassified by agent, InProgress → New, from Consultation, to Defect: Nobody can sign in."));
    }

    [Test]
    public void A_move_is_a_change_of_state_even_from_new_to_new()
    {
        var ticket = Some.Unclear();

        ticket.Reclassify(The.Agent, RequestKind.Consultation, "A question.", Times.Now);

        Assert.That((ticket.Version, ticket.UpdatedAt), Is.EqualTo((2, Times.Now)));
    }

    [Test]
    public void What_a_person_decided_is_certain()
    {
        var ticket = Some.Unclear();

        ticket.Reclassify(The.Agent, RequestKind.Defect, "Nobody can sign in.", Times.Now);

        Assert.That((ticket.Outcome, ticket.Confidence), Is.EqualTo((Outcome.Defect, 1.0)));
    }

    [Test]
    public void What_the_author_called_it_stays_on_record()
    {
        var draft = new RequestDraft("Title", "Body", RequestKind.Consultation);
        var ticket = Ticket.File(draft, Some.Judgement(QueueKind.Consultation), The.Author, Times.Filed);

        ticket.Reclassify(The.Agent, RequestKind.Defect, "Nobody can sign in.", Times.Now);

        Assert.That(ticket.Kind, Is.EqualTo(RequestKind.Consultation));
    }

    [Test]
    public void Checking_the_kind_is_done_once_a_person_decided()
    {
        var ticket = Some.Filed(QueueKind.Defect, marks: [Mark.CheckKind, Mark.CarriesSpecification]);

        ticket.Reclassify(The.Agent, RequestKind.Consultation, "A question.", Times.Now);

        Assert.That(ticket.Marks, Is.EqualTo(new[] { Mark.CarriesSpecification }));
    }

    [Test]
    public void What_is_missing_is_what_the_new_queue_needs()
    {
        var ticket = Some.Consultation();

        ticket.Reclassify(The.Agent, RequestKind.Defect, "It is one.", Times.Now, [new MissingPiece("steps")]);

        Assert.That(ticket.Missing, Is.EqualTo(new[] { new MissingPiece("steps") }));
    }

    [Test]
    public void A_defect_that_blocks_nobody_is_marked_as_a_fault_in_the_backlog()
    {
        var ticket = Some.Defect();

        ticket.Reclassify(The.Agent, RequestKind.Enhancement, "It blocks nobody.", Times.Now);

        Assert.That(ticket.Marks, Is.EqualTo(new[] { Mark.Fault }));
    }

    [Test]
    public void A_wish_is_no_fault()
    {
        var ticket = Some.Consultation();

        ticket.Reclassify(The.Agent, RequestKind.Enhancement, "A wish.", Times.Now);

        Assert.That(ticket.Marks, Is.Empty);
    }

    [Test]
    public void The_mark_of_a_fault_stays_in_the_backlog()
    {
        var ticket = Some.Filed(QueueKind.Enhancement, marks: Mark.Fault);

        ticket.Reclassify(The.Head, RequestKind.Defect, "It does block.", Times.Now);

        Assert.That(ticket.Marks, Is.Empty);
    }

    [Test]
    public void All_mistakes_are_told_at_once()
    {
        var ticket = Some.Unclear();

        Assert.That(
            () => ticket.Reclassify(The.Agent, null, " ", Times.Now), Refuses.With(new ReasonNeeded(), new QueueNeeded()));
    }

    [Test]
    public void The_kind_that_it_has_is_confirmed_and_the_work_goes_on()
    {
        var ticket = Some.Filed(QueueKind.Defect, marks: [Mark.CheckKind, Mark.CarriesSpecification]);
        ticket.Acknowledge(The.Engineer, Times.Now);

        ticket.Reclassify(The.Agent, RequestKind.Defect, null, Times.Now);

        Assert.That((Stand.Of(ticket).ToString(), ticket.AssigneeId, ticket.Version), Is.EqualTo(("Defect Acknowledged", (Guid?)The.Engineer.Id, 3L)));
        Assert.That((ticket.Confidence, ticket.Reasons[0].Code), Is.EqualTo((1.0, Ticket.DecidedByPerson)));
        Assert.That(ticket.Marks, Is.EqualTo(new[] { Mark.CarriesSpecification }));
        Assert.That(ticket.LastLine(), Is.EqualTo("KindConfirmed by agent, to Defect"));
    }

    [TestCase(null)]
    [TestCase(" ")]
    public void The_same_confirmation_again_is_the_one_that_was_made(string? reason)
    {
        var ticket = Some.Consultation();
        ticket.Reclassify(The.Agent, RequestKind.Consultation, null, Times.Now);
        var (version, events) = (ticket.Version, ticket.Events.Count);

        ticket.Reclassify(The.Lead, RequestKind.Consultation, reason, Times.Now.AddHours(1));

        Assert.That((ticket.Version, ticket.Events.Count, ticket.UpdatedAt), Is.EqualTo((version, events, Times.Now)));
    }

    [Test]
    public void Who_has_something_to_say_to_what_is_decided_is_told_that_it_stands_there_already()
    {
        var ticket = Some.Consultation();
        ticket.Reclassify(The.Agent, RequestKind.Consultation, "A question.", Times.Now);

        Assert.That(
            () => ticket.Reclassify(The.Agent, RequestKind.Consultation, "A question.", Times.Now),
            Refuses.With(new AlreadyThere()));
    }

    [Test]
    public void A_delivered_fix_is_not_moved()
    {
        var ticket = Some.Defect(TicketStatus.FixDelivered);

        Assert.That(
            () => ticket.Reclassify(The.Agent, RequestKind.Consultation, "A question.", Times.Now),
            Refuses.With(new NotPossibleNow(Verb.Reclassify, TicketStatus.FixDelivered)));
    }
}
