using System.Diagnostics;
using System.Text;
using System.Text.Json;
using TicketHub.Diagnostics.Crashes;

namespace TicketHub.Diagnostics.Tests.Crashes;

/// <summary>What Java 17 and 25 wrote when Java/Crash.java ended them; Java 8, Windows and native memory in texts of the same form.</summary>
public class CrashFilesTests
{
    private static CrashReport Real(string name) => CrashFiles.Read(Recorded.Open($"Crashes/hs_err-{name}.log.gz"))!;

    private static CrashReport? Read(string text) => CrashFiles.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    [TestCase("unsafe-jdk17")]
    [TestCase("unsafe-jdk25")]
    public void A_signal_in_the_machine_is_told_with_its_place_and_its_thread(string name)
    {
        var crash = Real(name);

        Assert.Multiple(() =>
        {
            Assert.That((crash.Kind, crash.Signal, crash.SentByProcess), Is.EqualTo((CrashKind.Signal, "SIGSEGV (0xb)", false)));
            Assert.That(crash.Frame, Has.Property("Kind").EqualTo('V').And.Property("Library").EqualTo("libjvm.so").And.Property("Symbol").EqualTo("Unsafe_PutLong"));
            Assert.That(crash.SignalInfo, Does.Contain("SEGV_MAPERR").And.Contain("si_addr: 0x0000000000000008"));
            Assert.That(crash.Thread, Is.EqualTo(new CrashThread("JavaThread", "main", "_thread_in_vm")));
            Assert.That(crash.JavaFrames.Select(frame => frame.Symbol), Does.Contain("Crash.writeToNothing").And.Contain("sun.misc.Unsafe.putAddress"));
            Assert.That(crash.NativeFrames, Has.Count.GreaterThan(10));
            Assert.That(crash.Vm, Does.StartWith("OpenJDK 64-Bit Server VM"));
            Assert.That(crash.Heap[0], Does.Contain("garbage-first heap"));
            Assert.That(crash.Arguments, Does.Contain("-Xmx32m").And.Contain("-Ddb.password=***").And.Not.Contain("tiger"));
            Assert.That(crash.Command, Is.EqualTo("Crash unsafe"));
            Assert.That(crash.Memory!.PhysicalKb, Is.EqualTo(24684092));
            Assert.That(crash.TakenAt, Does.StartWith("Sun Nov 22 11:19:"));
            Assert.That(crash.ElapsedS, Is.InRange(0.01, 3));
            Assert.That(crash.Complete, Is.True);
        });
    }

    [Test]
    public void The_same_crash_has_the_same_fingerprint_on_two_versions_of_Java()
    {
        Assert.That(Real("unsafe-jdk17").Fingerprint, Is.EqualTo(new CrashFingerprint(1, "SIGSEGV|libjvm.so|Unsafe_PutLong", "frame")));
        Assert.That(Real("unsafe-jdk25").Fingerprint, Is.EqualTo(Real("unsafe-jdk17").Fingerprint));
    }

    [Test]
    public void A_crash_in_compiled_code_is_known_by_its_method() =>
        Assert.That(Real("compiled-jdk17").Fingerprint, Is.EqualTo(new CrashFingerprint(1, "SIGSEGV|Crash.write", "javaFrame")));

    [Test]
    public void A_signal_that_somebody_sent_is_told_apart()
    {
        var crash = Real("kill-jdk17");

        Assert.That(crash.SentByProcess, Is.True);
        Assert.That(crash.Thread!.Kind, Is.EqualTo("native thread"));
        Assert.That(crash.Fingerprint.Key, Is.EqualTo("SIGSEGV|libc.so.6"));
    }

    [Test]
    public void An_end_that_the_machine_chose_itself_has_its_source_and_message()
    {
        var crash = Real("heap-jdk25");

        Assert.That((crash.Kind, crash.Source, crash.Message), Is.EqualTo((CrashKind.InternalError, "debug.cpp:289", "fatal error: OutOfMemory encountered: Java heap space")));
        Assert.That(crash.Fingerprint, Is.EqualTo(new CrashFingerprint(1, "internal error|debug.cpp|fatal error: OutOfMemory encountered: Java heap space", "error")));
    }

    [Test]
    public void Native_memory_that_ran_out_in_Java_8_is_told_with_what_was_asked_for()
    {
        var crash = Read(
            """
            #
            # There is insufficient memory for the Java Runtime Environment to continue.
            # Native memory allocation (mmap) failed to map 12288 bytes for committing reserved memory.
            # Possible reasons:
            #   The system is out of physical RAM or swap space
            #
            #  Out of Memory Error (os_linux.cpp:2627), pid=7103, tid=0x00007f4b4e8f7700
            #
            # JRE version: Java(TM) SE Runtime Environment (8.0_201-b09) (build 1.8.0_201-b09)
            # Java VM: Java HotSpot(TM) 64-Bit Server VM (25.201-b09 mixed mode linux-amd64 compressed oops)

            ---------------  T H R E A D  ---------------

            Current thread (0x00007f4b48016000):  JavaThread "pool-1-thread-7" [_thread_new, id=7140, stack(0x00007f4b4e7f7000,0x00007f4b4e8f8000)]

            VM Arguments:
            jvm_args: -Xmx6g -Djavax.net.ssl.keyStorePassword=tiger
            Memory: 4k page, physical 8061348k(120344k free), swap 0k(0k free)
            time: Mon Mar  4 10:11:12 2019
            elapsed time: 86411 seconds (1d 0h 0m 11s)

            """)!;

        Assert.Multiple(() =>
        {
            Assert.That((crash.Kind, crash.Source), Is.EqualTo((CrashKind.NativeMemory, "os_linux.cpp:2627")));
            Assert.That(crash.Message, Does.StartWith("Native memory allocation (mmap) failed to map 12288 bytes"));
            Assert.That(crash.Memory, Is.EqualTo(new MachineMemory(8061348, 120344, 0, 0)));
            Assert.That(crash.Thread, Is.EqualTo(new CrashThread("JavaThread", "pool-1-thread-7", "_thread_new")));
            Assert.That((crash.TakenAt, crash.ElapsedS, crash.Complete), Is.EqualTo(("Mon Mar  4 10:11:12 2019", 86411.0, false)));
            Assert.That(crash.Arguments, Does.EndWith("keyStorePassword=***"));
            Assert.That(crash.Fingerprint.Key, Is.EqualTo("native memory|Native memory allocation (mmap) failed to map bytes for committing reserved memory."));
        });
    }

