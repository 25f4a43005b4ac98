using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace TicketHub.Documents.Tests;

/// <summary>Whatever is sent, there is an answer, and it is bounded.</summary>
public class AnyBytesTests
{
    private static readonly byte[][] Beginnings =
    [
        [], [.. "PK\u0003\u0004"u8], [.. @"{\rtf1 "u8], [.. "<html>"u8], [.. "From: a\nTo: b\nSubject: c\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"u8],
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], [0xFF, 0xFE], [.. "Rar!\u001A\u0007"u8],
    ];

    private static readonly string[] Files = ["spec.docx", "spec.odt", "spec.rtf", "spec.html", "table.xlsx", "table.xls", "table.ods", "slides.pptx", "locked.docx"];

    private static readonly ReadingLimits Limits = new() { Text = 10_000, AllText = 20_000, Unpacked = 2_000_000 };

    private static readonly Gen<byte[]> Random =
        from start in Gen.Elements(Beginnings)
        from bytes in Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf()
        select (byte[])[.. start, .. bytes];

    /// <summary>A real file with some bytes changed, moved or gone.</summary>
    private static readonly Gen<byte[]> Damaged =
        from file in Gen.Elements(Files)
        from changes in Gen.Choose(0, int.MaxValue).Two().ListOf(8)
        from cut in Gen.Frequency((3, Gen.Constant(int.MaxValue)), (1, Gen.Choose(0, 20_000)))
        select Damage(Samples.Bytes(file), changes, cut);

    [Test]
    public void Random_bytes_are_answered() => Check(Random, 500);

    [Test]
    public void Damaged_documents_are_answered() => Check(Damaged, 500);

    [Test]
    public void Damaged_parts_in_a_whole_package_are_answered() => Check(
        from text in Gen.Elements("<", ">", "w:p", "w:tbl", "w:t", "w:numPr", "/", "\"", "=", " ", "я", "<w:p>", "<w:t>", "</w:t>", "<w:tbl><w:tr><w:tc>", "&amp;").ArrayOf()
        select Made.Docx(string.Concat(text)),
        300);

    private static void Check(Gen<byte[]> bytes, int times) => Prop.ForAll(Arb.From(bytes), sample =>
    {
        var read = Samples.All("a.bin", sample, Limits);
        Assert.That(read, Is.Not.Empty);
        Assert.That(read.Sum(text => text.Text.Length), Is.LessThanOrEqualTo(Limits.AllText));
        Assert.That(read.Select(text => text.State == ReadingState.Read), Is.EqualTo(read.Select(text => text.Text.Length > 0)));
        Assert.That(() => read.Sum(text => new UTF8Encoding(false, true).GetByteCount(text.Text + text.Name)), Throws.Nothing);
        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(times));

    private static byte[] Damage(byte[] bytes, IEnumerable<(int Where, int What)> changes, int cut)
    {
        foreach (var (where, what) in changes)
            bytes[where % bytes.Length] = (byte)what;
        return bytes[..Math.Min(cut, bytes.Length)];
    }
}
