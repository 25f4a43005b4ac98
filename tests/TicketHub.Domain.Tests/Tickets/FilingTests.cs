using TicketHub.Domain.Intake;
using TicketHub.Domain.People;
using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

public class FilingTests
{
    [TestCase(QueueKind.Consultation, TicketStatus.New)]
    [TestCase(QueueKind.Defect, TicketStatus.New)]
    [TestCase(QueueKind.Enhancement, TicketStatus.Backlog)]
    [TestCase(QueueKind.Triage, TicketStatus.New)]
    public void A_request_starts_at_the_beginning_of_the_queue_it_was_judged_for(QueueKind queue, TicketStatus status)
    {
        var ticket = Some.Filed(queue);

        Assert.That(Stand.Of(ticket), Is.EqualTo(new Stand(queue, status)));
    }

    [TestCase(QueueKind.Defect, PlatformEnvironment.Prod, Priority.Critical)]
    [TestCase(QueueKind.Defect, PlatformEnvironment.Test, Priority.High)]
    [TestCase(QueueKind.Defect, PlatformEnvironment.Dev, Priority.High)]
    [TestCase(QueueKind.Defect, null, Priority.High)]
    [TestCase(QueueKind.Consultation, PlatformEnvironment.Prod, Priority.Normal)]
    [TestCase(QueueKind.Enhancement, PlatformEnvironment.Prod, Priority.Normal)]
    [TestCase(QueueKind.Triage, PlatformEnvironment.Prod, Priority.Normal)]
    public void The_desk_sets_the_priority_by_queue_and_environment(
        QueueKind queue, PlatformEnvironment? environment, Priority priority)
    {
        var ticket = Some.Filed(queue, environment);

        Assert.That((ticket.Priority, ticket.PriorityChosen), Is.EqualTo((priority, false)));
    }

    [Test]
    public void The_stated_kind_is_kept_but_does_not_decide()
    {
        var draft = new RequestDraft("Title", "Body", RequestKind.Consultation);

        var ticket = Ticket.File(draft, Some.Judgement(QueueKind.Defect, marks: Mark.CheckKind), The.Author, Times.Filed);

        Assert.That((ticket.Kind, ticket.Queue), Is.EqualTo((RequestKind.Consultation, QueueKind.Defect)));
    }

    [Test]
    public void The_timeline_begins_with_the_filing_its_queue_and_outcome()
    {
        var ticket = Some.Filed(QueueKind.Triage);

        Assert.That(
            ticket.Events.Select(Timeline.Tell),
            Is.EqualTo(new[] { "Filed by author, queue Triage, outcome Undecided" }));
    }

    [Test]
    public void A_new_request_is_open_unheld_and_at_its_first_version()
    {
        var ticket = Some.Consultation();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ticket.IsOpen, Is.True);
            Assert.That(ticket.AssigneeId, Is.Null);
            Assert.That(ticket.Version, Is.EqualTo(1));
            Assert.That(
                (ticket.FiledAt, ticket.UpdatedAt, ticket.ClosedAt),
                Is.EqualTo((Times.Filed, Times.Filed, (DateTimeOffset?)null)));
        }
    }

    [Test]
    public void A_request_belongs_to_its_author_and_their_department()
    {
        var ticket = Some.Filed(QueueKind.Defect, by: The.Colleague);

        Assert.That((ticket.RequesterId, ticket.DepartmentId), Is.EqualTo((The.Colleague.Id, The.Colleague.DepartmentId)));
    }

    [Test]
    public void A_request_keeps_what_was_written()
    {
        var project = Guid.NewGuid();
        var draft = new RequestDraft(
            "Title", "Body", RequestKind.Defect, project, "4.0", PlatformEnvironment.Test, "accounting",
            Times.Filed.AddDays(-1), "1. open");

        var ticket = Ticket.File(draft, Some.Judgement(QueueKind.Defect), The.Author, Times.Filed);

        Assert.That(
            (ticket.Title, ticket.Body, ticket.ProjectId, ticket.ProductVersion, ticket.Environment, ticket.Blocked, ticket.Steps),
            Is.EqualTo(("Title", "Body", project, "4.0", PlatformEnvironment.Test, "accounting", "1. open")));
    }

    [Test]
    public void When_it_was_first_noticed_is_kept_in_universal_time()
    {
        var inAlmaty = new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(5));

        var ticket = Ticket.File(
            Some.Draft(firstNoticedAt: inAlmaty), Some.Judgement(QueueKind.Defect), The.Author, Times.Filed);

        Assert.That(ticket.FirstNoticedAt?.ToString("O"), Is.EqualTo("2026-03-02T04:30:00.0000000+00:00"));
    }

    [Test]
    public void A_request_keeps_how_it_was_judged_whatever_a_person_decides_later()
    {
        var (moved, refused) = (Some.Consultation(), Some.Appealed());

        moved.Reclassify(The.Agent, RequestKind.Defect, "It is one.", Times.Now);
        refused.DecideAppeal(The.Agent, true, RequestKind.Enhancement, "It is a wish.", Times.Now);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((moved.JudgedAs, moved.Outcome), Is.EqualTo((Outcome.Consultation, Outcome.Defect)));
            Assert.That((refused.JudgedAs, refused.Outcome), Is.EqualTo((Outcome.SpecDump, Outcome.Enhancement)));
        }
    }

    [Test]
    public void A_request_keeps_whether_its_author_was_certified() => Assert.That(
        Ticket.File(Some.Draft(), Some.Judgement(QueueKind.Consultation), The.Author, Times.Filed, certification: Certification.Expired).Certification,
        Is.EqualTo(Certification.Expired));

    [Test]
    public void A_request_keeps_why_it_was_judged_so()
    {
        var judgement = new Assessment(
            Outcome.Defect, QueueKind.Defect, 0.7,
            [new("stackTrace", 0.6, ["NullPointerException"])], [new("version")], [new("clauses", ["12"])],
            [Mark.CarriesSpecification]);

        var ticket = Ticket.File(Some.Draft(), judgement, The.Author, Times.Filed);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((ticket.Outcome, ticket.Confidence), Is.EqualTo((Outcome.Defect, 0.7)));
            Assert.That(ticket.Reasons, Is.EqualTo(judgement.Reasons));
            Assert.That(ticket.Missing, Is.EqualTo(judgement.Missing));
            Assert.That(ticket.Evidence, Is.EqualTo(judgement.Evidence));
            Assert.That(ticket.Marks, Is.EqualTo(judgement.Marks));
        }
    }
}
