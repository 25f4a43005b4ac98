using System.Diagnostics;
using System.Text;
using TicketHub.Diagnostics.Viewing;

namespace TicketHub.Diagnostics.Tests.Viewing;

/// <summary>Whatever stands in a file, all of its lines can be asked for, and soon.</summary>
public class HostileLinesTests
{
    [TestCase("a")]
    [TestCase("\n")]
    [TestCase("\0")]
    [TestCase("\0\n")]
    [TestCase("\r")]
    [TestCase("\u001b[")]
    [TestCase("password=")]
    [TestCase("<password>\n")]
    [TestCase("\"password\"\n value=\"x\"\n")]
    [TestCase("я")]
    [TestCase("2026-11-22 09:14:07,311 ERROR [x] (t) ")]
    [TestCase("Nov 22, 2026 9:14:07 PM a b\n")]
    [TestCase("SEVERE: x\n")]
    public void A_megabyte_of_it_is_shown_in_time(string piece)
    {
        var viewed = Viewed.Of(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));
        var watch = Stopwatch.StartNew();

        var middle = viewed.Viewer.From(viewed.Index.Lines / 2, 200, LogFilter.All);
        var last = viewed.Viewer.Before(viewed.Index.Lines + 1, 200, LogFilter.All);
        viewed.Viewer.Find(1, new(Text: "иголка"));
        viewed.Viewer.FindBack(viewed.Index.Lines, new(Text: "***иголка"));

        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
        Assert.That(last.Lines[^1].Number, Is.EqualTo(viewed.Index.Lines));
        Assert.That(middle.Lines, Is.Not.Empty);
    }

    [Test]
    public void With_any_bytes_wrong_every_line_is_shown_once([Values(1, 2, 3)] int seed)
    {
        var random = new Random(seed);
        var log = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("2026-11-22 09:14:07,311 ERROR [x] (t) не вышло: kz.arta.A: x\n\tat kz.arta.F.s(F.java:1)\n<password>\nx\n</password>\n", 40)));
        for (var round = 0; round < 150; round++)
        {
            var wrong = (byte[])log.Clone();
            for (var flips = random.Next(1, 30); flips > 0; flips--)
                wrong[random.Next(wrong.Length)] = (byte)random.Next(256);
            if (round % 10 == 0)
                (wrong[0], wrong[1]) = (0xFF, 0xFE);
            var viewed = Viewed.Of(wrong);

            var lines = viewed.Forward(count: 37).Select(line => line.Number).ToList();

            Assert.That(lines, Is.EqualTo(Enumerable.Range(1, (int)viewed.Report.Extent.Lines)));
            Assert.That(viewed.Backward(count: 41).Select(line => line.Number), Is.EqualTo(lines));
        }
    }

    [Test]
    public void An_empty_file_has_no_lines()
    {
        var viewed = Viewed.Of("");

        Assert.That(viewed.Forward(), Is.Empty);
        Assert.That(viewed.Backward(), Is.Empty);
        Assert.That(viewed.Viewer.Find(1, new(Text: "a")), Is.EqualTo(new LogPlace(null, null, 0)));
        Assert.That(viewed.Viewer.At(DateTime.UnixEpoch), Is.Null);
    }

    [Test]
    public void A_file_that_has_become_shorter_shows_what_is_left()
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("2026-11-22 09:14:07,311 INFO  [x] (t) a\n", 20_000)));
        var left = text.Length;
        var viewed = Viewed.Of(() => new MemoryStream(text, 0, left));
        left = 1_000;

        Assert.That(() => viewed.Forward().Count, Is.EqualTo(25));
    }
}
