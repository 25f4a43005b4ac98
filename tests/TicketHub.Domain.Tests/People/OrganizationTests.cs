using TicketHub.Domain.People;

namespace TicketHub.Domain.Tests.People;

public class OrganizationTests
{
    private static readonly Guid Id = new("33333333-0000-0000-0000-000000000000");
    private static readonly Guid Somebody = new("44444444-0000-0000-0000-000000000000");

    [Test]
    public void A_department_is_founded_under_its_name()
    {
        var department = Department.Found(Id, "Центр решений Астана");

        Assert.That((department.Id, department.Name), Is.EqualTo((Id, "Центр решений Астана")));
    }

    [Test]
    public void A_project_starts_under_its_name()
    {
        var project = ClientProject.Start(Id, "Банк: документооборот");

        Assert.That((project.Id, project.Name), Is.EqualTo((Id, "Банк: документооборот")));
    }

    [Test]
    public void A_membership_names_the_project_and_the_person()
    {
        var membership = Membership.Of(projectId: Id, personId: Somebody);

        Assert.That((membership.ProjectId, membership.PersonId), Is.EqualTo((Id, Somebody)));
    }
}
