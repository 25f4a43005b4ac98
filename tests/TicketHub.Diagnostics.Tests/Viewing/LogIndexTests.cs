using System.Text;
using TicketHub.Diagnostics.Logs;
using TicketHub.Diagnostics.Viewing;

namespace TicketHub.Diagnostics.Tests.Viewing;

/// <summary>Whatever is asked for by ranges is what reading the whole log line by line would show.</summary>
public class LogIndexTests
{
    private static readonly Encoding Windows1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    private static readonly string[] Words = ["сохранено", "карточка", "ready", "user=17", "x", "", "\tat kz.arta.F.a(F.java:1)", "көрсетілген", "🙂", "a b c"];

    [Test]
    public void Lines_by_ranges_are_the_lines_of_the_file([Range(1, 8)] int seed)
    {
        var random = new Random(seed);
        var (text, bytes) = Log(random);
        var expected = text.Split('\n');
        if (expected[^1].Length == 0)
            expected = expected[..^1];
        var viewed = Viewed.Of(bytes);

        Assert.That(viewed.Index.Lines, Is.EqualTo(expected.Length));
        Assert.That(viewed.Forward(count: random.Next(1, 900)).Select(line => line.Text), Is.EqualTo(expected));
        Assert.That(viewed.Backward(count: random.Next(1, 900)).Select(line => line.Text), Is.EqualTo(expected));
        for (var round = 0; round < 8; round++)
        {
            var (from, count) = (random.Next(1, expected.Length + 1), random.Next(1, 300));
            var page = viewed.Viewer.From(from, count, LogFilter.All);
            Assert.That(page.Lines.Select(line => (line.Number, line.Text)), Is.EqualTo(expected.Skip(from - 1).Take(count).Select((line, at) => ((long)from + at, line))));
        }
    }

    [Test]
    public void A_filter_leaves_out_what_reading_everything_would_leave_out([Range(1, 4)] int seed)
    {
        var random = new Random(seed);
        var viewed = Viewed.Of(Log(random).Bytes);
        var all = viewed.Forward();
        var records = Records(all);

        foreach (var level in new[] { LogLevel.Info, LogLevel.Warn, LogLevel.Error })
        {
            var expected = all.Where(line => line.Level >= level).Select(line => line.Number).ToList();
            Assert.That(viewed.Forward(new(level)).Select(line => line.Number), Is.EqualTo(expected));
            Assert.That(viewed.Backward(new(level), 7).Select(line => line.Number), Is.EqualTo(expected));
        }

        foreach (var text in new[] { "КАРТОЧКА", "User=17", "көрсет", "🙂", "нет такого" })
        {
            var expected = records.Where(record => record.Any(line => line.Text.Contains(text, StringComparison.OrdinalIgnoreCase))).SelectMany(record => record).ToList();
            Assert.That(viewed.Forward(new(Text: text)).Select(line => line.Number), Is.EqualTo(expected.Select(line => line.Number)), text);
            Assert.That(viewed.Backward(new(Text: text)).Select(line => line.Number), Is.EqualTo(expected.Select(line => line.Number)), text);
            var first = all.FirstOrDefault(line => line.Text.Contains(text, StringComparison.OrdinalIgnoreCase))?.Number;
            var last = all.LastOrDefault(line => line.Text.Contains(text, StringComparison.OrdinalIgnoreCase))?.Number;
            Assert.That(viewed.Viewer.Find(1, new(Text: text)).Line, Is.EqualTo(first), text);
            Assert.That(viewed.Viewer.FindBack(viewed.Index.Lines, new(Text: text)).Line, Is.EqualTo(last), text);
        }
    }

    [Test]
    public void A_thread_shows_its_own_records_with_all_their_lines()
    {
        var log = string.Concat(Enumerable.Range(0, 20_000).Select(at => $"2026-11-22 09:14:07,311 INFO  [x] (task-{at % 70}) запись {at}\n\tеё вторая строка\n"));
        var viewed = Viewed.Of(log);

        var lines = viewed.Forward(new(Thread: "task-7"));

        Assert.That(viewed.Index.Threads, Has.Count.EqualTo(70));
        Assert.That(lines, Has.Count.EqualTo(2 * viewed.Index.Threads.Single(thread => thread.Name == "task-7").Records));
        Assert.That(lines.Where(line => line.IsRecord).Select(line => line.Text), Is.All.Contains("(task-7)"));
        Assert.That(viewed.Forward(new(Thread: "task-70")), Is.Empty);
    }

    [Test]
    public void Time_and_level_on_two_lines_are_one_record()
    {
        var viewed = Viewed.Of("Nov 22, 2026 9:14:07 PM org.foo.Bar run\nSEVERE: it failed\nNov 22, 2026 9:14:08 PM org.foo.Bar run\nINFO: done\n");

        Assert.That(viewed.Forward(new(LogLevel.Error)).Select(line => line.Number), Is.EqualTo(new long[] { 1, 2 }));
    }

