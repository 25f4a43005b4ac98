using System.Text;
using TicketHub.Web.Features.Findings;

namespace TicketHub.Web.Tests.Findings;

/// <summary>The one sentence that an agent reads first is a sentence.</summary>
public class HeadlineTests
{
    private const string Cpu = "cpu=1.00ms elapsed=1.00s tid=0x00007f nid=0x7 runnable  [0x00007f]\n";

    [Test]
    public void It_begins_with_a_capital_where_it_begins_with_a_word_of_ours() =>
        Assert.That(Told(
            "2026-11-22 10:14:10\nFull thread dump OpenJDK 64-Bit Server VM (17.0.9+9 mixed mode):\n\n"
            + $"\"a\" #21 prio=5 os_prio=0 {Cpu}   java.lang.Thread.State: BLOCKED (on object monitor)\n\tat kz.arta.A.a(A.java:7)\n\t- waiting to lock <0x01> (a kz.arta.One)\n\t- locked <0x02> (a kz.arta.Two)\n\n"
            + $"\"b\" #22 prio=5 os_prio=0 {Cpu}   java.lang.Thread.State: BLOCKED (on object monitor)\n\tat kz.arta.B.b(B.java:7)\n\t- waiting to lock <0x02> (a kz.arta.Two)\n\t- locked <0x01> (a kz.arta.One)\n\n"),
            Does.StartWith("Взаимная блокировка потоков: "));

    [Test]
    public void A_name_stays_as_it_is_written() =>
        Assert.That(Told("2026-11-22 10:14:10,000 ERROR [x] (t) не вышло: kz.arta.eMessageException: нет\n\tat kz.arta.F.a(F.java:1)\n\tat kz.arta.F.b(F.java:2)\n"),
            Does.StartWith("eMessageException: нет, 1 раз с"));

    private static string Told(string text) => FindingsSummary.Tell(
        new(WordBook.Load(typeof(Program).Assembly, throwOnMissing: true), Language.Ru), [TicketHub.Diagnostics.Diagnosis.Of("a.txt", () => new MemoryStream(Encoding.UTF8.GetBytes(text)))]);
}
