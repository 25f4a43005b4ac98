using System.Text;
using TicketHub.Diagnostics.Recognition;

namespace TicketHub.Diagnostics.Tests.Logs;

/// <summary>WildFly's json formatter: a record is one line.</summary>
public class JsonLogTests
{
    private const string Detailed = """
        {"timestamp":"2026-11-22T10:14:00.123+05:00","sequence":1,"loggerName":"kz.arta.forms","level":"INFO","message":"opened","threadName":"default task-1"}
        {"timestamp":"2026-11-22T10:15:00.123+05:00","sequence":2,"loggerName":"kz.arta.forms","level":"ERROR","message":"cannot load\n2026-11-22 11:00:00,000 ERROR [x] (t) quoted","threadName":"default task-1","exception":{"refId":1,"exceptionType":"java.lang.RuntimeException","message":"password=Qwerty123","frames":[{"class":"kz.arta.synergy.forms.FormService","method":"open","line":42}],"causedBy":{"exception":{"refId":2,"exceptionType":"java.lang.NullPointerException","frames":[{"class":"kz.arta.synergy.forms.Card$1","method":"read","line":7}]}}}}

        """;

    private const string Formatted = """
        {"timestamp":"2026-11-22T10:15:00.123+05:00","loggerName":"kz.arta.forms","level":"ERROR","message":"cannot load","threadName":"t","stackTrace":": java.lang.IllegalStateException: closed\n\tat kz.arta.synergy.forms.FormService.open(FormService.java:42)\n"}

        """;

    [Test]
    public void Records_levels_and_times_are_those_of_the_json_and_a_quoted_header_is_none()
    {
        var report = Reading.Log(Detailed);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((report.Records, report.Levels.Error, report.Levels.Info, report.HasDates), Is.EqualTo((2, 1, 1, true)));
            Assert.That((report.First, report.Last), Is.EqualTo((new DateTime(2026, 11, 22, 10, 14, 0, 123), new DateTime(2026, 11, 22, 10, 15, 0, 123))));
            Assert.That(report.FirstError!.Line, Is.EqualTo(2));
        }
    }

    [Test]
    public void An_exception_in_fields_is_read_with_its_cause_and_masked()
    {
        var group = Reading.Log(Detailed).Exceptions.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(group.Causes, Is.EqualTo(new[] { "java.lang.RuntimeException", "java.lang.NullPointerException" }));
            Assert.That(System.Text.Json.JsonSerializer.Serialize(Reading.Log(Detailed)), Does.Not.Contain("Qwerty123"));
        }
    }

    [Test]
    public void An_exception_as_text_is_the_same_as_in_a_log_of_text()
    {
        var text = "2026-11-22 10:15:00,123 ERROR [kz.arta.forms] (t) cannot load: java.lang.IllegalStateException: closed\n\tat kz.arta.synergy.forms.FormService.open(FormService.java:42)\n";

        var (json, plain) = (Reading.Log(Formatted).Exceptions.Single(), Reading.Log(text).Exceptions.Single());

        Assert.That((json.Fingerprint.K1, json.Fingerprint.K2, json.Message), Is.EqualTo((plain.Fingerprint.K1, plain.Fingerprint.K2, plain.Message)));
    }

    [TestCase("{\"timestamp\":\"2026-11-22T10:14:00.123+05:00\",\"level\":\"ERROR\",\"message\":\"cut")]
    [TestCase("{\"timestamp\":1,\"level\":[],\"message\":{}}")]
    [TestCase("{\"timestamp\":\"\\ud800\",\"level\":\"\\ud800\"}")]
    public void What_is_no_whole_record_is_text_and_breaks_nothing(string line) => Assert.That(Reading.Log(line + "\n").Exceptions, Is.Empty);

    [Test]
    public void A_file_of_such_lines_is_recognised_as_a_log_and_other_json_is_not()
    {
        var other = "{\"name\":\"card\",\"level\":1}\n";

        Assert.That((ByContent.Of(Encoding.UTF8.GetBytes(Formatted)), ByContent.Of(Encoding.UTF8.GetBytes(other))), Is.EqualTo((FileKind.Log, FileKind.Text)));
    }
}
