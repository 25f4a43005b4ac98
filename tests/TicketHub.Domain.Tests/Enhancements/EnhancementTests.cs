using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Enhancements;

public class EnhancementTests
{
    private static readonly Guid Bank = new("00000000-0000-0000-0000-0000000000b1");
    private static readonly Guid Clinic = new("00000000-0000-0000-0000-0000000000c1");

    [Test]
    public void Requests_become_part_of_it_and_their_lines_tell_its_number_and_nothing_else()
    {
        var (one, two) = (Wishes.Wish(1, Bank), Wishes.Wish(2, Clinic, The.Colleague));

        var made = Wishes.Made(17, joining: [one, two]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((one.Status, one.EnhancementNumber, two.Status, two.EnhancementNumber),
                Is.EqualTo((TicketStatus.Consolidated, (long?)17, TicketStatus.Consolidated, (long?)17)));
            Assert.That(one.LastLine(), Is.EqualTo("Consolidated by head, Backlog → Consolidated, enhancement 17"));
            Assert.That(made.LastLine(), Is.EqualTo("Joined ticket=2"));
        }
    }

    [Test]
    public void Clients_and_people_are_counted_once_and_it_waits_since_the_first()
    {
        var made = Wishes.Made(joining:
        [
            Wishes.Wish(1, Bank, at: Times.Filed), Wishes.Wish(2, Bank, The.Colleague, Times.Filed.AddDays(-3)),
            Wishes.Wish(3, Clinic, The.Author), Wishes.Wish(4, null, The.Keeper),
        ]);

        Assert.That((made.Clients, made.People, made.WaitingSince), Is.EqualTo((2, 3, Times.Filed.AddDays(-3))));
    }

