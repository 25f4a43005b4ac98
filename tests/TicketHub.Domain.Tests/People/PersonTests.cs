using TicketHub.Domain.People;

namespace TicketHub.Domain.Tests.People;

public class PersonTests
{
    private static readonly Guid Id = new("11111111-0000-0000-0000-000000000000");
    private static readonly Guid Center = new("22222222-0000-0000-0000-000000000000");

    [Test]
    public void A_new_person_reads_russian_and_may_sign_in()
    {
        var person = Person.Join(Id, "Асель", Roles.Requester, Center);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(person.Language, Is.EqualTo("ru"));
            Assert.That(person.Disabled, Is.False);
        }
    }

    [Test]
    public void A_person_acts_under_their_own_name_with_the_roles_of_the_moment()
    {
        var person = Person.Join(Id, "Асель", Roles.Requester, Center);

        person.Become(Roles.Requester | Roles.Manager);

        Assert.That(person.AsActor(), Is.EqualTo(new Actor(Id, "Асель", Roles.Requester | Roles.Manager, Center)));
    }

    [TestCase("2026-02-28", Certification.None)]
    [TestCase("2026-03-01", Certification.Valid)]
    [TestCase("2027-03-01", Certification.Valid)]
    [TestCase("2027-03-02", Certification.Expired)]
    public void The_certificate_goes_along(string day, Certification expected)
    {
        var person = Person.Join(Id, "Асель", Roles.Requester, Center);
        person.Certify(new DateOnly(2026, 3, 1), new DateOnly(2027, 3, 1));

        Assert.That(person.AsActor().CertificationOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(expected));
    }

    [Test]
    public void Who_was_never_certified_has_no_certificate() => Assert.That(
        Person.Join(Id, "Асель", Roles.Requester, Center).AsActor().CertificationOn(new DateOnly(2026, 3, 1)), Is.EqualTo(Certification.None));

    [Test]
    public void A_person_chooses_their_language()
    {
        var person = Person.Join(Id, "Асель", Roles.Requester, Center);

        person.Speak("kk");

        Assert.That(person.Language, Is.EqualTo("kk"));
    }

    [Test]
    public void A_disabled_person_stays_disabled()
    {
        var person = Person.Join(Id, "Асель", Roles.Requester, Center);

        person.Disable();
        person.Disable();

        Assert.That(person.Disabled, Is.True);
    }
}
