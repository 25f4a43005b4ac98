using System.Text;
using TicketHub.Diagnostics.Recognition;

namespace TicketHub.Diagnostics.Tests.Recognition;

public class ByContentTests
{
    [TestCase("", FileKind.Empty)]
    [TestCase("JAVA PROFILE 1.0.2\0\0\0\0\u0008\0\0", FileKind.HeapDump)]
    [TestCase("JAVA PROFILE 1.0.2\0\0\0\0\u0007\0\0", FileKind.Unknown)]
    [TestCase("JAVA PROFILE", FileKind.Text)]
    [TestCase("PK\u0003\u0004....", FileKind.Zip)]
    [TestCase("PK\u0003\u0004....[Content_Types].xml", FileKind.Document)]
    [TestCase("%PDF-1.4", FileKind.Document)]
    [TestCase("GIF89a", FileKind.Picture)]
    [TestCase("#\n# A fatal error has been detected by the Java Runtime Environment:\n#\n#  SIGSEGV (0xb)", FileKind.Crash)]
    [TestCase("#\n# There is insufficient memory for the Java Runtime Environment to continue.\n", FileKind.Crash)]
    [TestCase("2026-11-22 09:14:07\nFull thread dump OpenJDK 64-Bit Server VM (17 mixed mode):\n\n\"main\" #1 prio=5\n\tat a.B.c(B.java:1)\n", FileKind.ThreadDump)]
    [TestCase("1234:\n2026-11-22T09:14:07.1Z\n\n#1 \"main\"\n      java.base/java.lang.Object.wait(Native Method)\n\n#18 \"x\" virtual\n", FileKind.ThreadDump)]
    [TestCase("{\"threadDump\": {\"processId\": \"1\", \"threadContainers\": []}}", FileKind.ThreadDump)]
    [TestCase("[0.011s][info][gc] Using G1\n[0.2s][info][gc] GC(0) Pause Young (Normal) 95M->92M(362M) 75.799ms\n", FileKind.CollectionLog)]
    [TestCase("[2026-11-22T09:14:07.311+0600][gc,heap] GC(0) Eden regions: 1->0(2)\n", FileKind.CollectionLog)]
    [TestCase("2026-11-22T09:14:07.311+0600: 1.234: [GC (Allocation Failure) [PSYoungGen: 1K->1K(2K)] 1K->1K(2K), 0.01 secs]\n", FileKind.CollectionLog)]
    [TestCase("CommandLine flags: -XX:+UseG1GC\n", FileKind.CollectionLog)]
    [TestCase("2026-11-22 09:14:07,311 ERROR [x] (t) a\ntext\n", FileKind.Log)]
    [TestCase("Oh no\n\tat kz.arta.Forms.save(Forms.java:1)\n", FileKind.Log)]
    [TestCase("Просто текст.\nИ ещё строка.\n", FileKind.Text)]
    [TestCase("a\0b\u0001c", FileKind.Unknown)]
    public void A_file_is_what_stands_in_it(string content, FileKind kind) => Assert.That(ByContent.Of(Encoding.UTF8.GetBytes(content)), Is.EqualTo(kind));

    [TestCase(1)]
    [TestCase(4096)]
    public void Zeros_in_the_middle_of_a_log_leave_it_a_log(int zeros)
    {
        const string Record = "2026-11-22 09:14:07,311 INFO  [x] (t) a\n";

        Assert.That(ByContent.Of(Encoding.UTF8.GetBytes(Record + Record + new string('\0', zeros) + Record)), Is.EqualTo(FileKind.Log));
    }

    [Test]
    public void A_file_of_nearly_nothing_but_zeros_is_no_text()
    {
        Assert.Multiple(() =>
        {
            Assert.That(ByContent.Of(new byte[1000]), Is.EqualTo(FileKind.Unknown));
            Assert.That(ByContent.Of([.. "some text"u8, .. new byte[1000]]), Is.EqualTo(FileKind.Unknown));
        });
    }

    [Test]
    public void A_dump_in_a_console_log_leaves_it_a_log()
    {
        var record = "2026-11-22 09:14:07,311 INFO  [x] (t) a\n";

        Assert.That(ByContent.Of(Encoding.UTF8.GetBytes(record + record + record + "Full thread dump OpenJDK (17):\n" + string.Concat(Enumerable.Repeat("\tat a.B.c(B.java:1)\n", 500)))),
            Is.EqualTo(FileKind.Log));
    }

    [Test]
    public void A_log_that_begins_with_zeros_or_is_utf16_is_a_log()
    {
        const string Record = "2026-11-22 09:14:07,311 INFO  [x] (t) a\n";

        Assert.Multiple(() =>
        {
            Assert.That(ByContent.Of([.. new byte[1000], .. Encoding.UTF8.GetBytes(Record)]), Is.EqualTo(FileKind.Log));
            Assert.That(ByContent.Of([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Record)]), Is.EqualTo(FileKind.Log));
            Assert.That(ByContent.Of([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Record)]), Is.EqualTo(FileKind.Log));
        });
    }
}
