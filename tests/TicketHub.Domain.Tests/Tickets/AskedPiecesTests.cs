using TicketHub.Domain.Intake;
using TicketHub.Domain.Materials;
using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Tickets;

public class AskedPiecesTests
{
    private static readonly Guid File = new(7, 7, 7, new byte[8]);

    private static readonly DateTime Noticed = new(2026, 3, 2, 13, 0, 0);

    [Test]
    public void Where_the_cause_is_looked_for_the_defect_waits()
    {
        var ticket = Asked(Piece.ThreadDump);

        Assert.That(ticket.LastLine(), Is.EqualTo("AskedFor by engineer, Localizing → WaitingForEvidence, piece ThreadDump"));
    }

    [TestCase(TicketStatus.New)]
    [TestCase(TicketStatus.Acknowledged)]
    [TestCase(TicketStatus.Fixing)]
    public void Before_and_after_that_nothing_stands_still_for_it(TicketStatus status)
    {
        var ticket = Some.Defect(status);

        ticket.AskFor(The.Agent, Piece.Log, Times.Now);

        Assert.That((ticket.Status, ticket.Awaited.Single().Piece), Is.EqualTo((status, Piece.Log)));
    }

    [TestCase(TicketStatus.New)]
    [TestCase(TicketStatus.Acknowledged)]
    [TestCase(TicketStatus.Localizing)]
    [TestCase(TicketStatus.Fixing)]
    public void A_piece_and_a_question_change_the_status_alike(TicketStatus status)
    {
        var (asked, questioned) = (Some.Defect(status), Some.Defect(status));

        asked.AskFor(The.Agent, Piece.Log, Times.Now);
        questioned.Ask(The.Agent, "Please send the log.", Times.Now);

        Assert.That(asked.Status, Is.EqualTo(questioned.Status));
    }

    [Test]
    public void What_is_asked_for_before_anybody_looks_comes_without_the_defect_losing_its_place()
    {
        var ticket = Some.Defect(TicketStatus.New);
        ticket.AskFor(The.Agent, Piece.ThreadDump, Times.Now);

        ticket.Receive(File, "threads.txt", [new(MaterialKind.ThreadDump, null, null)], The.Author.Id, Noticed, Times.Now);

        Assert.That((ticket.Status, ticket.Awaited.Count), Is.EqualTo((TicketStatus.New, 0)), "It still has to be acknowledged.");
    }

    [Test]
    public void A_piece_is_asked_for_once() =>
        Assert.That(() => Asked(Piece.ThreadDump).AskFor(The.Agent, Piece.ThreadDump, Times.Now), Refuses.With(new AlreadyAskedFor()));

    [Test]
    public void The_file_that_is_it_answers_and_the_search_goes_on()
    {
        var ticket = Asked(Piece.ThreadDump);

        ticket.Receive(File, "threads.txt", [new(MaterialKind.ThreadDump, null, null)], The.Author.Id, Noticed, Times.Now);

        Assert.That((ticket.Awaited.Count, ticket.LastLine()), Is.EqualTo((0, "PieceCame by author, WaitingForEvidence → Localizing, piece ThreadDump, name threads.txt")));
    }

    [Test]
    public void While_another_piece_is_awaited_the_defect_waits_on()
    {
        var ticket = Asked(Piece.ThreadDump, Piece.Log);

        ticket.Receive(File, "threads.txt", [new(MaterialKind.ThreadDump, null, null)], The.Author.Id, Noticed, Times.Now);

        Assert.That((ticket.Status, ticket.Awaited.Single().Piece), Is.EqualTo((TicketStatus.WaitingForEvidence, Piece.Log)));
    }

    [Test]
    public void One_archive_may_answer_all()
    {
        var ticket = Asked(Piece.ThreadDump, Piece.CollectionLog);

        ticket.Receive(File, "all.zip", [new(MaterialKind.ThreadDump, null, null), new(MaterialKind.CollectionLog, null, null)], The.Author.Id, Noticed, Times.Now);

        Assert.That((ticket.Status, ticket.Awaited.Count), Is.EqualTo((TicketStatus.Localizing, 0)));
    }

