using TicketHub.Domain.People;
using TicketHub.Domain.Tests.Builders;

namespace TicketHub.Domain.Tests.People;

public class AdministrationTests
{
    [Test]
    public void Only_an_administrator_administers() => Assert.That(
        The.Everyone.Where(actor => !actor.Is(Roles.Admin)).All(actor => Catch(() => Administration.Demand(actor)) is ForAdministrators)
        && Catch(() => Administration.Demand(The.Admin)) is null, Is.True);

    [Test]
    public void Nobody_changes_their_own_roles_or_disables_themselves()
    {
        var myself = Someone(Roles.Admin, The.Admin.Id);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Administration.ChangeRoles(myself, Roles.Requester, The.Admin, 5), Refuses.With(new NotOnYourself()));
            Assert.That(() => Administration.Disable(myself, The.Admin, 5), Refuses.With(new NotOnYourself()));
            Assert.That(() => Administration.HandOver(null, myself, The.Admin), Refuses.With(new NotOnYourself()));
        }
    }

    [Test]
    public void The_last_administrator_is_not_lost()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Administration.ChangeRoles(Someone(Roles.Admin), Roles.Requester, The.Admin, 0), Refuses.With(new LastAdministrator()));
            Assert.That(() => Administration.Disable(Someone(Roles.Admin), The.Admin, 0), Refuses.With(new LastAdministrator()));
            Assert.That(() => Administration.Disable(Someone(Roles.Admin), The.Admin, 1), Throws.Nothing);
        }
    }

    [Test]
    public void The_heads_role_is_neither_given_nor_taken_with_the_others()
    {
        var (head, other) = (Someone(Roles.Head), Someone(Roles.Requester));

        Administration.ChangeRoles(head, Roles.Requester, The.Admin, 1);

        Assert.That(() => Administration.ChangeRoles(other, Roles.Head | Roles.Agent, The.Admin, 1), Refuses.With(new HeadIsHandedOver()));
        Assert.That((head.Roles, other.Roles), Is.EqualTo((Roles.Head | Roles.Requester, Roles.Requester)));
    }

    [Test]
    public void Nobody_makes_a_link_for_themselves_or_for_somebody_disabled()
    {
        var disabled = Someone(Roles.Requester);
        disabled.Disable();

        Assert.That(() => Administration.MakeLink(Someone(Roles.Admin, The.Admin.Id), The.Admin), Refuses.With(new NoLinkForOneself()));
        Assert.That(() => Administration.MakeLink(disabled, The.Admin), Refuses.With(new PersonIsDisabled()));
        Assert.That(() => Administration.MakeLink(Someone(Roles.Admin), The.Admin), Throws.Nothing);
    }

    [Test]
    public void The_head_hands_over_and_only_then_may_be_disabled()
    {
        var (head, next) = (Someone(Roles.Head | Roles.Requester), Someone(Roles.Lead));
        Assert.That(() => Administration.Disable(head, The.Admin, 1), Refuses.With(new HeadStays()));

        Administration.HandOver(head, next, The.Admin);

        Administration.Disable(head, The.Admin, 1);
        Assert.That((head.Roles, next.Roles, head.Disabled), Is.EqualTo((Roles.Requester, Roles.Lead | Roles.Head, true)));
    }

    [Test]
    public void A_person_without_a_role_is_nobody() =>
        Assert.That(() => Administration.ChangeRoles(Someone(Roles.Agent), Roles.None, The.Admin, 1), Refuses.With(new RoleNeeded()));

    [TestCase("2026-01-01", false)]
    [TestCase("2026-01-02", true)]
    [TestCase("2026-12-31", true)]
    [TestCase("2027-01-01", false)]
    public void A_certificate_holds_on_its_first_and_last_day(string day, bool holds)
    {
        var person = Someone(Roles.Requester);
        person.Certify(new(2026, 1, 2), new(2026, 12, 31));

        Assert.That(person.IsCertifiedOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(holds));
    }

    [TestCase("", "again", typeof(PasswordNeeded))]
    [TestCase("eleven chars", "eleven chars", null)]
    [TestCase("eleven char", "eleven char", typeof(PasswordTooShort))]
    [TestCase("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", typeof(PasswordTooSimple))]
    [TestCase("my name is Asel.N", "my name is Asel.N", typeof(PasswordTooSimple))]
    [TestCase("correct horse battery", "correct horse", typeof(PasswordsDiffer))]
    public void A_password_is_judged_by_length_and_guessability(string text, string again, Type? refused) =>
        Assert.That(new NewPassword(text, again).Mistakes("asel.n@example.kz").SingleOrDefault()?.GetType(), Is.EqualTo(refused));

    [Test]
    public void A_password_has_an_end() =>
        Assert.That(new NewPassword(new string('x', 200), null).Mistakes("a@b.kz"), Is.EqualTo(new Refusal[] { new PasswordTooLong(128) }));

    [TestCase("asel@tickethub.example", true)]
    [TestCase("a.b+c@mail.kz", true)]
    [TestCase("asel", false)]
    [TestCase("@mail.kz", false)]
    [TestCase("asel@", false)]
    [TestCase("asel@localhost", false)]
    [TestCase("a b@mail.kz", false)]
    [TestCase("a@b@mail.kz", false)]
    [TestCase("асель@mail.kz", false)]
    [TestCase("<a>@mail.kz", false)]
    public void An_email_is_told_from_a_slip(string email, bool fits) =>
        Assert.That(new PersonDetails("Асель", email, Guid.NewGuid(), null, null).Mistakes().Any(), Is.EqualTo(!fits));

    [Test]
    public void Every_mistake_in_the_details_is_told_at_once() => Assert.That(
        new PersonDetails("\u202e", "", null, new(2026, 1, 2), null).Mistakes(),
        Is.EqualTo(new Refusal[] { new NameNeeded(), new EmailNeeded(), new DepartmentNeeded(), new CertificateUnfit() }));

    private static Person Someone(Roles roles, Guid? id = null) => Person.Join(id ?? Guid.NewGuid(), "Некто", roles, Guid.NewGuid());

    private static Refusal? Catch(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusals.Single();
        }
    }
}
