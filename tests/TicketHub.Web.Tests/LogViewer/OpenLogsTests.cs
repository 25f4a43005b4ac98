using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using TicketHub.Testing;
using TicketHub.Web.ReadingDocuments;
using TicketHub.Web.ViewingLogs;

namespace TicketHub.Web.Tests.LogViewer;

/// <summary>Children that die, hang or lie harm nobody but those who look at that log.</summary>
[Platform("Linux")]
public class OpenLogsTests
{
    private string file = "";

    [OneTimeSetUp]
    public void Write() => File.WriteAllText(file = Path.GetTempFileName(), "2026-11-22 10:00:00,000 INFO  [x] (t) запись\n", Encoding.UTF8);

    [OneTimeTearDown]
    public void Remove() => File.Delete(file);

    [TestCase("exit 3")]
    [TestCase("kill -9 $$")]
    [TestCase("echo nonsense")]
    [TestCase("echo null; sleep 30")]
    [TestCase("yes aaaaaaaa | tr -d '\\n'")]
    public void A_child_that_does_not_answer_as_it_should_is_told(string script)
    {
        using var logs = Logs(Shell(script));

        Assert.ThrowsAsync<LogNotShownException>(() => Ask(logs));
    }

    [Test]
    public void One_that_takes_long_to_open_is_asked_for_later()
    {
        using var logs = Logs(Shell("sleep 30") with { Wait = TimeSpan.FromMilliseconds(200) });

        Assert.ThrowsAsync<LogNotReadyException>(() => Ask(logs));
    }

    [Test]
    public async Task One_that_hangs_over_a_question_is_ended_and_opened_again_for_the_next()
    {
        const string Summary = """{"IsText":true,"IsWhole":true,"Lines":1,"Bytes":1,"HasDates":false,"Threads":[]}""";
        using var logs = Logs(Shell($"read opening; echo '{Summary}'; sleep 30") with { Patience = TimeSpan.FromMilliseconds(300) });
        var first = await Ask(logs);

        Assert.ThrowsAsync<LogNotShownException>(() => first.Lines(new(LogAsk.Lines, 1) { Count = 1 }, default));

        Assert.That(first.HasEnded, Is.True);
        Assert.That(await Ask(logs), Is.Not.SameAs(first));
    }

    [Test]
    public async Task Two_who_look_at_one_log_share_its_child()
    {
        using var logs = Logs(LogChild.Beside(Child()));

        var both = await Task.WhenAll(Ask(logs), Ask(logs));

        Assert.That(both[0], Is.SameAs(both[1]));
        var page = await both[0].Lines(new(LogAsk.Lines, 1) { Count = 5 }, default);
        Assert.That(page.Lines.Single().Text, Does.EndWith("запись"));
        await both[0].DisposeAsync();
    }

    private Task<OpenLog> Ask(OpenLogs logs) => logs.Of(Guid.Empty, "server.log", file, new FileInfo(file).Length, [], CancellationToken.None);

    private static OpenLogs Logs(LogChild child) => new(child, new ManualClock(DateTimeOffset.UnixEpoch), NullLogger<OpenLogs>.Instance);

    private static ReadingChild Child() => ReadingChild.OfThisMachine(NullLogger.Instance);

    private static LogChild Shell(string script) => new(Child() with { Command = ["/bin/sh", "-c", script] });
}
