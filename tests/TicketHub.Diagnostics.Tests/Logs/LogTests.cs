using System.Text;
using System.Text.Json;
using TicketHub.Diagnostics.Logs;

namespace TicketHub.Diagnostics.Tests.Logs;

public class LogTests
{
    [Test]
    public void Records_are_counted_by_level_and_minute()
    {
        var report = Reading.Log("""
            2026-11-22 09:14:07,311 INFO  [x] (t) a
            2026-11-22 09:14:08,311 WARN  [x] (t) b
            2026-11-22 09:16:07,311 ERROR [x] (t) c
            and more of it
            2026-11-22 09:16:09,311 ERROR [x] (t) d
            """);

        Assert.Multiple(() =>
        {
            Assert.That(report.Records, Is.EqualTo(4));
            Assert.That(report.Levels, Is.EqualTo(new LevelCounts(0, 2, 1, 1, 0, 0, 0)));
            Assert.That((report.First, report.Last), Is.EqualTo((new DateTime(2026, 11, 22, 9, 14, 7, 311), new DateTime(2026, 11, 22, 9, 16, 9, 311))));
            Assert.That(report.Steps, Is.EqualTo(new[]
            {
                new TimeStep(new(2026, 11, 22, 9, 14, 0), 0, 1, 2), new TimeStep(new(2026, 11, 22, 9, 16, 0), 2, 0, 2),
            }));
            Assert.That(report.FirstError!.Line, Is.EqualTo(3));
            Assert.That(report.FirstError.Before, Has.Count.EqualTo(2));
            Assert.That(report.FirstError.From, Has.Count.EqualTo(3));
        });
    }

    [Test]
    public void Java_util_logging_splits_time_and_level_over_two_lines()
    {
        var report = Reading.Log("Nov 22, 2026 9:14:07 PM org.foo.Bar run\nSEVERE: it failed\n");

        Assert.That((report.Records, report.Levels.Error, report.Levels.Unknown, report.First), Is.EqualTo((1L, 1L, 0L, new DateTime(2026, 11, 22, 21, 14, 7))));
    }

    [Test]
    public void A_log_without_dates_passes_midnight()
    {
        var report = Reading.Log("23:59:59,000 INFO  [x] (t) a\n00:00:01,000 INFO  [x] (t) b\n", new(Day: new(2026, 11, 22)));

        Assert.That((report.First, report.Last), Is.EqualTo((new DateTime(2026, 11, 22, 23, 59, 59), new DateTime(2026, 11, 23, 0, 0, 1))));
    }

    [Test]
    public void Each_record_is_read_in_its_own_encoding()
    {
        const string Text = "2026-11-22 09:14:07,311 ERROR [x] (t) не сохранено: kz.arta.A: ошибка записи\n\tat kz.arta.F.";
        var log = Encoding.UTF8.GetBytes(Text + "a(F.java)\n").Concat(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(Text + "b(F.java)\n")).ToArray();

        Assert.That(Reading.Log(log).Exceptions.Select(group => group.Message), Is.EqualTo(new[] { "ошибка записи", "ошибка записи" }));
    }

    [Test]
    public void Utf16_is_read_too([Values] bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        byte[] log = [.. encoding.GetPreamble(), .. encoding.GetBytes("2026-11-22 09:14:07,311 ERROR [x] (t) не вышло: kz.arta.A: ошибка\r\n\tat kz.arta.F.a(F.java)\r\n")];

        Assert.That(Reading.Log(log).Exceptions.Single().Message, Is.EqualTo("ошибка"));
    }

    [Test]
    public void No_secret_reaches_the_report()
    {
        var log = string.Concat(Enumerable.Repeat("2026-11-22 09:14:07,311 INFO  [x] (t) login password=Qw3rty7Zx\n", 3))
            + "2026-11-22 09:14:07,311 ERROR [x] (t) jdbc:mysql://root:Qw3rty7Zx@db/x: java.sql.SQLException: token=Qw3rty7Zx, SQLState: 28000\n\tat kz.arta.F.a(F.java)\nCaused by: kz.arta.B: Authorization: Bearer Qw3rty7Zx\n\t... 1 more\n";

        var json = JsonSerializer.Serialize(Reading.Log(log));

        Assert.That(json, Does.Contain("***").And.Not.Contain("Qw3rty7Zx"));
    }