    [Test]
    public void A_time_leads_to_its_first_record()
    {
        var start = new DateTime(2026, 11, 22, 9, 0, 0);
        var viewed = Viewed.Of(string.Concat(Enumerable.Range(0, 30_000).Select(at => string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"{start.AddSeconds(at):yyyy-MM-dd HH:mm:ss},000 INFO  [x] (t) запись {at}\nи ещё\n"))));

        Assert.That(viewed.Viewer.At(start.AddSeconds(17_000.5)), Is.EqualTo(17_001 * 2 + 1));
        Assert.That(viewed.Viewer.At(start.AddDays(-1)), Is.EqualTo(1));
        Assert.That(viewed.Viewer.At(start.AddDays(1)), Is.Null);
    }

    [Test]
    public void A_log_without_dates_finds_a_time_behind_midnight()
    {
        var start = new DateTime(2026, 11, 22, 22, 0, 0);
        var viewed = Viewed.Of(string.Concat(Enumerable.Range(0, 20_000).Select(at => string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"{start.AddSeconds(at):HH:mm:ss},000 INFO  [x] (t) запись {at}\n"))));

        Assert.That(viewed.Viewer.At(new DateTime(1, 1, 2, 1, 0, 0)), Is.EqualTo(3 * 3600 + 1));
    }

    [Test]
    public void Exceptions_of_a_group_are_found_one_after_the_other()
    {
        var viewed = Viewed.Of(string.Concat(Enumerable.Range(0, 3_000).Select(at =>
            $"2026-11-22 09:14:07,311 ERROR [x] (t) не вышло: kz.arta.A{at % 3}Exception: {at}\n\tat kz.arta.F.a{at % 3}(F.java:1)\n")));
        var group = viewed.Report.Exceptions.Single(known => known.FirstLine == 3).Fingerprint.K2;

        Assert.That(viewed.Viewer.Exception(group, 1), Is.EqualTo(3));
        Assert.That(viewed.Viewer.Exception(group, 4), Is.EqualTo(9));
        Assert.That(viewed.Viewer.Exception(group, 8, back: true), Is.EqualTo(3));
        Assert.That(viewed.Viewer.Exception(group, 2, back: true), Is.Null);
        Assert.That(viewed.Viewer.Exception(null, 4), Is.EqualTo(5));
        Assert.That(viewed.Viewer.Exception("unknown", 1), Is.Null);
    }

    [Test]
    public void An_index_that_was_kept_is_the_same()
    {
        var viewed = Viewed.Of(Log(new Random(3)).Bytes);
        var kept = new MemoryStream();
        LogIndexFile.Write(viewed.Index, kept);

        var read = LogIndexFile.Read(kept.ToArray())!;

        var again = new MemoryStream();
        LogIndexFile.Write(read, again);
        Assert.That(again.ToArray(), Is.EqualTo(kept.ToArray()));
        Assert.That((read.Bytes, read.Lines, read.First, read.Last), Is.EqualTo((viewed.Index.Bytes, viewed.Index.Lines, viewed.Index.First, viewed.Index.Last)));
        Assert.That(read.Threads, Is.EqualTo(viewed.Index.Threads));
        Assert.That(read.Exceptions, Is.EqualTo(viewed.Index.Exceptions));
        Assert.That(read.Blocks.Select(block => (block.Offset, block.Line, block.Time, block.Levels)), Is.EqualTo(viewed.Index.Blocks.Select(block => (block.Offset, block.Line, block.Time, block.Levels))));
    }

    [Test]
    public void What_is_no_index_is_none()
    {
        var kept = new MemoryStream();
        LogIndexFile.Write(Viewed.Of("2026-11-22 09:14:07,311 ERROR [x] (t) a\n").Index, kept);
        var bytes = kept.ToArray();

        for (var length = 0; length < bytes.Length; length++)
            Assert.That(LogIndexFile.Read(bytes.AsMemory(0, length)), Is.Null);
        for (var at = 0; at < bytes.Length; at++)
            Assert.That(LogIndexFile.Read((byte[])[.. bytes[..at], (byte)(bytes[at] + 1), .. bytes[(at + 1)..]]), Is.Null);
    }

    [Test]
    public void Of_an_index_as_much_stays_as_is_shown_of_the_log()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(at =>
            $"2026-11-22 09:14:07,311 INFO  [x] (t) запись {at}\n{(at % 99 == 0 ? "kz.arta.AException: нет\n\tat kz.arta.F.a(F.java:1)\n" : "")}")));
        var whole = Viewed.Of(bytes).Index;
        var half = whole.UpTo(bytes.Length / 2);

        Assert.That(half.Bytes, Is.GreaterThan(bytes.Length / 4).And.LessThanOrEqualTo(bytes.Length / 2));
        Assert.That(half.Lines, Is.EqualTo(bytes.AsSpan(0, (int)half.Bytes).Count((byte)'\n')));
        Assert.That(half.Exceptions.All(thrown => thrown.Line <= half.Lines), Is.True);
        Assert.That(new LogViewer(half, new(() => new MemoryStream(bytes, 0, bytes.Length / 2))).Before(half.Lines + 1, 5, LogFilter.All).Lines[^1].Text,
            Is.EqualTo(Viewed.Of(bytes).Viewer.From(half.Lines, 1, LogFilter.All).Lines[0].Text));
        Assert.That(whole.UpTo(bytes.Length), Is.SameAs(whole));
        var oneLine = Viewed.Of(new string('a', 1_000_000)).Index.UpTo(300_000);
        Assert.That((oneLine.Lines, oneLine.Bytes), Is.EqualTo((1L, 300_000L)));
    }

    [Test]
    public void The_index_of_each_log_is_given_with_its_report()
    {
        var bytes = Log(new Random(5)).Bytes;
        (LogReport, LogIndex)? given = null;

        var read = LogFiles.Read(new MemoryStream(bytes), new(Indexed: (log, index) => given = (log, index))).Log;

        Assert.That(given!.Value.Item1, Is.SameAs(read));
        Assert.That(Written(given.Value.Item2), Is.EqualTo(Written(Viewed.Of(bytes).Index)));

        static byte[] Written(LogIndex index)
        {
            var into = new MemoryStream();
            LogIndexFile.Write(index, into);
            return into.ToArray();
        }
    }

    [Test]
    public void The_index_of_a_long_log_is_short()
    {
        var line = "2026-11-22 09:14:07,311 INFO  [kz.arta.synergy.store.Documents] (default task-17) документ сохранён за 17 мс\n";
        var viewed = Viewed.Of(string.Concat(Enumerable.Repeat(line, 20_000_000 / line.Length)));
        var kept = new MemoryStream();

        LogIndexFile.Write(viewed.Index, kept);

        Assert.That(kept.Length, Is.LessThan(viewed.Index.Bytes / 1_000_000 * 500));
    }

    /// <summary>The records that paging showed: each begins at a header, and what stands before the first one is one too.</summary>
    private static List<List<LogLine>> Records(IReadOnlyList<LogLine> lines)
    {
        var records = new List<List<LogLine>>();
        foreach (var line in lines)
        {
            if (line.IsRecord || records.Count == 0)
                records.Add([]);
            records[^1].Add(line);
        }

        return records;
    }

    /// <summary>Records of many lengths with lines of many lengths, in any of the encodings, or two of them in one file.</summary>
    private static (string Text, byte[] Bytes) Log(Random random)
    {
        var kind = random.Next(5);
        // What windows-1251 has no letter for is asked of the others only.
        string[] words = kind < 3 ? Words : [.. Words.Where(word => Windows1251.GetString(Windows1251.GetBytes(word)) == word)];
        var (text, bytes) = (new StringBuilder(), new MemoryStream());
        Encoding encoding = kind switch { 1 => Encoding.Unicode, 2 => Encoding.BigEndianUnicode, 3 => Windows1251, _ => Encoding.UTF8 };
        if (kind is 1 or 2)
            bytes.Write(encoding.GetPreamble());
        var ends = random.Next(3) == 0 ? "\r\n" : "\n";
        var at = new DateTime(2026, 11, 22, 9, 0, 0);
        for (var records = random.Next(1, 9_000); records > 0; records--)
        {
            at = at.AddMilliseconds(random.Next(2_000));
            var record = new StringBuilder();
            if (random.Next(40) > 0)
                record.Append(System.Globalization.CultureInfo.InvariantCulture, $"{at:yyyy-MM-dd HH:mm:ss,fff} {(random.Next(3) == 0 ? "ERROR" : random.Next(2) == 0 ? "WARN " : "INFO ")} [kz.arta.X] (task-{random.Next(90)}) ");
            for (var lines = random.Next(50) == 0 ? random.Next(60) : 1; lines > 0; lines--)
            {
                for (var count = random.Next(200) == 0 ? random.Next(400) : random.Next(8); count > 0; count--)
                    record.Append(words[random.Next(words.Length)]).Append(' ');
                record.Append(records == 1 && lines == 1 && random.Next(2) == 0 ? "" : ends);
            }

            text.Append(record);
            bytes.Write((kind == 4 && random.Next(2) == 0 ? Windows1251 : encoding).GetBytes(record.ToString()));
        }

        return (text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal), bytes.ToArray());
    }
}
