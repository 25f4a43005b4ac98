using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.People;

public class ActorTests
{
    private static readonly QueueKind[] Queues = Enum.GetValues<QueueKind>();

    [TestCase(Roles.None, "")]
    [TestCase(Roles.Requester, "")]
    [TestCase(Roles.Keeper, "")]
    [TestCase(Roles.Agent, "Consultation Defect Triage")]
    [TestCase(Roles.Lead, "Consultation Defect Triage")]
    [TestCase(Roles.Head, "Enhancement")]
    [TestCase(Roles.Planner, "")]
    [TestCase(Roles.Engineer, "Defect")]
    [TestCase(Roles.RdHead, "")]
    [TestCase(Roles.Manager, "")]
    [TestCase(Roles.Coo, "")]
    [TestCase(Roles.Admin, "")]
    public void A_role_works_its_queues_and_no_other(Roles role, string queues)
    {
        var actor = Holding(role);

        Assert.That(string.Join(' ', Queues.Where(actor.Works)), Is.EqualTo(queues));
    }

    [TestCase(Roles.None, "")]
    [TestCase(Roles.Requester, "")]
    [TestCase(Roles.Keeper, "")]
    [TestCase(Roles.Agent, "all defects")]
    [TestCase(Roles.Lead, "all defects")]
    [TestCase(Roles.Head, "all defects")]
    [TestCase(Roles.Planner, "")]
    [TestCase(Roles.Engineer, "defects")]
    [TestCase(Roles.RdHead, "defects")]
    [TestCase(Roles.Manager, "")]
    [TestCase(Roles.Coo, "")]
    [TestCase(Roles.Admin, "")]
    public void A_role_opens_these_requests_of_others(Roles role, string sees)
    {
        var actor = Holding(role);

        var seen = new[]
        {
            actor.SeesEveryRequest ? "all" : "", actor.SeesDefects ? "defects" : "",
        };
        Assert.That(string.Join(' ', seen.Where(s => s.Length > 0)), Is.EqualTo(sees));
    }

    [TestCase(Roles.None, "")]
    [TestCase(Roles.Requester, "")]
    [TestCase(Roles.Keeper, "")]
    [TestCase(Roles.Agent, "Consultation Defect Enhancement Triage")]
    [TestCase(Roles.Lead, "Consultation Defect Enhancement Triage")]
    [TestCase(Roles.Head, "Consultation Defect Enhancement Triage")]
    [TestCase(Roles.Planner, "")]
    [TestCase(Roles.Engineer, "Defect")]
    [TestCase(Roles.RdHead, "Defect")]
    [TestCase(Roles.Manager, "")]
    [TestCase(Roles.Coo, "")]
    [TestCase(Roles.Admin, "")]
    public void A_role_reads_internal_notes_in_these_queues(Roles role, string queues)
    {
        var actor = Holding(role);

        Assert.That(string.Join(' ', Queues.Where(actor.SeesNotesIn)), Is.EqualTo(queues));
    }

    [Test]
    public void Several_roles_add_up()
    {
        var actor = Holding(Roles.Requester | Roles.Engineer | Roles.Head);

        Assert.That(Queues.Where(actor.Works), Is.EquivalentTo(new[] { QueueKind.Defect, QueueKind.Enhancement }));
    }

    [Test]
    public void One_of_the_roles_asked_for_is_enough()
    {
        var actor = Holding(Roles.Planner);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(actor.Is(Roles.Planner | Roles.Head), Is.True);
            Assert.That(actor.Is(Roles.Agent | Roles.Head), Is.False);
        }
    }

    [Test]
    public void Every_role_is_one_bit_of_its_own()
    {
        var roles = Enum.GetValues<Roles>().Where(role => role is not Roles.None).Select(role => (int)role).ToList();

        Assert.That(roles, Is.Unique.And.All.Matches<int>(int.IsPow2));
    }

    private static Actor Holding(Roles roles) => new(Guid.Empty, "somebody", roles, Guid.Empty);
}
