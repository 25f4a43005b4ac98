using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TicketHub.Diagnostics;
using TicketHub.Domain.Findings;
using TicketHub.Storage;
using TicketHub.Testing;
using TicketHub.Testing.Hosts;
using TicketHub.Web.ReadingDocuments;
using TicketHub.Web.ReadingEvidence;

namespace TicketHub.Web.Tests.ReadingEvidence;

/// <summary>The child really reads, and really is limited. What misbehaves here is a shell in its place, under the same limits.</summary>
[Platform("Linux")]
public class EvidenceChildrenTests
{
    private const string Line = "2026-11-22 10:14:07,311 ERROR [kz.arta.Log] (task-1) java.lang.OutOfMemoryError: Java heap space\n\tat kz.arta.Cache.put(Cache.java:1)\n";

    private string folder = null!;

    [SetUp]
    public void Make() => folder = Directory.CreateTempSubdirectory("tickethub-evidence-test-").FullName;

    [TearDown]
    public void Clear() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task The_child_reads_what_the_library_reads()
    {
        var answer = await Read(Child(), Whole(Line));

        var found = FindingsJson.Read($"[{answer.Found}]").Single();
        Assert.That((answer.Fault, found.Name, found.Log!.ExceptionCount), Is.EqualTo(((ReadingFault?)null, "server.log", 1L)));
    }

    [Test]
    public async Task A_file_that_grows_and_is_renamed_meanwhile_is_read_to_its_end()
    {
        var path = Path.Combine(folder, "growing");
        await File.WriteAllTextAsync(path, Line);
        var file = EvidenceFile.Growing(Guid.NewGuid(), "server.log", path, Line.Length, Line.Length * 3);
        var waits = new TaskCompletionSource();
        var reading = new EvidenceChildren(Child(), NullLogger<EvidenceChildren>.Instance)
            .Read(file, climb: false, at => { if (at >= Line.Length) waits.TrySetResult(); }, CancellationToken.None);
        await waits.Task.WaitAsync(TimeSpan.FromMinutes(1));

        await File.AppendAllTextAsync(path, Line);
        file.Grow(Line.Length * 2, whole: false);
        File.Move(path, path + ".moved");
        await File.AppendAllTextAsync(path + ".moved", Line);
        file.Grow(Line.Length * 3, whole: true);

        Assert.That(FindingsJson.Read($"[{(await reading).Found}]").Single().Log!.ExceptionCount, Is.EqualTo(3));
    }

    [Test]
    public async Task Bytes_that_are_not_safe_yet_are_not_read()
    {
        var path = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(path, Line + Line);

        var answer = await Read(Child(), EvidenceFile.Whole(Guid.NewGuid(), "server.log", path, Line.Length));

        Assert.That(FindingsJson.Read($"[{answer.Found}]").Single().Log!.ExceptionCount, Is.EqualTo(1));
    }

    [Test]
    public async Task The_file_can_be_read_and_not_written_to()
    {
        var shell = Shell("echo 'at 0 0'; echo x >&3 && echo 'found written' || echo 'found not'");

        Assert.That((await Read(shell, Whole(Line))).Found, Is.EqualTo("not"));
        Assert.That(File.ReadAllText(Path.Combine(folder, "file")), Is.EqualTo(Line));
    }

    [TestCase("exit 3", ReadingFault.Died)]
    [TestCase("kill -SEGV $$", ReadingFault.Died)]
    [TestCase("echo 'Out of memory.' >&2; exit 134", ReadingFault.OutOfMemory)]
    [TestCase("echo nonsense", ReadingFault.Nonsense)]
    [TestCase("echo 'at x y'", ReadingFault.Nonsense)]
    [TestCase("echo 'index 0.x AAAA'", ReadingFault.Nonsense)]
    [TestCase("echo 'index 0'", ReadingFault.Nonsense)]
    [TestCase("echo 'index 0 ?'", ReadingFault.Nonsense)]
    [TestCase("true", ReadingFault.Nonsense)]
    [TestCase("head -c 100000000 /dev/zero", ReadingFault.Nonsense)]
    public async Task However_a_child_ends_it_is_told_why(string last, ReadingFault fault) =>
        Assert.That(await Read(Shell(last), Whole(Line)), Is.EqualTo(EvidenceAnswer.Failed(fault)));

    [Test]
    public async Task One_that_stands_still_is_killed_and_one_that_waits_for_the_file_is_not()
    {
        var still = Shell("echo 'at 0 0'; sleep 1000") with { Stall = TimeSpan.FromMilliseconds(300) };
        var waiting = Shell("echo 'at 6 6'; while read l; do case $l in *true*) echo 'found x'; exit 0;; esac; echo 'at 6 6'; done") with { Stall = TimeSpan.FromSeconds(1) };
        Assert.That((await Read(still, Whole(Line))).Fault, Is.EqualTo(ReadingFault.Stalled));

        var path = Path.Combine(folder, "file");
        var file = EvidenceFile.Growing(Guid.NewGuid(), "server.log", path, 6, 100);
        var reading = Read(waiting, file);
        file.Grow(100, whole: true);

        Assert.That((await reading).Found, Is.EqualTo("x"));
    }

