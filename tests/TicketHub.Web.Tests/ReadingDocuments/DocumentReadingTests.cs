using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TicketHub.Documents;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.ReadingDocuments;

namespace TicketHub.Web.Tests.ReadingDocuments;

/// <summary>The child really reads, and really is limited. What misbehaves here is a shell in its place, under the same limits.</summary>
[Platform("Linux")]
public class DocumentReadingTests
{
    private static readonly Guid Asel = Guid.NewGuid();

    private string folder = null!;

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("tickethub-documents-").FullName;

    [TearDown]
    public void DropFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task The_child_reads_what_the_library_reads()
    {
        var path = Write("Система должна хранить журнал.\n");

        var read = await Reading().Read(Asel, "ТЗ «первое».md", path, CancellationToken.None);

        Assert.That(read, Is.EqualTo(new[] { new DocumentText("ТЗ «первое».md", "md", ReadingState.Read, "Система должна хранить журнал.\n") }));
    }

    [Test]
    public async Task A_pdf_goes_through_a_grandchild()
    {
        var read = await Reading().Read(Asel, "a.pdf", Write(Pdf("Sistema dolzhna khranit zhurnal")), CancellationToken.None);

        Assert.That((read[0].Format, read[0].State, read[0].Pages), Is.EqualTo(("pdf", ReadingState.Read, 1)));
        Assert.That(read[0].Text, Does.StartWith("Sistema dolzhna khranit zhurnal\n"));
    }

    [Test]
    public async Task Without_pdftotext_a_pdf_is_unreadable()
    {
        var child = Child();
        var without = child with { Command = ["/bin/sh", "-c", "PATH=/nowhere exec \"$0\" \"$@\"", .. child.Command] };

        var read = await Reading(without).Read(Asel, "a.pdf", Write(Pdf("text")), CancellationToken.None);

        Assert.That((read[0].Format, read[0].State), Is.EqualTo(("pdf", ReadingState.Unreadable)));
    }