    [Test]
    public void A_crash_on_Windows_without_a_symbol_is_known_by_its_first_Java_frame()
    {
        var crash = Read(
            """
            # A fatal error has been detected by the Java Runtime Environment:
            #
            #  EXCEPTION_ACCESS_VIOLATION (0xc0000005) at pc=0x00007ffa1b2c3d4e, pid=4120, tid=0x0000000000001a2c
            #
            # Problematic frame:
            # C  [nativeocr.dll+0x23d4e]
            #

            Native frames: (J=compiled Java code, j=interpreted, Vv=VM code, C=native code)
            C  [nativeocr.dll+0x23d4e]
            j  kz.arta.ocr.Engine.read([B)Ljava/lang/String;+0
            j  kz.arta.ocr.Job.run()V+12

            """)!;

        Assert.That(crash.Fingerprint, Is.EqualTo(new CrashFingerprint(1, "EXCEPTION_ACCESS_VIOLATION|nativeocr.dll|kz.arta.ocr.Engine.read", "javaFrame")));
    }

    [Test]
    public void A_crash_of_the_compiler_tells_what_it_compiled()
    {
        var crash = Read(
            """
            # A fatal error has been detected by the Java Runtime Environment:
            #
            #  SIGSEGV (0xb) at pc=0x00007f0a1b2c3d4e, pid=4120, tid=4131
            #
            # Problematic frame:
            # V  [libjvm.so+0x5c2f14]  PhaseIdealLoop::build_loop_late_post(Node*)+0x144
            #

            Current thread (0x00007f0a00000000):  JavaThread "C2 CompilerThread0" daemon [_thread_in_native, id=4131, stack(0x1,0x2)]


            Current CompileTask:
            C2:  81234 12345       4       kz.arta.forms.Layout::place (812 bytes)

            Stack: [0x1,0x2],  sp=0x3,  free space=1k

            VM_Operation (0x00007f0a1b2c3d4e): G1CollectForAllocation, mode: safepoint, requested by thread 0x00007f0a00000000

            """)!;

        Assert.That(crash.CompileTask, Does.EndWith("kz.arta.forms.Layout::place (812 bytes)"));
        Assert.That(crash.VmOperation, Does.StartWith("G1CollectForAllocation"));
        Assert.That(crash.Thread!.Name, Is.EqualTo("C2 CompilerThread0"));
        Assert.That(crash.Fingerprint.Key, Is.EqualTo("SIGSEGV|libjvm.so|PhaseIdealLoop::build_loop_late_post(Node*)"));
    }

    [TestCase("")]
    [TestCase("A fatal error, I think\n# JRE version: 8\n")]
    public void What_is_no_crash_has_no_report(string text) => Assert.That(Read(text), Is.Null);

    [Test]
    public void The_report_goes_through_JSON_and_comes_back()
    {
        var json = JsonSerializer.Serialize(Real("unsafe-jdk25"), JsonSerializerOptions.Web);

        Assert.That(JsonSerializer.Serialize(JsonSerializer.Deserialize<CrashReport>(json, JsonSerializerOptions.Web), JsonSerializerOptions.Web), Is.EqualTo(json));
    }

    [Test]
    public void However_it_breaks_off_or_is_damaged_a_report_comes_back()
    {
        var whole = Recorded.Bytes("Crashes/hs_err-unsafe-jdk17.log.gz");
        var random = new Random(7);

        for (var length = 200; length < 6_000; length++)
            Assert.That(CrashFiles.Read(new MemoryStream(whole, 0, length))!.Complete, Is.False);
        for (var round = 0; round < 100; round++)
        {
            var damaged = whole[..6_000];
            for (var flips = random.Next(1, 60); flips > 0; flips--)
                damaged[random.Next(200, damaged.Length)] = (byte)random.Next(256);
            Assert.That(CrashFiles.Read(new MemoryStream(damaged)), Is.Not.Null);
        }
    }

    [TestCase("#  SIGSEGV at pc=\n")]
    [TestCase("# Problematic frame:\n# C  [\n")]
    [TestCase("\nJava frames:\nJ ((((((( ")]
    [TestCase("\nHeap:\nx\n\n")]
    public void A_megabyte_of_anything_is_read_in_time(string piece)
    {
        var text = "# A fatal error has been detected by the Java Runtime Environment:\n" + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        var crash = Read(text)!;

        Assert.That(crash.JavaFrames.Count + crash.Heap.Count, Is.LessThanOrEqualTo(200));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }
}
