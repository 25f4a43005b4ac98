using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Tests.Builders;

namespace TicketHub.Domain.Tests.Enhancements;

/// <summary>What everybody may know of an enhancement, and who else needs it.</summary>
public class PublicationTests
{
    private static readonly Guid Bank = Guid.NewGuid();
    private static readonly Guid Clinic = Guid.NewGuid();

    [Test]
    public void It_is_published_in_words_of_its_own_and_those_are_found_by_their_stems()
    {
        var made = Wishes.Made();

        made.Publish(new(" Reminders for all ", "A day before."), ["remind", "befor"], The.Head, Times.Now);

        Assert.That((made.PublicTitle, made.PublicSummary, made.PublicStems, made.PublishedAt, made.Version), Is.EqualTo(("Reminders for all", "A day before.", " remind befor ", (DateTimeOffset?)Times.Now, 2L)));
    }

    [Test]
    public void The_same_words_again_are_no_change()
    {
        var made = Published();
        var (version, lines) = (made.Version, made.Events.Count);

        made.Publish(new("Reminders", "A day before."), [], The.Head, Times.Now);

        Assert.That((made.Version, made.Events.Count), Is.EqualTo((version, lines)));
    }

    [Test]
    public void Who_needs_it_too_waits_as_the_authors_do_and_nobody_twice()
    {
        var made = Published(Wishes.Wish(1, Bank));

        made.NeedToo(Bank, "Us too.", The.Colleague, Times.Now);
        made.NeedToo(Clinic, "Here as well.", The.Colleague, Times.Now);
        made.NeedToo(null, "And I.", The.Author, Times.Now);

        Assert.That((made.Clients, made.People, made.SharedNeedCount, made.TicketCount), Is.EqualTo((2, 2, 3, 1)));
    }

    [Test]
    public void Saying_it_leaves_the_version_alone_and_so_does_taking_it_back()
    {
        var made = Published();
        var version = made.Version;

        made.NeedToo(Bank, "Us too.", The.Colleague, Times.Now);
        made.TakeNeedBack(Bank, The.Colleague, Times.Now);

        Assert.That((made.Version, made.People, made.WaitingSince), Is.EqualTo((version, 0, (DateTimeOffset?)null)));
    }

    [Test]
    public void It_is_said_once_for_a_project_and_taken_back_only_by_who_said_it()
    {
        var made = Published();
        made.NeedToo(Bank, "Us too.", The.Colleague, Times.Now);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Refused(() => made.NeedToo(Bank, "Again.", The.Colleague, Times.Now)), Is.EqualTo("alreadyNeeded"));
            Assert.That(Refused(() => made.TakeNeedBack(Bank, The.Author, Times.Now)), Is.EqualTo("needNotShared"));
            Assert.That(Refused(() => made.TakeNeedBack(null, The.Colleague, Times.Now)), Is.EqualTo("needNotShared"));
            Assert.That(Refused(() => made.NeedToo(null, "\u00AD ", The.Colleague, Times.Now)), Is.EqualTo("needReasonNeeded"));
            Assert.That(made.People, Is.EqualTo(1));
        }
    }

    [Test]
    public void What_is_released_or_given_up_nobody_waits_for()
    {
        var (released, withdrawn) = (Brought(EnhancementStatus.Released), Brought(EnhancementStatus.Withdrawn));

        Assert.That(new[] { released, withdrawn }.Select(e => Refused(() => e.NeedToo(null, "Us too.", The.Colleague, Times.Now))), Has.All.EqualTo("nothingMoreToNeed"));
    }

    [Test]
    public void Dissolving_takes_it_away_from_everybody_too()
    {
        var made = Published();

        made.Dissolve(The.Head, Times.Now);

        Assert.That((made.IsPublished, Refused(() => made.Publish(new("A", "B"), [], The.Head, Times.Now))), Is.EqualTo((false, "enhancementDissolved")));
    }

    private static Enhancement Published(params IReadOnlyList<Domain.Tickets.Ticket> joining)
    {
        var made = Wishes.Made(joining: joining);
        made.Publish(new("Reminders", "A day before."), [], The.Head, Times.Now);
        return made;
    }

    private static Enhancement Brought(EnhancementStatus status)
    {
        var made = Wishes.Made(joining: [Wishes.Wish(1, Bank)]);
        new Season().Bring(made, status.OfTickets());
        return made;
    }

    private static string? Refused(Action act) => Assert.Throws<RefusedException>(() => act())!.Refusals[0].Code;
}