    [Test]
    public async Task A_picture_starts_no_process()
    {
        var reading = Reading(Shell("exit 1"));

        var read = await reading.Read(Asel, "a.txt", Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13]), CancellationToken.None);

        Assert.That(read.Single().State, Is.EqualTo(ReadingState.NotADocument));
    }

    [Test]
    public async Task A_document_that_takes_too_much_memory_is_unreadable_and_the_next_is_read()
    {
        // Two gigabytes in one piece, where one is allowed.
        var greedy = Shell("cat >/dev/null; dd if=/dev/zero of=/dev/null bs=2000M count=1 && printf '[]'");

        Assert.That((await Reading(greedy).Read(Asel, "a.txt", Write("а"), CancellationToken.None)).Single().State, Is.EqualTo(ReadingState.Unreadable));
        Assert.That((await Reading().Read(Asel, "a.txt", Write("а"), CancellationToken.None)).Single().State, Is.EqualTo(ReadingState.Read));
    }

    [Test]
    public async Task The_childs_own_heap_is_limited()
    {
        var small = Child() with { Heap = 8 * 1024 * 1024 };

        var read = await Reading(small).Read(Asel, "a.txt", Write(new string('a', 8_000_000)), CancellationToken.None);

        Assert.That(read.Single().State, Is.EqualTo(ReadingState.Unreadable));
    }

    [Test]
    public async Task A_document_that_loops_runs_out_of_processor_time()
    {
        var looping = Shell("while :; do :; done") with { Cpu = TimeSpan.FromSeconds(1), Patience = TimeSpan.FromMinutes(5) };

        var read = await Reading(looping).Read(Asel, "a.txt", Write("а"), CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.That(read.Single().State, Is.EqualTo(ReadingState.Unreadable));
    }

    [Test]
    public async Task A_document_that_waits_is_killed_with_its_children()
    {
        var pids = Path.Combine(folder, "pids");
        var waiting = Shell($"sleep 1000 & echo $! $$ >{pids}; wait") with { Patience = TimeSpan.FromSeconds(1) };

        var read = await Reading(waiting).Read(Asel, "a.txt", Write("а"), CancellationToken.None);

        Assert.That(read.Single().State, Is.EqualTo(ReadingState.Unreadable));
        var alive = File.ReadAllText(pids).Split().Where(pid => pid.Length > 0 && IsAlive(pid));
        Assert.That(alive, Is.Empty);
    }

    [Test]
    public async Task A_caller_who_goes_away_takes_the_child_along()
    {
        var pids = Path.Combine(folder, "pids");
        using var gone = new CancellationTokenSource();
        var reading = Reading(Shell($"echo $$ >{pids}.new; mv {pids}.new {pids}; sleep 1000")).Read(Asel, "a.txt", Write("а"), gone.Token);
        await Appear(folder, "pids", 1);
        await gone.CancelAsync();

        Assert.That(async () => await reading, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(IsAlive(File.ReadAllText(pids).Trim()), Is.False);
    }

    [TestCase("exit 3")]
    [TestCase("kill -SEGV $$")]
    [TestCase("echo nonsense")]
    [TestCase("printf '{\"a\":1}'")]
    [TestCase("head -c 100000000 /dev/zero")]
    public async Task Whatever_a_dying_child_says_the_document_is_unreadable(string last) =>
        Assert.That((await Reading(Shell(last)).Read(Asel, "a.txt", Write("а"), CancellationToken.None)).Single().State, Is.EqualTo(ReadingState.Unreadable));

    [Test]
    public async Task Nothing_of_our_environment_reaches_the_child()
    {
        Environment.SetEnvironmentVariable("TICKETHUB_TEST_SECRET", "x");
        var names = Path.Combine(folder, "names");

        await Reading(Shell($"env >{names}")).Read(Asel, "a.txt", Write("а"), CancellationToken.None);

        Environment.SetEnvironmentVariable("TICKETHUB_TEST_SECRET", null);
        Assert.That(File.ReadAllLines(names).Select(line => line.Split('=')[0]).Where(name => name.StartsWith("TICKETHUB", StringComparison.Ordinal)), Is.Empty);
        Assert.That(File.ReadAllText(names), Does.Contain("PATH="));
    }

    [Test]
    public async Task The_child_works_in_an_empty_folder_that_goes_with_it()
    {
        var seen = Path.Combine(folder, "seen");

        await Reading(Shell($"{{ pwd; ls -A; }} >{seen}")).Read(Asel, "a.txt", Write("а"), CancellationToken.None);

        var lines = File.ReadAllLines(seen);
        Assert.That(lines, Has.Length.EqualTo(1));
        Assert.That(Directory.Exists(lines[0]), Is.False);
    }

    [Test]
    public async Task The_child_has_no_network_where_that_can_be_done()
    {
        var child = Child();
        if (child.Fences.Count == 0)
            Assert.Ignore("unshare is refused on this machine.");
        var seen = Path.Combine(folder, "seen");

        await Reading(Shell($"cat /proc/net/dev >{seen}")).Read(Asel, "a.txt", Write("а"), CancellationToken.None);

        var devices = File.ReadAllLines(seen).Skip(2).Select(line => line.Split(':')[0].Trim());
        Assert.That(devices, Is.EqualTo(new[] { "lo" }));
    }

    [Test]
    public async Task Two_are_read_at_once_and_a_third_waits()
    {
        var started = Path.Combine(folder, "started");
        var go = Path.Combine(folder, "go");
        Directory.CreateDirectory(started);
        var reading = Reading(Shell($"cat >/dev/null; : >{started}/$$; until [ -e {go} ]; do sleep 0.01; done; printf '[]'"));
        var path = Write("а");

        var all = Enumerable.Range(0, 3).Select(i => reading.Read(Guid.NewGuid(), i + ".txt", path, CancellationToken.None)).ToList();
        await Appear(started, "*", ReadingChildren.AtOnce);
        // A third would have started with them: it was asked for at the same time. It cannot until one of the two is let go.
        Assert.That(Directory.GetFiles(started), Has.Length.EqualTo(2));
        Assert.That(all.Count(task => task.IsCompleted), Is.Zero);
        await File.WriteAllTextAsync(go, "");
        await Task.WhenAll(all);

        Assert.That(Directory.GetFiles(started), Has.Length.EqualTo(3));
    }

    [Test]
    public async Task Of_one_person_one_file_is_read_at_a_time()
    {
        var (started, go) = (Path.Combine(folder, "started"), Path.Combine(folder, "go"));
        Directory.CreateDirectory(started);
        var reading = Reading(Shell($"cat >/dev/null; : >{started}/$$; until [ -e {go} ]; do sleep 0.01; done; printf '[]'"));
        var path = Write("а");

        var own = Enumerable.Range(0, 3).Select(i => reading.Read(Asel, i + ".txt", path, CancellationToken.None)).ToList();
        var anothers = reading.Read(Guid.NewGuid(), "3.txt", path, CancellationToken.None);
        await Appear(started, "*", 2);

        Assert.That(Directory.GetFiles(started), Has.Length.EqualTo(2));
        await File.WriteAllTextAsync(go, "");
        await Task.WhenAll([.. own, anothers]);
        Assert.That(Directory.GetFiles(started), Has.Length.EqualTo(4));
    }

    [Test]
    public async Task One_who_gives_up_waiting_leaves_the_queue_to_the_next()
    {
        var go = Path.Combine(folder, "go");
        var reading = Reading(Shell($"cat >/dev/null; until [ -e {go} ]; do sleep 0.01; done; printf '[]'"));
        using var gone = new CancellationTokenSource();
        var first = reading.Read(Asel, "1.txt", Write("а"), CancellationToken.None);
        var second = reading.Read(Asel, "2.txt", Write("а"), gone.Token);
        var third = reading.Read(Asel, "3.txt", Write("а"), CancellationToken.None);

        await gone.CancelAsync();
        Assert.That(async () => await second, Throws.InstanceOf<OperationCanceledException>());
        await File.WriteAllTextAsync(go, "");

        Assert.That((await first, await third), Is.EqualTo((Array.Empty<DocumentText>(), Array.Empty<DocumentText>())));
    }

    [Test]
    public async Task One_persons_endless_documents_keep_nobody_else_waiting()
    {
        var reading = Reading(Shell("if grep -q endless; then sleep 1000; fi; printf '[]'"));
        using var gone = new CancellationTokenSource();
        var hostile = new[] { "1", "2" }.Select(n => reading.Read(Asel, $"{n}.txt", Write($"endless {n}", n), gone.Token)).ToList();

        await reading.Read(Guid.NewGuid(), "a.txt", Write("Система должна", "a"), CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.That(hostile.Count(task => task.IsCompleted), Is.Zero);
        await gone.CancelAsync();
        Assert.That(async () => await Task.WhenAll(hostile), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task The_same_file_is_read_once()
    {
        var starts = Path.Combine(folder, "starts");
        var reading = Reading(Shell($"cat >/dev/null; echo x >>{starts}; printf '[]'"));

        await reading.Read(Asel, "a.txt", Write("а"), CancellationToken.None);
        await reading.Read(Asel, "a.txt", Write("а"), CancellationToken.None);
        await reading.Read(Asel, "a.txt", Write("б"), CancellationToken.None);

        Assert.That(File.ReadAllLines(starts), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task A_file_whose_hash_is_known_is_not_read_again_to_find_it()
    {
        var reading = Reading(Shell("cat >/dev/null; printf '[]'"));
        var path = Write("а");

        var first = await reading.Read(Asel, "a.txt", path, "known", CancellationToken.None);
        await File.WriteAllTextAsync(path, "б");

        Assert.That(await reading.Read(Asel, "a.txt", path, "known", CancellationToken.None), Is.SameAs(first));
    }

    [Test]
    public async Task A_child_that_died_is_not_remembered()
    {
        var starts = Path.Combine(folder, "starts");
        var reading = Reading(Shell($"echo x >>{starts}; exit 1"));

        await reading.Read(Asel, "a.txt", Write("а"), CancellationToken.None);
        await reading.Read(Asel, "a.txt", Write("а"), CancellationToken.None);

        Assert.That(File.ReadAllLines(starts), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task Others_are_answered_while_documents_are_read()
    {
        await using var app = await TicketHubApp.Start(
            DatabaseKind.Sqlite, services => services.AddSingleton(Shell("sleep 1000")));
        using var gone = new CancellationTokenSource();
        var path = Write("а");
        var reading = app.Services.GetRequiredService<DocumentReading>();
        var all = Enumerable.Range(0, 20).Select(i => reading.Read(Guid.NewGuid(), i + ".txt", path, gone.Token)).ToList();

        using var answer = await app.Anonymous().GetAsync(new Uri("/health/ready", UriKind.Relative));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(all.Count(task => task.IsCompleted), Is.Zero);
        await gone.CancelAsync();
        Assert.That(async () => await Task.WhenAll(all), Throws.InstanceOf<OperationCanceledException>());
    }

    private static ReadingChild Child() => ReadingChild.OfThisMachine(NullLogger.Instance);

    private static ReadingChild Shell(string script) => Child() with { Command = ["/bin/sh", "-c", script] };

    private static DocumentReading Reading(ReadingChild? child = null) => new(new(child ?? Child(), NullLogger<ReadingChildren>.Instance));

    private string Write(string text) => Write(System.Text.Encoding.UTF8.GetBytes(text));

    private string Write(string text, string name) => Write(System.Text.Encoding.UTF8.GetBytes(text), name);

    private string Write(byte[] bytes, string name = "upload")
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static async Task Appear(string folder, string name, int files)
    {
        var there = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new FileSystemWatcher(folder);
        watcher.Created += (_, _) => Look();
        watcher.Renamed += (_, _) => Look();
        watcher.EnableRaisingEvents = true;
        Look();
        await there.Task.WaitAsync(TimeSpan.FromMinutes(1));

        void Look()
        {
            if (Directory.GetFiles(folder, name).Length >= files)
                there.TrySetResult();
        }
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

    /// <summary>One page with one line; the reader mends the missing table of positions.</summary>
    private static byte[] Pdf(string line)
    {
        var content = $"BT /F1 12 Tf 72 700 Td ({line}) Tj ET";
        return System.Text.Encoding.ASCII.GetBytes(
            $"""
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
            4 0 obj <</Length {content.Length}>> stream
            {content}
            endstream endobj
            5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
            trailer <</Root 1 0 R>>
            """);
    }
}