    [Test]
    public async Task One_that_loops_runs_out_of_processor_time()
    {
        // The budget of an empty file is 15 s; here the shell has less.
        var looping = Shell("ulimit -t 1; while :; do :; done");

        Assert.That((await Read(looping, Whole(Line))).Fault, Is.EqualTo(ReadingFault.TookTooLong));
    }

    [Test]
    public async Task A_file_that_is_not_there_is_told()
    {
        var answer = await Read(Child(), EvidenceFile.Whole(Guid.NewGuid(), "server.log", Path.Combine(folder, "missing"), 10));

        Assert.That(answer.Fault, Is.EqualTo(ReadingFault.FileGone));
    }

    [Test]
    public async Task A_climb_that_is_cancelled_takes_its_child_along()
    {
        var pids = Path.Combine(folder, "pids");
        using var stop = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        var reading = new EvidenceChildren(Shell($"echo $$ >{pids}; echo 'at 1 1'; sleep 1000"), NullLogger<EvidenceChildren>.Instance)
            .Read(Whole(Line), climb: true, _ => begun.TrySetResult(), stop.Token);
        await begun.Task.WaitAsync(TimeSpan.FromMinutes(1));

        await stop.CancelAsync();

        Assert.That(async () => await reading, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(IsAlive(File.ReadAllText(pids).Trim()), Is.False);
    }

    [Test]
    public async Task A_log_that_kills_its_reader_leaves_a_sentence_on_the_request()
    {
        await using var app = await TicketHubApp.Start(DatabaseKind.Sqlite, services => services.AddSingleton(Shell("kill -SEGV $$")));
        var asel = await app.As("asel");
        var number = await asel.Filed(UploadCalls.Form(Requests.Defect(), ("server.log", Encoding.UTF8.GetBytes(Line))));

        await app.ReadFiles();

        var page = (await (await app.SignIn("asel")).Get($"/tickets/{number}")).Html;
        Assert.That(page, Does.Contain("Прочитать не удалось: программа чтения не справилась с этим файлом").And.Contain("«server.log» прочитать не удалось"));
    }

    [Test]
    public async Task Others_are_answered_while_two_files_are_read_and_the_rest_waits()
    {
        var started = Directory.CreateDirectory(Path.Combine(folder, "started")).FullName;
        await using var app = await TicketHubApp.Start(
            DatabaseKind.Sqlite,
            services => services.AddSingleton(Shell($"echo 'at 0 0'; : >{started}/$$; sleep 1000")).AddHostedService<EvidenceReaders>());
        await (await app.As("asel")).Filed(UploadCalls.Form(
            Requests.Defect(), [.. Enumerable.Range(0, 4).Select(i => ($"server{i}.log", Encoding.UTF8.GetBytes(Line)))]));
        await FilesAppear.In(started, 2);

        using var answer = await app.Anonymous().GetAsync(new Uri("/health/ready", UriKind.Relative));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Directory.GetFiles(started), Has.Length.EqualTo(2));
    }

    [TestCase(1_000, "1")]
    [TestCase(1_000_000_000, "0")]
    public async Task Only_for_a_large_file_all_code_is_compiled_well_at_once(long expected, string inSteps)
    {
        var path = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(path, Line);
        var file = EvidenceFile.Growing(Guid.NewGuid(), "server.log", path, Line.Length, expected);

        var answer = await Read(Shell("echo \"found $DOTNET_TieredCompilation\""), file);

        Assert.That(answer.Found, Is.EqualTo(inSteps));
    }

    private static EvidenceChild Child() => EvidenceChild.Beside(ReadingChild.OfThisMachine(NullLogger.Instance));

    private static EvidenceChild Shell(string script)
    {
        var child = Child();
        return child with { Process = child.Process with { Command = ["/bin/sh", "-c", script] } };
    }

    private static Task<EvidenceAnswer> Read(EvidenceChild child, EvidenceFile file) =>
        new EvidenceChildren(child, NullLogger<EvidenceChildren>.Instance).Read(file, climb: false, _ => { }, CancellationToken.None);

    private EvidenceFile Whole(string text)
    {
        var path = Path.Combine(folder, "file");
        File.WriteAllText(path, text);
        return EvidenceFile.Whole(Guid.NewGuid(), "server.log", path, text.Length);
    }

    private static bool IsAlive(string pid)
    {
        try
        {
            // A zombie is as dead, and stays until init takes it.
            return !File.ReadAllText($"/proc/{pid}/stat").Split(") ")[1].StartsWith('Z');
        }
        catch (IOException)
        {
            return false;
        }
    }
}