    [Test]
    public void What_is_split_out_is_in_the_tray_again()
    {
        var (stays, goes) = (Wishes.Wish(1, Bank), Wishes.Wish(2, Clinic));
        var made = Wishes.Made(joining: [stays, goes]);

        made.SplitOut([2], The.Head, Times.Now);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((goes.IsInTray, goes.EnhancementNumber, made.Clients), Is.EqualTo((true, (long?)null, 1)));
            Assert.That(goes.LastLine(), Is.EqualTo("SplitOut by head, Consolidated → Backlog, enhancement 17"));
            Assert.That(made.LastLine(), Is.EqualTo("SplitOut ticket=2"));
        }
    }

    [Test]
    public void What_RD_has_is_split_only_by_a_head_who_knows_that()
    {
        var season = new Season();
        var sent = season.Sent(1);
        var request = sent.Tickets[0].Number;

        Assert.That(() => sent.SplitOut([request], The.Head, Times.Now), Refuses.With(new SplitFromWhatRdHas("EN-1")));
        sent.SplitOut([request], The.Head, Times.Now, knowing: true);

        Assert.That(sent.TicketCount, Is.Zero);
    }

    [Test]
    public void What_stands_in_a_fixed_month_keeps_its_last_request()
    {
        var (first, last) = (Wishes.Wish(1, Bank), Wishes.Wish(2, Clinic));
        var made = Wishes.Made(joining: [first, last]);

        Assert.That(() => made.SplitOut([1, 2], The.Head, Times.Now, isFixed: true), Refuses.With(new LastOfWhatIsPromised("EN-17")));
        made.SplitOut([1], The.Head, Times.Now, isFixed: true);
        Assert.That(() => made.SplitOut([2], The.Head, Times.Now, isFixed: true), Refuses.With(new LastOfWhatIsPromised("EN-17")));
        made.SplitOut([2], The.Head, Times.Now);

        Assert.That(made.TicketCount, Is.Zero);
    }

    [Test]
    public void A_withdrawn_request_leaves_it_and_no_open_form_goes_stale()
    {
        var ticket = Wishes.Wish(1, Bank);
        var made = Wishes.Made(joining: [ticket]);
        var version = made.Version;

        ticket.Withdraw(The.Author, null, Times.Now);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((ticket.EnhancementNumber, made.Tickets.Count, made.Version), Is.EqualTo(((long?)null, 0, version)));
            Assert.That(made.LastLine(), Is.EqualTo("Left ticket=1 after=Withdrawn"));
        }
    }

    [Test]
    public void An_enhancement_that_has_lost_its_last_request_keeps_its_place()
    {
        var ticket = Wishes.Wish(1, Bank);
        var made = Wishes.Made(rank: 5, joining: [ticket]);

        ticket.Withdraw(The.Author, null, Times.Now);

        Assert.That((made.Rank, made.Clients, made.People, made.WaitingSince), Is.EqualTo((5L, 0, 0, (DateTimeOffset?)null)));
    }

    [Test]
    public void A_request_that_is_handed_to_another_queue_leaves_it()
    {
        var ticket = Wishes.Wish(1);
        var made = Wishes.Made(joining: [ticket]);

        ticket.Reclassify(The.Head, Domain.Intake.RequestKind.Consultation, "It exists.", Times.Now);

        Assert.That((ticket.EnhancementNumber, ticket.Queue, made.Tickets.Count), Is.EqualTo(((long?)null, QueueKind.Consultation, 0)));
    }

    [Test]
    public void Dissolved_it_gives_all_requests_back_and_is_off_the_board_for_good()
    {
        var tickets = new[] { Wishes.Wish(1), Wishes.Wish(2) };
        var made = Wishes.Made(joining: tickets);

        made.Dissolve(The.Head, Times.Now);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(tickets, Has.All.Property(nameof(Ticket.IsInTray)).True);
            Assert.That((made.IsOnBoard, made.Tickets.Count, made.LastLine()), Is.EqualTo((false, 0, "Dissolved")));
            Assert.That(() => made.Join([Wishes.Wish(3)], The.Head, Times.Now), Refuses.With(new EnhancementDissolved()));
            Assert.That(() => made.Edit(Wishes.Text("Other"), The.Head, Times.Now, Wishes.Today), Refuses.With(new EnhancementDissolved()));
            Assert.That(() => made.Judge(new(1, 1, 1), The.Head, Times.Now), Refuses.With(new EnhancementDissolved()));
            Assert.That(() => made.Dissolve(The.Head, Times.Now), Refuses.With(new EnhancementDissolved()));
        }
    }

    [Test]
    public void Requests_that_cannot_join_are_all_told_and_none_joins()
    {
        var (free, taken, ended) = (Wishes.Wish(1), Wishes.Wish(2), Wishes.Wish(3));
        Wishes.Made(8, joining: [taken]);
        ended.Withdraw(The.Author, null, Times.Now);
        var made = Wishes.Made(9);

        Assert.That(
            () => made.Join([free, taken, ended], The.Head, Times.Now),
            Refuses.With(new AlreadyConsolidated("TH-2", "EN-8"), new NotInTheTray("TH-3")));
        Assert.That((free.IsInTray, made.Tickets.Count, made.Version), Is.EqualTo((true, 0, 1)));
    }

    [Test]
    public void Only_its_own_requests_are_split_out()
    {
        var own = Wishes.Wish(1);
        var made = Wishes.Made(joining: [own]);

        Assert.That(() => made.SplitOut([1, 2, 3], The.Head, Times.Now), Refuses.With(new NotAmongItsTickets("TH-2"), new NotAmongItsTickets("TH-3")));
        Assert.That(own.EnhancementNumber, Is.EqualTo(17));
    }

    [Test]
    public void An_edit_tells_each_field_with_before_and_after()
    {
        var made = Wishes.Made();

        made.Edit(Wishes.Text("Reminders", "Stages end unnoticed.", "Fewer fines."), The.Head, Times.Now, Wishes.Today);

        Assert.That((made.LastLine(), made.Version), Is.EqualTo(("Edited field=benefit before= after=Fewer fines.", 2)));
    }

    [Test]
    public void Saying_the_same_again_changes_nothing()
    {
        var made = Wishes.Made();

        made.Edit(Wishes.Text(), The.Head, Times.Now, Wishes.Today);
        made.Judge(Points.None, The.Head, Times.Now);

        Assert.That((made.Version, made.Events.Count, made.UpdatedAt), Is.EqualTo((1, 1, Times.Filed)));
    }

    [Test]
    public void All_mistakes_of_a_text_are_told_at_once() => Assert.That(
        () => Wishes.Text(" ", null, new string('b', 10_001), Wishes.Today.AddDays(-1)).DemandValid(Wishes.Today),
        Refuses.With(new TitleNeeded(), new NeedNeeded(), new TextTooLong("benefit", 10_000), new WantedReasonNeeded(), new WantedByPast()));

    [Test]
    public void A_reason_without_a_date_says_nothing() => Assert.That(
        () => Wishes.Text(wantedReason: "An audit").DemandValid(Wishes.Today), Refuses.With(new WantedByNeeded()));

    [Test]
    public void A_date_that_has_passed_since_may_stay()
    {
        var made = Wishes.Made();
        made.Edit(Wishes.Text(wantedBy: Wishes.Today, wantedReason: "An audit"), The.Head, Times.Now, Wishes.Today);

        made.Edit(Wishes.Text("Renamed", wantedBy: Wishes.Today, wantedReason: "An audit"), The.Head, Times.Now, Wishes.Today.AddDays(9));

        Assert.That(made.Title, Is.EqualTo("Renamed"));
    }

    [Test]
    public void Of_a_long_request_as_much_is_taken_over_as_fits()
    {
        var ticket = Ticket.File(
            new("Long", new string('x', 20_000)), Some.Judgement(QueueKind.Enhancement), The.Author, Times.Filed);

        var text = EnhancementText.From(ticket);

        Assert.That(() => text.DemandValid(Wishes.Today), Throws.Nothing);
        Assert.That(text.Need, Has.Length.EqualTo(EnhancementText.LongestText).And.EndsWith("…"));
    }

    [Test]
    public void A_move_is_told_with_both_places_and_is_no_new_version()
    {
        var made = Wishes.Made();

        made.Stand(99, 7, 3, The.Head, Times.Now);

        Assert.That((made.Rank, made.LastLine(), made.Version), Is.EqualTo((99L, "Moved before=7 after=3", 1)));
    }
}
