using System.Text;
using TicketHub.Web.Features.Roadmap;

namespace TicketHub.Web.Tests.Planning;

/// <summary>The calendar as programs of every kind read it (RFC 5545), whatever is in the titles.</summary>
public class CalendarFileTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 5, 0, 0, TimeSpan.Zero);

    [Test]
    public void An_entry_of_one_month_ends_before_the_first_day_of_the_next()
    {
        var lines = Lines("Итерация", "");

        Assert.That(lines, Is.SupersetOf(new[] { "DTSTART;VALUE=DATE:20261101", "DTEND;VALUE=DATE:20261201", "DTSTAMP:20261123T050000Z", "UID:iteration-2026-11@tickethub" }));
    }

    [Test]
    public void What_means_something_to_a_calendar_is_escaped() =>
        Assert.That(Lines("a;b,c\\d", "one\r\ntwo\nthree"), Is.SupersetOf(new[] { @"SUMMARY:a\;b\,c\\d", @"DESCRIPTION:one\ntwo\nthree" }));

    [TestCase("x\r\nBEGIN:VEVENT\r\nSUMMARY:forged")]
    [TestCase("x\nEND:VCALENDAR\n")]
    [TestCase("x\rATTENDEE:mailto:a@b")]
    [TestCase("x\u2028BEGIN:VALARM\u0085BEGIN:VALARM\u000bBEGIN:VALARM\0")]
    public void A_title_cannot_write_lines_of_its_own(string title)
    {
        var names = Lines(title, title).Select(line => line.Split(':', ';')[0]).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(names.Count(name => name is "BEGIN"), Is.EqualTo(2));
            Assert.That(names, Does.Not.Contain("ATTENDEE"));
            Assert.That(Written(title, title), Does.Not.Match("[\\u0000-\\u0009\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]"));
        }
    }

    [TestCase("Отчёт об исполнительской дисциплине по всем подразделениям и филиалам за любой период")]
    [TestCase("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦")]
    [TestCase("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [TestCase("\ud800 alone")]
    public void Long_lines_are_folded_between_characters_and_read_back_whole(string title)
    {
        var written = Written(title, "");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(written.Split("\r\n").Select(Encoding.UTF8.GetByteCount), Has.All.LessThanOrEqualTo(75));
            Assert.That(written, Does.EndWith("END:VCALENDAR\r\n").And.Not.Match("(?<!\r)\n"));
            Assert.That(Lines(title, ""), Does.Contain("SUMMARY:" + title.Replace('\ud800', '\ufffd')));
        }
    }

    private static string Written(string summary, string description) => new CalendarFile("TicketHub", Now).Write(
        [new("iteration-2026-11@tickethub", new(2026, 11, 1), new(2026, 11, 30), summary, description)]);

    /// <summary>Unfolded, as a reader begins.</summary>
    private static string[] Lines(string summary, string description) => Written(summary, description).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
}
