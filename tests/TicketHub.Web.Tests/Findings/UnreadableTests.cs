using System.Text;
using TicketHub.Diagnostics;
using TicketHub.Domain.Findings;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Features.Findings;
using TicketHub.Web.Features.Materials;
using TicketHub.Web.ReadingEvidence;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.Findings;

/// <summary>A file that promises something and holds nothing that can be read is told of, and answers nothing.</summary>
[Platform("Linux")]
public class UnreadableTests(DatabaseKind database) : OnEachDatabase(database)
{
    private static readonly byte[] DumpOfNothing = [.. "JAVA PROFILE 1.0.2\0"u8, 0, 0, 0, 8, 0, 0, 1, 0x8B, 0, 0, 0, 0];

    private static IEnumerable<TestCaseData> Files()
    {
        yield return new TestCaseData("zeros.log", new byte[5000], ReadingFault.NothingReadable);
        yield return new TestCaseData("zeros.log.gz", Packed(new byte[5000]), ReadingFault.NothingReadable);
        yield return new TestCaseData("heap.hprof", (byte[])[.. "JAVA PROFILE 1.0.2\0"u8, 0, 0, 0, 0, 1, 2, 3, 4], ReadingFault.NothingReadable);
        yield return new TestCaseData("heap.hprof", DumpOfNothing, ReadingFault.CutOff);
        yield return new TestCaseData("empty.log", Array.Empty<byte>(), ReadingFault.Empty);
        yield return new TestCaseData("logs.zip", (byte[])[.. "PK\u0003\u0004"u8, 1, 2, 3, 4], ReadingFault.CutOff);
        yield return new TestCaseData("notes.txt", "Просто текст."u8.ToArray(), null);
        yield return new TestCaseData("tool.bin", new byte[5000], null);
        yield return new TestCaseData("server.log", "2026-11-22 11:00:00,000 ERROR [a] (t) b\n"u8.ToArray(), null);
    }

    [TestCaseSource(nameof(Files))]
    public void It_is_told_why_nothing_could_be_read(string name, byte[] content, ReadingFault? fault) =>
        Assert.That(Unreadable.Of(TicketHub.Diagnostics.Diagnosis.Of(name, () => new MemoryStream(content))), Is.EqualTo(fault));

    [Test]
    public async Task The_request_says_that_it_was_not_read_and_why()
    {
        var asel = await App.As("asel");
        var number = await asel.Filed(UploadCalls.Form(Requests.Defect(), ("heap.hprof", DumpOfNothing)));

        await App.ReadFiles();

        var page = (await (await App.SignIn("asel")).Get($"/tickets/{number}")).Document();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.QuerySelector(".timeline")!.TextContent, Does.Contain("прочитать не удалось: файл обрывается").And.Not.Contain("Прочитан «"));
            Assert.That(page.QuerySelector("#findings")!.TextContent, Does.Contain("пришлите его целиком").And.Contain("31"));
        }
    }

    [Test]
    public void A_dump_without_an_object_is_no_material() =>
        Assert.That(FoundInFiles.In([FindingsJson.Of([TicketHub.Diagnostics.Diagnosis.Of("heap.hprof", () => new MemoryStream(DumpOfNothing))])]).Materials, Is.Empty);

    [Test]
    public void Errors_without_stacks_are_in_the_headline()
    {
        var log = string.Concat(Enumerable.Range(0, 50).Select(i => $"2026-11-22 11:00:{i:00},000 ERROR [kz.arta.A] (t) boom\n"));

        Assert.That(Told(log), Is.EqualTo("50 ошибок с 22 ноября 2026, 11:00, без стеков; первая: boom."));
    }

    [Test]
    public void A_log_without_errors_has_none() =>
        Assert.That(Told("2026-11-22 11:00:00,000 INFO  [kz.arta.A] (t) fine\n"), Is.EqualTo("Ошибок в прочитанных файлах нет."));

    private static byte[] Packed(byte[] content)
    {
        using var into = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(into, System.IO.Compression.CompressionMode.Compress))
            gzip.Write(content);
        return into.ToArray();
    }

    private static string Told(string log) => FindingsSummary.Tell(
        new(WordBook.Load(typeof(Program).Assembly, throwOnMissing: true), Language.Ru), [TicketHub.Diagnostics.Diagnosis.Of("server.log", () => new MemoryStream(Encoding.UTF8.GetBytes(log)))]);
}
