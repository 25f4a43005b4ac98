using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using TicketHub.Testing;
using TicketHub.Web.ReadingDocuments;
using TicketHub.Web.Uploads;
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
    public void Remove()
    {
        File.Delete(file);
        File.Delete(file + ".index");
    }

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
        const string Summary = """{"Summary":{"IsText":true,"IsWhole":true,"Lines":1,"Bytes":1,"HasDates":false,"Threads":[]}}""";
        using var logs = Logs(Shell($"read opening; echo '{Summary}'; sleep 30") with { Patience = TimeSpan.FromMilliseconds(300) });
        var first = await Ask(logs);

        Assert.ThrowsAsync<LogNotShownException>(() => first.Lines(new(LogAsk.Lines, 1) { Count = 1 }, default));

        Assert.That(first.HasEnded, Is.True);
        Assert.That(await Ask(logs), Is.Not.SameAs(first));
    }

    [Test]
    public async Task Two_who_look_at_one_log_share_its_child()
    {
        using var logs = Logs(LogChild.Beside(Child()) with { WaitAgain = TimeSpan.FromMinutes(1) });

        var both = await Task.WhenAll(Ask(logs), Ask(logs));

        Assert.That(both[0], Is.SameAs(both[1]));
        var page = await both[0].Lines(new(LogAsk.Lines, 1) { Count = 5 }, default);
        Assert.That(page.Lines.Single().Text, Does.EndWith("запись"));
        await both[0].DisposeAsync();
    }

    [Test]
    public async Task While_a_log_is_gone_through_it_is_told_how_far_that_is()
    {
        using var logs = Logs(Shell("read opening; echo '{\"Share\":0.25}'; sleep 30") with { Wait = TimeSpan.FromMinutes(1), WaitAgain = TimeSpan.FromMilliseconds(1) });
        var first = Ask(logs);

        double? share = null;
        for (var end = Environment.TickCount64 + 60_000; share is null && Environment.TickCount64 < end;)
            share = Assert.ThrowsAsync<LogNotReadyException>(() => Ask(logs))!.Share;

        Assert.That(share, Is.EqualTo(0.25));
        Assert.That(first.IsCompleted, Is.False);
    }

    [Test]
    public async Task An_index_is_kept_and_a_broken_one_made_anew()
    {
        using var logs = Logs(LogChild.Beside(Child()));
        await (await Ask(logs)).DisposeAsync();
        var made = File.ReadAllBytes(file + ".index");
        File.WriteAllBytes(file + ".index", [.. made[..^1], (byte)(made[^1] + 1)]);

        var again = await Ask(logs);

        Assert.That((again.Summary.Lines, File.ReadAllBytes(file + ".index")), Is.EqualTo((1L, made)));
        await again.DisposeAsync();
    }

    [Test]
    public async Task A_log_whose_index_is_kept_is_not_gone_through_again()
    {
        var log = Path.GetTempFileName();
        File.WriteAllText(log, File.ReadAllText(file));
        using var logs = Logs(LogChild.Beside(Child()));
        await (await Ask(logs, log)).DisposeAsync();
        File.AppendAllText(log, "2026-11-22 10:00:01,000 INFO  [x] (t) later\n");

        var again = await Ask(logs, log);

        // It would have two lines, had it been read.
        Assert.That(again.Summary.Lines, Is.EqualTo(1));
        await again.DisposeAsync();
        File.Delete(log);
        File.Delete(log + ".index");
    }

    private static Task<OpenLog> Ask(OpenLogs logs, string path) =>
        logs.Of(Guid.Empty, "server.log", path, new FileInfo(path).Length, [], CancellationToken.None);

    private Task<OpenLog> Ask(OpenLogs logs) => Ask(logs, file);

    private static OpenLogs Logs(LogChild child) => new(child, new(new Disk(), NullLogger<KeptIndexes>.Instance), new ManualClock(DateTimeOffset.UnixEpoch), NullLogger<OpenLogs>.Instance);

    private static ReadingChild Child() => ReadingChild.OfThisMachine(NullLogger.Instance);

    private static LogChild Shell(string script) => new(Child() with { Command = ["/bin/sh", "-c", script] });
}
