using System.Text;
using System.Text.Json;
using TicketHub.Diagnostics.Logs;

namespace TicketHub.Diagnostics.Tests.Logs;

public class MergedLogsTests
{
    [Test]
    public void A_log_in_two_files_says_what_it_says_in_one()
    {
        var text = Encoding.UTF8.GetString(Recorded.Bytes("Defects/project0-build1.log.gz"));
        var half = text.IndexOf("\n2026-", text.Length / 2, StringComparison.Ordinal) + 1;

        var (one, two) = (Reading.Log(text), MergedLogs.Of([Reading.Log(text[half..]), Reading.Log(text[..half])]));

        Assert.Multiple(() =>
        {
            Assert.That(two.Levels, Is.EqualTo(one.Levels));
            Assert.That(two.Steps, Is.EqualTo(one.Steps));
            Assert.That((two.First, two.Last, two.Records, two.Extent), Is.EqualTo((one.First, one.Last, one.Records, one.Extent)));
            Assert.That(two.Exceptions.Select(Told), Is.EquivalentTo(one.Exceptions.Select(Told)));
            Assert.That(two.Symptoms.Select(symptom => (symptom.Kind, symptom.Count)), Is.EquivalentTo(one.Symptoms.Select(symptom => (symptom.Kind, symptom.Count))));
        });
    }

    [Test]
    public void Findings_go_through_json_and_come_back()
    {
        var found = Diagnosis.Of("server.log", () => new MemoryStream(Recorded.Bytes("Defects/project2-build1.log.gz")));
        var json = FindingsJson.Of([found]);

        Assert.That(FindingsJson.Of(FindingsJson.Read(json)), Is.EqualTo(json));
        Assert.That(JsonDocument.Parse(json).RootElement[0].GetProperty("log").GetProperty("exceptions").GetArrayLength(), Is.GreaterThan(15));
    }

    private static (string, long, DateTime?, DateTime?) Told(ExceptionGroup group) => (group.Fingerprint.K2, group.Count, group.First, group.Last);
}
