using System.Text;
using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Tests.Logs;

public class EscapesTests
{
    [TestCase("\e[31mred\e[0m", "red")]
    [TestCase("\e]0;title\abehind", "behind")]
    [TestCase("\e]0;title\e\\behind", "behind")]
    [TestCase("\e[2Jclear", "clear")]
    [TestCase("\e(Bletters", "letters")]
    [TestCase("a\e[1;38;5;196mb\e[mc", "abc")]
    [TestCase("no end \e]0;title", "no end \e]0;title")]
    [TestCase("\e]0;\e[31mx", "\e]0;x")]
    [TestCase("\e", "\e")]
    [TestCase("\e[", "\e[")]
    [TestCase("plain [31m", "plain [31m")]
    public void What_is_meant_for_a_terminal_goes(string line, string expected) =>
        Assert.That(Encoding.UTF8.GetString(Escapes.Drop(Encoding.UTF8.GetBytes(line))), Is.EqualTo(expected));

    [Test]
    public void An_exception_behind_a_title_and_a_logger_in_colours_count()
    {
        var log = "2026-11-22 12:00:00,123 ERROR [kz.arta.\e[31mX] (default task-1) \e]0;owned\ajava.lang.RuntimeException: \e[2Jboom\n\tat kz.arta.X.y(X.java:12)\n"u8.ToArray();

        var found = Diagnosis.Of("x.log", () => new MemoryStream(log));

        Assert.That(found.Log!.Exceptions.Select(group => (group.Causes[0], group.Message)), Is.EqualTo(new[] { ("java.lang.RuntimeException", "boom") }));
    }

    [Test]
    public void A_megabyte_of_beginnings_is_read_in_time([Values("\e", "\e]", "\e[", "\e]0;x")] string piece)
    {
        var line = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));

        Assert.That(Escapes.Drop(line).Length, Is.LessThanOrEqualTo(1_000_000));
    }
}