    [Test]
    public void Wherever_a_preview_ends_no_half_of_a_secret_is_in_it()
    {
        for (var before = 0; before < 3_000; before += 7)
        {
            var filling = new string('x', before);
            var line = $"2026-11-22 09:14:07,311 ERROR [x] (t) {filling} jdbc:mysql://root:Qw3rty7ZxQw3rty7Zx@db/x: java.sql.SQLException: {filling} https://a:Qw3rty7ZxQw3rty7Zx@db/y";

            Assert.That(JsonSerializer.Serialize(Reading.Log($"{line.Replace("ERROR", "INFO ", StringComparison.Ordinal)}\n{line}\n\tat kz.arta.F.a(F.java)\n")), Does.Not.Contain("Qw3"), $"{before}");
        }
    }

    [TestCase("java.lang.OutOfMemoryError: Java heap space", SymptomKind.OutOfMemory, "Java heap space")]
    [TestCase("java.lang.OutOfMemoryError: GC overhead limit exceeded", SymptomKind.OutOfMemory, "GC overhead limit exceeded")]
    [TestCase("java.lang.OutOfMemoryError: unable to create new native thread", SymptomKind.OutOfMemory, "unable to create native thread")]
    [TestCase("java.lang.OutOfMemoryError: Cannot reserve 1048576 bytes of direct buffer memory (allocated: 9)", SymptomKind.OutOfMemory, "Direct buffer memory")]
    [TestCase("java.lang.StackOverflowError", SymptomKind.StackOverflow, null)]
    [TestCase("java.net.SocketException: Too many open files (Accept failed)", SymptomKind.TooManyOpenFiles, null)]
    [TestCase("java.io.IOException: No space left on device", SymptomKind.DiskFull, null)]
    [TestCase("javax.resource.ResourceException: IJ000453: Unable to get managed connection for java:/synergy", SymptomKind.PoolExhausted, null)]
    [TestCase("java.sql.SQLException: Deadlock found when trying to get lock; try restarting transaction", SymptomKind.SqlDeadlock, null)]
    [TestCase("SQL Error: 1205, SQLState: 41000", SymptomKind.SqlLockTimeout, null)]
    [TestCase("SQL Error: 1062, SQLState: 23000", SymptomKind.SqlDuplicateKey, null)]
    [TestCase("com.mysql.MySQLSyntaxErrorException: Table 'synergy.x' doesn't exist", SymptomKind.SqlNoSuchTable, null)]
    [TestCase("org.postgresql.util.PSQLException: ERROR: relation does not exist SQLState: 42P01", SymptomKind.SqlNoSuchTable, null)]
    [TestCase("SQL Error: 1064, SQLState: 42000", SymptomKind.SqlError, "SQLState 42000, code 1064")]
    [TestCase("com.datastax.driver.core.exceptions.OperationTimedOutException: [/10.0.0.1] Timed out", SymptomKind.CassandraTimeout, "OperationTimedOutException")]
    public void A_line_gives_its_trouble_away(string line, SymptomKind kind, string? detail)
    {
        var report = Reading.Log($"2026-11-22 09:14:07,311 ERROR [x] (t) {line}\n2026-11-22 09:14:08,311 WARN  [x] (t) again: {line}\n");

        Assert.That(report.Symptoms.Select(symptom => (symptom.Kind, symptom.Detail, symptom.Count)), Is.EqualTo(new[] { (kind, detail, 2L) }));
    }

    [Test]
    public void A_symptom_told_twice_in_one_record_is_one() =>
        Assert.That(Reading.Log("2026-11-22 09:14:07,311 ERROR [x] (t) a: java.lang.OutOfMemoryError: Metaspace\n\tat kz.arta.F.a(F.java)\nCaused by: java.lang.OutOfMemoryError: Metaspace\n\t... 1 more\n").Symptoms.Single().Count,
            Is.EqualTo(1));

    [Test]
    public void A_year_of_minutes_is_told_in_coarser_steps()
    {
        var log = new StringBuilder();
        for (var at = new DateTime(2026, 1, 1); at.Year == 2026; at = at.AddMinutes(10))
            log.Append(System.Globalization.CultureInfo.InvariantCulture, $"{at:yyyy-MM-dd HH:mm:ss},000 ERROR [x] (t) a\n");

        var report = Reading.Log(log.ToString());

        Assert.That(report.MinutesPerStep, Is.GreaterThan(1));
        Assert.That(report.Steps.Sum(step => step.Errors), Is.EqualTo(365 * 144));
    }
}
