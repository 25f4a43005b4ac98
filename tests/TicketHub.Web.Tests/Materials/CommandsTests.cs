using TicketHub.Domain.Materials;
using TicketHub.Web.Features.Materials;

namespace TicketHub.Web.Tests.Materials;

public class CommandsTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly WordBook Book = WordBook.Load(typeof(Program).Assembly, throwOnMissing: true);

    [Test]
    public void Every_file_has_its_commands_and_every_command_its_words()
    {
        foreach (var piece in Pieces.All)
        {
            var commands = Commands.For(piece, null, Today);
            Assert.That(commands.Count > 0, Is.EqualTo(piece.IsFile()), $"{piece}");
            Assert.That(commands.Select(c => "command." + c.Step), Is.SubsetOf(Book.Keys(Language.Ru)));
        }
    }

    [Test]
    public void Every_piece_has_a_name_and_a_reason_in_every_language()
    {
        foreach (var words in Languages.All.Select(Book.In))
        {
            foreach (var piece in Pieces.All)
                Assert.That(new[] { PieceWords.Name(words, piece), PieceWords.Why(words, piece) }, Has.All.Not.Empty);
        }
    }

    [TestCase("2026-11-22 10:14", "server.log")]
    [TestCase("2026-11-20 10:14", "server.log server.log.2026-11-20")]
    public void The_log_of_the_day_of_the_symptom_is_packed(string noticed, string files)
    {
        var commands = Commands.For(Piece.Log, DateTime.Parse(noticed, System.Globalization.CultureInfo.InvariantCulture), Today);

        Assert.That(commands.Single(c => c.Step == "log.pack").Text, Does.EndWith(" " + files));
    }

    [Test]
    public void The_journal_is_asked_for_the_hour_around_the_symptom()
    {
        var commands = Commands.For(Piece.Log, new DateTime(2026, 11, 22, 0, 10, 0), Today);

        Assert.That(commands.Single(c => c.Step == "log.journal").Text, Does.Contain("--since \"2026-11-21 23:40\" --until \"2026-11-22 00:40\""));
    }
}
