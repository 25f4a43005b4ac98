using System.Text;
using TicketHub.Diagnostics.Logs;

namespace TicketHub.Diagnostics.Tests.Logs;

public class HeaderTests
{
    private const string Time = "2026-11-22T09:14:07.3110000";

    [TestCase("2026-11-22 09:14:07,311 ERROR [kz.arta.Forms] (default task-1) saved: no", LogLevel.Error, Time, "kz.arta.Forms", "default task-1", "saved: no", TestName = "WildFly")]
    [TestCase("09:14:07,311 WARN  [kz.arta.Forms] (MSC service thread 1-2) x", LogLevel.Warn, "0001-01-01T09:14:07.3110000", "kz.arta.Forms", "MSC service thread 1-2", "x", TestName = "EAP 6")]
    [TestCase("2026-11-22 09:14:07,311 INFO  [x] (Thread-3 (ActiveMQ-client-global-threads)) y", LogLevel.Info, Time, "x", "Thread-3 (ActiveMQ-client-global-threads)", "y", TestName = "A thread with brackets in its name")]
    [TestCase("2026-11-22 09:14:07,311 ERROR [main] kz.arta.Forms - text", LogLevel.Error, Time, "kz.arta.Forms", "main", "text", TestName = "log4j, level first")]
    [TestCase("2026-11-22 09:14:07.311 [main] ERROR kz.arta.Forms - text", LogLevel.Error, Time, "kz.arta.Forms", "main", "text", TestName = "logback")]
    [TestCase("09:14:07.311 [main] DEBUG Forms - text", LogLevel.Debug, "0001-01-01T09:14:07.3110000", "Forms", "main", "text", TestName = "logback's default")]
    [TestCase("2026-11-22T09:14:07.311+06:00  WARN 1234 --- [main] k.a.Forms : text", LogLevel.Warn, Time, "k.a.Forms", "main", "text", TestName = "Spring")]
    [TestCase("22-Nov-2026 09:14:07.311 SEVERE [main] org.apache.catalina.Server.start text", LogLevel.Error, Time, "org.apache.catalina.Server.start", "main", "text", TestName = "Tomcat")]
    [TestCase("22 Nov 2026 09:14:07,311 FATAL kz.arta.Forms:12 - text", LogLevel.Fatal, Time, "kz.arta.Forms", "", "text", TestName = "log4j's DATE")]
    [TestCase("22.11.2026 09:14:07,311 ERROR text", LogLevel.Error, Time, "", "", "text", TestName = "Russian date")]
    [TestCase("Nov 22, 2026 9:14:07 AM org.foo.Bar run", LogLevel.Unknown, "2026-11-22T09:14:07.0000000", "", "", "org.foo.Bar run", TestName = "java.util.logging")]
    [TestCase("ERROR [main] 2026-11-22 09:14:07,311 Storage.java:5 - text", LogLevel.Error, Time, "Storage.java", "main", "text", TestName = "Cassandra")]
    [TestCase("[2026-11-22 09:14:07,311] [ERROR] [main] text", LogLevel.Error, Time, "", "main", "text", TestName = "All in brackets")]
    [TestCase("2026-11-22 09:14:07,311 ERROR [kz.arta.Forms] text", LogLevel.Error, Time, "kz.arta.Forms", "", "text", TestName = "JBoss 5")]
    [TestCase("2026-11-22 09:14:07,311 ERROR [STDERR] \tat kz.arta.Forms.save(Forms.java)", LogLevel.Error, Time, "STDERR", "", "\tat kz.arta.Forms.save(Forms.java)", TestName = "JBoss 5, printed")]
    [TestCase("\u001b[31m2026-11-22 09:14:07,311 ERROR [x] (y) z", LogLevel.Error, Time, "x", "y", "z", TestName = "Coloured")]
    [TestCase("2026-11-22 09:14:07,311 ERROR java.lang.IllegalStateException: no", LogLevel.Error, Time, "", "", "java.lang.IllegalStateException: no", TestName = "An exception is no logger")]
    [TestCase("WARN  text of a record without time", LogLevel.Warn, null, "", "", "text of a record without time", TestName = "Level alone")]
    public void A_record_begins(string line, LogLevel level, string? time, string logger, string thread, string message)
    {
        var bytes = Encoding.UTF8.GetBytes(line);

        Assert.That(new HeaderReader().TryRead(bytes, out var header), Is.True);
        Assert.Multiple(() =>
        {
            Assert.That(header.Level, Is.EqualTo(level));
            Assert.That(header.Time is { } ticks ? new DateTime(ticks).ToString("o") : null, Is.EqualTo(time));
            Assert.That(Encoding.UTF8.GetString(bytes[header.Logger]), Is.EqualTo(logger));
            Assert.That(Encoding.UTF8.GetString(bytes[header.Thread]), Is.EqualTo(thread));
            Assert.That(Encoding.UTF8.GetString(bytes[header.Message..]), Is.EqualTo(message));
        });
    }

    [TestCase("\tat kz.arta.Forms.save(Forms.java:12)")]
    [TestCase("java.lang.IllegalStateException: no")]
    [TestCase("Caused by: java.lang.IllegalStateException: no")]
    [TestCase("2026-13-22 09:14:07,311 ERROR x")]
    [TestCase("2026-11-22 25:14:07,311 ERROR x")]
    [TestCase("2026-11-22-backup of the database")]
    [TestCase("12:30:00 we met")]
    [TestCase("ERRORS were found")]
    [TestCase("")]
    public void Other_lines_are_text(string line) => Assert.That(new HeaderReader().TryRead(Encoding.UTF8.GetBytes(line), out _), Is.False);
}
