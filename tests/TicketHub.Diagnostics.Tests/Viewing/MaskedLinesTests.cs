using System.IO.Compression;
using System.Text;
using TicketHub.Diagnostics.Logs;
using TicketHub.Diagnostics.Viewing;

namespace TicketHub.Diagnostics.Tests.Viewing;

/// <summary>No secret is seen by asking for the right range, nor found by asking for itself.</summary>
public class MaskedLinesTests
{
    private const string Header = "2026-11-22 09:14:07,311 INFO  [x] (t) ";

    [Test]
    public void A_secret_on_another_line_than_its_word_is_masked_whatever_lines_are_asked_for()
    {
        var viewed = Viewed.Of($"{Header}a\n{Header}config:\n<property name=\"password\"\n  value=\"hunter2x\"/>\n<password>\nhunter3x\n</password>\nthe end\n{Header}b\n");

        for (var from = 1; from <= viewed.Index.Lines; from++)
        {
            Assert.That(viewed.Viewer.From(from, 1, LogFilter.All).Lines.Single().Text, Does.Not.Contain("hunter"));
            Assert.That(viewed.Viewer.Before(from + 1, 1, LogFilter.All).Lines.Single().Text, Does.Not.Contain("hunter"));
        }

        var lines = viewed.Forward();
        Assert.That(lines.Select(line => line.Number), Is.EqualTo(Enumerable.Range(1, 9)));
        Assert.That(lines[7].Text, Is.EqualTo("the end"));
        Assert.That(lines[8].Text, Is.EqualTo(Header + "b"));
    }

    [Test]
    public void It_is_masked_where_a_long_record_is_parted_between_the_two()
    {
        for (var fill = 65_400; fill < 65_700; fill += 7)
        {
            var viewed = Viewed.Of($"{Header}{new string('a', fill - 30)}\n<property name=\"password\"\n  value=\"hunter2x\"/>\n<password>\nhunter3x\n</password>\n");

            Assert.That(viewed.Forward(count: 1).Select(line => line.Text), Has.None.Contains("hunter"));
        }
    }

    [Test]
    public void A_line_that_is_cut_shows_no_half_of_a_secret()
    {
        // The sign that makes it a password stands behind what is read of the line.
        var line = string.Concat(Enumerable.Repeat("password=", 6_000)) + new string('b', 11_400);
        var text = Header + line + " https://user:hunter2" + new string('x', 200) + "@host/\n";
        var viewed = Viewed.Of(text);

        Assert.That(viewed.Forward().Select(shown => shown.Text), Has.None.Contains("hunter"));
    }

    [Test]
    public void A_long_line_is_shown_from_its_beginning()
    {
        var viewed = Viewed.Of(Header + new string('я', 30_000) + "\n" + Header + "b\n");

        var lines = viewed.Forward();

        Assert.That((lines[0].IsCut, lines[0].Text.Length, lines[1].IsCut, lines[1].Text), Is.EqualTo((true, 4_000, false, Header + "b")));
    }

    [Test]
    public void What_is_masked_is_not_found()
    {
        var viewed = Viewed.Of($"{Header}db.password=hunter2x\n{Header}login with hunter words\n");

        Assert.That(viewed.Viewer.Find(1, new(Text: "hunter2x")).Line, Is.Null);
        Assert.That(viewed.Viewer.Find(1, new(Text: "HUNTER")).Line, Is.EqualTo(2));
        Assert.That(viewed.Viewer.Find(1, new(Text: "password=***")).Line, Is.EqualTo(1));
        Assert.That(viewed.Viewer.Find(1, new(Text: "***")).Line, Is.EqualTo(1));
    }

    [Test]
    public void A_packed_log_is_shown_like_any_other()
    {
        var text = string.Concat(Enumerable.Range(0, 30_000).Select(at => $"{Header}запись {at}\n"));
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        var viewed = Viewed.Of(() => new GZipStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress));

        Assert.That(viewed.Viewer.From(29_000, 1, LogFilter.All).Lines.Single().Text, Is.EqualTo(Header + "запись 28999"));
        Assert.That(viewed.Viewer.From(3, 1, LogFilter.All).Lines.Single().Text, Is.EqualTo(Header + "запись 2"));
        Assert.That(viewed.Backward(count: 900).Select(line => line.Text), Is.EqualTo(text.Split('\n')[..^1]));
    }

    [Test]
    public void A_search_stops_when_it_has_looked_long_enough_and_goes_on_from_there()
    {
        var line = Header + new string('a', 900) + "\n";
        var viewed = Viewed.Of(string.Concat(Enumerable.Repeat(line, 75_000)) + Header + "иголка\n");

        var first = viewed.Viewer.Find(1, new(Text: "иголка"));
        var second = viewed.Viewer.Find(first.Next!.Value, new(Text: "иголка"));

        Assert.That(first.Line, Is.Null);
        Assert.That(first.Looked, Is.LessThan(viewed.Index.Bytes));
        Assert.That(second.Line, Is.EqualTo(75_001));
        Assert.That(viewed.Viewer.FindBack(75_000, new(Text: "иголка")).Next, Is.LessThan(75_000).And.GreaterThan(1));
        Assert.That(viewed.Viewer.FindBack(10, new(Text: "a")) is { Line: 10, Next: 9 });
        Assert.That(viewed.Viewer.Find(1, new(LogLevel.Error, Text: "иголка")), Is.EqualTo(new LogPlace(null, null, 0)));
    }

    [Test]
    public void A_search_for_masks_themselves_stops_sooner()
    {
        var line = Header + new string('a', 900) + "\n";
        var viewed = Viewed.Of(string.Concat(Enumerable.Repeat(line, 12_000)));

        var first = viewed.Viewer.Find(1, new(Text: "***"));

        Assert.That(first.Line, Is.Null);
        Assert.That(first.Next, Is.Not.Null);
    }
}
