using TicketHub.Domain.Intake;
using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

public class RequestDraftTests
{
    [Test]
    public void A_title_and_a_body_are_enough() =>
        Assert.That(Some.Draft().Mistakes(Times.Now), Is.Empty);

    [Test]
    public void All_mistakes_are_told_at_once()
    {
        var draft = new RequestDraft(
            title: " ",
            body: null,
            productVersion: new string('4', 201),
            blocked: new string('b', 201),
            firstNoticedAt: Times.Now.AddDays(1),
            steps: new string('s', 20_001));

        var mistakes = draft.Mistakes(Times.Now);

        Assert.That(mistakes, Is.EqualTo(new Refusal[]
        {
            new TitleNeeded(), new BodyNeeded(), new TextTooLong("productVersion", 200), new TextTooLong("blocked", 200),
            new TextTooLong("steps", 20_000), new NoticedInFuture(),
        }));
    }

    [Test]
    public void Filing_a_draft_with_mistakes_is_refused_with_all_of_them()
    {
        var draft = new RequestDraft(title: "", body: "");

        Assert.That(
            () => Ticket.File(draft, Some.Judgement(QueueKind.Consultation), The.Author, Times.Now),
            Refuses.With(new TitleNeeded(), new BodyNeeded()));
    }

    [Test]
    public void A_body_may_be_a_megabyte_and_what_is_longer_is_a_file()
    {
        Assert.That(With("body", new string('ё', 1_100_000)).Mistakes(Times.Now), Is.Empty);
        Assert.That(With("body", new string('ё', 1_100_001)).Mistakes(Times.Now), Is.EqualTo(new[] { new BodyTooLong(1_100_000) }));
    }

    [TestCase("title", 200)]
    [TestCase("productVersion", 200)]
    [TestCase("blocked", 200)]
    [TestCase("steps", 20_000)]
    public void A_text_may_be_this_long_and_not_one_character_longer(string field, int most)
    {
        var longest = With(field, new string('x', most));
        var longer = With(field, new string('x', most + 1));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(longest.Mistakes(Times.Now), Is.Empty);
            Assert.That(longer.Mistakes(Times.Now), Is.EqualTo(new[] { new TextTooLong(field, most) }));
        }
    }

    [Test]
    public void Blank_space_around_a_text_does_not_count_to_its_length()
    {
        var draft = Some.Draft(title: $"   {new string('x', 200)}\n");

        Assert.That(draft.Mistakes(Times.Now), Is.Empty);
    }

    [Test]
    public void A_filers_clock_may_run_an_hour_ahead()
    {
        var ahead = Some.Draft(firstNoticedAt: Times.Now.AddHours(1));
        var further = Some.Draft(firstNoticedAt: Times.Now.AddHours(1).AddTicks(1));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ahead.Mistakes(Times.Now), Is.Empty);
            Assert.That(further.Mistakes(Times.Now), Is.EqualTo(new[] { new NoticedInFuture() }));
        }
    }

    [Test]
    public void Something_noticed_more_than_twenty_years_ago_is_a_slip()
    {
        var old = Some.Draft(firstNoticedAt: Times.Now.AddYears(-20));
        var older = Some.Draft(firstNoticedAt: Times.Now.AddYears(-20).AddTicks(-1));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(old.Mistakes(Times.Now), Is.Empty);
            Assert.That(older.Mistakes(Times.Now), Is.EqualTo(new[] { new NoticedTooLongAgo() }));
        }
    }

    [Test]
    public void The_same_moment_in_another_zone_is_the_same_moment()
    {
        var almaty = Some.Draft(firstNoticedAt: Times.Now.AddMinutes(59).ToOffset(TimeSpan.FromHours(5)));

        Assert.That(almaty.Mistakes(Times.Now), Is.Empty);
    }

    [Test]
    public void A_title_is_one_line_and_a_body_several()
    {
        var draft = Some.Draft(title: "Registry\r\nfilter", body: "One\r\ntwo\0");

        Assert.That((draft.Title, draft.Body), Is.EqualTo(("Registry filter", "One\ntwo\uFFFD")));
    }

    [Test]
    public void What_an_assessment_reads_is_what_was_written_after_cleaning()
    {
        var draft = new RequestDraft(
            " Title ", "Body", RequestKind.Defect, null, " 4.0 ", PlatformEnvironment.Test, " accounting ", Times.Filed, " 1. open ");

        Assert.That(draft.AsRequestText(), Is.EqualTo(new RequestText(
            "Title", "Body", RequestKind.Defect, "4.0", PlatformEnvironment.Test, "accounting", Times.Filed, "1. open")));
    }

    private static RequestDraft With(string field, string text) => new(
        title: field == "title" ? text : "Registry filter",
        body: field == "body" ? text : "How?",
        productVersion: field == "productVersion" ? text : null,
        blocked: field == "blocked" ? text : null,
        steps: field == "steps" ? text : null);
}