    [Test]
    public void A_file_that_was_sent_for_it_and_is_something_else_says_what_it_is()
    {
        var ticket = Asked(Piece.ThreadDump);
        ticket.SentFor(Piece.ThreadDump, [File]);

        ticket.Receive(File, "screen.png", [new(MaterialKind.Picture, null, null)], The.Author.Id, Noticed, Times.Now);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ticket.LastLine(), Is.EqualTo("OtherFileCame by author, piece ThreadDump, name screen.png, kind Picture"));
            Assert.That((ticket.Status, ticket.Awaited.Single().Other), Is.EqualTo((TicketStatus.WaitingForEvidence, new OtherFile("screen.png", MaterialKind.Picture))));
        }
    }

    [Test]
    public void A_log_of_another_time_does_not_answer()
    {
        var ticket = Asked(Piece.Log);
        ticket.SentFor(Piece.Log, [File]);

        ticket.Receive(File, "server.log", [new(MaterialKind.Log, Noticed.AddDays(-3), Noticed.AddDays(-2))], The.Author.Id, Noticed, Times.Now);

        Assert.That(ticket.Awaited.Single().Other!.From, Is.EqualTo(Noticed.AddDays(-3)));
    }

    [Test]
    public void A_log_of_another_time_is_told_of_whichever_way_it_came_and_once()
    {
        var ticket = Asked(Piece.Log);
        var log = new Material(MaterialKind.Log, Noticed.AddHours(-2), Noticed.AddMinutes(-25));
        var lines = ticket.Events.Count;

        ticket.Receive(File, "server.log", [log], The.Author.Id, Noticed, Times.Now);
        ticket.Receive(File, "server.log", [log], The.Author.Id, Noticed, Times.Now);

        Assert.That((ticket.Events.Count, ticket.LastLine()), Is.EqualTo((lines + 1,
            "OtherFileCame by author, piece Log, name server.log, kind Log, from 2026-03-02T11:00:00, to 2026-03-02T12:35:00")));
    }

    [Test]
    public void What_is_at_hand_is_asked_for_again_with_a_sentence_to_its_author()
    {
        Material[] found = [new(MaterialKind.ThreadDump, null, null)];
        var (without, with, missing) = (Some.Defect(TicketStatus.Localizing), Some.Defect(TicketStatus.Localizing), Some.Defect(TicketStatus.Localizing));
        without.AskFor(The.Engineer, Piece.ThreadDump, Times.Now, " ");
        with.AskFor(The.Engineer, Piece.ThreadDump, Times.Now, "It was taken after the restart.");
        missing.AskFor(The.Engineer, Piece.ThreadDump, Times.Now);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => without.DemandReasonToAskAgain(Piece.ThreadDump, found, Noticed), Refuses.With(new ReasonToAskAgainNeeded()));
            Assert.That(() => with.DemandReasonToAskAgain(Piece.ThreadDump, found, Noticed), Throws.Nothing);
            Assert.That(() => missing.DemandReasonToAskAgain(Piece.ThreadDump, [], Noticed), Throws.Nothing);
            Assert.That((with.Awaited.Single().Why, with.Events[^1].Text), Is.EqualTo(("It was taken after the restart.", "It was taken after the restart.")));
            Assert.That(() => missing.AskFor(The.Engineer, Piece.HeapDump, Times.Now, new('x', 201)), Refuses.With(new TextTooLong("reason", 200)));
        }
    }

    [Test]
    public void Whatever_else_is_attached_meanwhile_is_not_remarked_on_and_a_file_is_told_of_once()
    {
        var ticket = Asked(Piece.ThreadDump);
        var lines = ticket.Events.Count;

        ticket.Receive(File, "screen.png", [new(MaterialKind.Picture, null, null)], The.Author.Id, Noticed, Times.Now);
        ticket.SentFor(Piece.ThreadDump, [File]);
        ticket.Receive(File, "screen.png", [], The.Author.Id, Noticed, Times.Now);
        ticket.Receive(File, "screen.png", [], The.Author.Id, Noticed, Times.Now);

        Assert.That(ticket.Events, Has.Count.EqualTo(lines + 1));
    }

    [Test]
    public void An_answer_in_words_does_not_end_the_waiting_for_a_piece()
    {
        var ticket = Asked(Piece.ThreadDump);

        ticket.Reply(The.Author, "The administrator takes it now.", Times.Now);

        Assert.That(ticket.Status, Is.EqualTo(TicketStatus.WaitingForEvidence));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void A_question_and_a_piece_are_both_waited_for_in_any_order(bool wordsFirst)
    {
        var ticket = Some.Defect(TicketStatus.WaitingForEvidence);
        ticket.AskFor(The.Agent, Piece.ThreadDump, Times.Now);
        Action words = () => ticket.Reply(The.Author, "Since nine.", Times.Now);
        Action piece = () => ticket.Receive(File, "threads.txt", [new(MaterialKind.ThreadDump, null, null)], The.Author.Id, Noticed, Times.Now);

        (wordsFirst ? words : piece)();
        var between = ticket.Status;
        (wordsFirst ? piece : words)();

        Assert.That((between, ticket.Status), Is.EqualTo((TicketStatus.WaitingForEvidence, TicketStatus.Localizing)));
    }

    [Test]
    public void An_agent_takes_a_request_back()
    {
        var ticket = Asked(Piece.HeapDump);

        ticket.TakeBack(The.OtherAgent, Piece.HeapDump, Times.Now);

        Assert.That(ticket.LastLine(), Is.EqualTo("TakenBack by otherAgent, WaitingForEvidence → Localizing, piece HeapDump"));
        Assert.That(() => ticket.TakeBack(The.OtherAgent, Piece.HeapDump, Times.Now), Throws.TypeOf<RefusedException>());
    }

    [Test]
    public void What_has_its_fix_waits_for_nothing_more()
    {
        var ticket = Asked(Piece.ThreadDump);

        ticket.Fix(The.Engineer, Times.Now);
        ticket.Deliver(The.Engineer, "minsky 4.1.8", null, Times.Now);

        Assert.That(ticket.Awaited, Is.Empty);
    }

    [Test]
    public void Told_in_words_a_piece_stands_where_it_belongs()
    {
        var ticket = Asked(Piece.Version, Piece.Environment, Piece.FirstNoticed, Piece.Steps);

        ticket.TellPiece(The.Author, Piece.Version, new("minsky 4.1.6"), Times.Now);
        ticket.TellPiece(The.Author, Piece.Environment, new(null, PlatformEnvironment.Prod), Times.Now);
        ticket.TellPiece(The.Author, Piece.FirstNoticed, new(null, null, Times.Filed), Times.Now);
        ticket.TellPiece(The.Agent, Piece.Steps, new("Open the card."), Times.Now);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((ticket.ProductVersion, ticket.Environment, ticket.FirstNoticedAt, ticket.Steps), Is.EqualTo(("minsky 4.1.6", PlatformEnvironment.Prod, Times.Filed, "Open the card.")));
            Assert.That((ticket.Priority, ticket.Status), Is.EqualTo((Priority.Critical, TicketStatus.Localizing)));
        }
    }

    [Test]
    public void What_the_words_left_out_is_told_without_being_asked_for()
    {
        var ticket = Lacking("steps");

        ticket.TellPiece(The.Author, Piece.Steps, new("Open the card."), Times.Now);

        Assert.That((ticket.Missing, ticket.Steps), Is.EqualTo((Array.Empty<MissingPiece>(), "Open the card.")));
        Assert.That(() => ticket.TellPiece(The.Author, Piece.Steps, new("Again."), Times.Now), Throws.TypeOf<RefusedException>());
    }

    [Test]
    public void A_file_is_not_told_and_what_is_told_has_words()
    {
        var ticket = Lacking("steps");
        ticket.AskFor(The.Agent, Piece.Log, Times.Now);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => ticket.TellPiece(The.Author, Piece.Log, new("No log."), Times.Now), Refuses.With(new PieceIsFile()));
            Assert.That(() => ticket.TellPiece(The.Author, Piece.Steps, new(" "), Times.Now), Refuses.With(new TextNeeded()));
            Assert.That(() => ticket.TellPiece(The.Author, Piece.Version, new("4.1"), Times.Now), Refuses.With(new PieceAtHand()));
            Assert.That(() => ticket.TellPiece(The.Colleague, Piece.Steps, new("Open."), Times.Now), Refuses.With(new NotYoursToDo(Verb.Tell)));
        }
    }

    [Test]
    public void Steps_that_are_asked_for_again_join_those_that_stand_there()
    {
        var ticket = Asked(Piece.Steps);
        ticket.TellPiece(The.Author, Piece.Steps, new("Open the card."), Times.Now);
        ticket.AskFor(The.Agent, Piece.Steps, Times.Now);

        ticket.TellPiece(The.Author, Piece.Steps, new("Press save."), Times.Now);

        Assert.That(ticket.Steps, Is.EqualTo("Open the card.\n\nPress save."));
    }

    private static Ticket Asked(params Piece[] pieces)
    {
        var ticket = Some.Defect(TicketStatus.Localizing);
        foreach (var piece in pieces)
            ticket.AskFor(The.Engineer, piece, Times.Now);
        return ticket;
    }

    private static Ticket Lacking(string code) =>
        Ticket.File(Some.Draft(), Some.Judgement(QueueKind.Defect) with { Missing = [new(code)] }, The.Author, Times.Filed);
}
