using System.Text.Json;

namespace TicketHub.Diagnostics.Tests.Recognition;

public class FindingsJsonTests
{
    [Test]
    public void Findings_go_through_json_and_come_back()
    {
        var found = Diagnosis.Of("server.log", () => new MemoryStream(Recorded.Bytes("Defects/project2-build1.log.gz")));
        var json = FindingsJson.Of([found]);

        Assert.That(FindingsJson.Of(FindingsJson.Read(json)), Is.EqualTo(json));
        Assert.That(JsonDocument.Parse(json).RootElement[0].GetProperty("log").GetProperty("exceptions").GetArrayLength(), Is.GreaterThan(15));
    }
}
