using System.Diagnostics;
using TicketHub.Diagnostics.Heaps;

namespace TicketHub.Diagnostics.Tests.Heaps;

/// <summary>Against a JVM of this machine, where there is one with its tools.</summary>
public class LiveJvmTests
{
    private string folder = "";

    [OneTimeSetUp]
    public void MakeAFolder()
    {
        if (!Runs("javac", "-version") || !Runs("jcmd", "-h"))
            Assert.Ignore("No JDK (javac, jcmd) on this machine: the committed dump is all that is compared.");
        folder = Directory.CreateTempSubdirectory("heaps-").FullName;
        var source = Path.Combine(TestContext.CurrentContext.TestDirectory, "Java");
        Run("javac", "-d", folder, Path.Combine(source, "LeakingCache.java"), Path.Combine(source, "OutOfMemory.java"));
    }

    [OneTimeTearDown]
    public void RemoveTheFolder()
    {
        if (folder.Length > 0)
            Directory.Delete(folder, recursive: true);
    }

    [TestCase("-XX:+UseCompressedOops", 4)]
    [TestCase("-XX:-UseCompressedOops", 8)]
    public void Counts_are_those_of_the_JVM(string option, int reference)
    {
        var dump = Path.Combine(folder, $"heap{reference}.hprof");
        var histogram = Path.Combine(folder, $"heap{reference}.txt");
        // Class data sharing counts classes that are in no dump; the serial collector fills gaps with arrays that are in none.
        Run("java", "-Xshare:off", "-XX:+UseG1GC", option, "-cp", folder, "LeakingCache", dump, histogram, "20000");

        var report = HeapDumps.Read(() => File.OpenRead(dump));

        Assert.That(report.Layout!.Measured, Is.True);
        Assert.That(report.Layout.Reference, Is.EqualTo(reference));
        ClassHistogram.AssertWithinOnePercent(File.ReadAllText(histogram), report);
    }

    [Test]
    public void The_thread_that_ran_out_of_memory_is_told_and_what_it_filled()
    {
        var dump = Path.Combine(folder, "out-of-memory.hprof");
        // It ends with an error: that is what it is for.
        Run("java", "-Xmx8m", "-XX:+HeapDumpOnOutOfMemoryError", $"-XX:HeapDumpPath={dump}", "-cp", folder, "OutOfMemory");

        var report = HeapDumps.Read(() => File.OpenRead(dump));
        var holders = HeapDumps.Climb(() => File.OpenRead(dump));

        Assert.That(report.Threads.OutOfMemory!.Frames.Select(frame => $"{frame.Class}.{frame.Method}"), Has.Member("OutOfMemory.fill"));
        Assert.That(holders.Suspects.SelectMany(suspect => suspect.Held), Has.Member(new HeapHolder("OutOfMemory", "HELD", true, 1)));
    }

    private static bool Runs(string program, string argument)
    {
        try
        {
            Run(program, argument);
            return true;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Assert.That(process.WaitForExit(TimeSpan.FromMinutes(1)), Is.True, $"{program} does not end");
    }
}
