using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace TicketHub.Documents.Tests.Archives;

public class ZipTests
{
    [Test]
    public void Every_document_of_an_archive_is_read_under_its_way_there()
    {
        var inner = Made.Zip(("вложение.docx", Samples.Bytes("spec.docx")));

        var read = Samples.All("all.zip", Made.Zip(("readme.md", "# О проекте"u8.ToArray()), ("папка/", []), ("папка/b.zip", inner), ("c.png", Samples.Bytes("picture.png"))));

        Assert.That(read.Select(text => (text.Name, text.Format, text.State)), Is.EqualTo(new[]
        {
            ("all.zip/readme.md", "md", ReadingState.Read),
            ("all.zip/папка/b.zip/вложение.docx", "docx", ReadingState.Read),
            ("all.zip/c.png", null, ReadingState.NotADocument),
        }));
    }

    [Test]
    public void An_archive_in_an_archive_in_an_archive_is_not_opened()
    {
        var nested = Made.Zip(("1.zip", Made.Zip(("2.zip", Made.Zip(("a.txt", "глубоко"u8.ToArray()))))));

        var read = Samples.One("0.zip", nested);

        Assert.That((read.Name, read.Format, read.State), Is.EqualTo(("0.zip/1.zip/2.zip", "zip", ReadingState.Unreadable)));
    }

    [Test]
    public void A_name_that_climbs_out_is_only_data()
    {
        var before = Directory.GetFileSystemEntries(Directory.GetCurrentDirectory());

        var read = Samples.One("a.zip", Made.Zip(("../../x.txt", "текст")));

        Assert.That((read.Name, read.Text), Is.EqualTo(("a.zip/../../x.txt", "текст\n")));
        Assert.That(Directory.GetFileSystemEntries(Directory.GetCurrentDirectory()), Is.EqualTo(before));
    }

    [Test]
    public void Two_thousand_files_are_read_and_no_more()
    {
        var limits = new ReadingLimits();
        var files = Enumerable.Range(0, limits.Entries + 1).Select(i => ($"{i}.txt", "а")).ToArray();

        Assert.That(Samples.All("a.zip", Made.Zip(files[1..])).Select(text => text.State), Is.All.EqualTo(ReadingState.Read));
        var read = Samples.All("a.zip", Made.Zip(files));
        Assert.That(read, Has.Count.EqualTo(limits.Entries + 1));
        Assert.That((read[^1].Name, read[^1].State), Is.EqualTo(("a.zip", ReadingState.Unreadable)));
    }

    [Test]
    public void Files_are_counted_through_all_archives_of_one()
    {
        var inner = Made.Zip(("1.txt", "а"), ("2.txt", "а"));

        var read = Samples.All("a.zip", Made.Zip(("x.zip", inner), ("y.zip", inner)), new() { Entries = 4 });

        Assert.That(read.Select(text => (text.Name, text.State)), Is.EqualTo(new[]
        {
            ("a.zip/x.zip/1.txt", ReadingState.Read), ("a.zip/x.zip/2.txt", ReadingState.Read), ("a.zip/y.zip", ReadingState.Unreadable),
        }));
    }

    [Test]
    public void A_bomb_ends_at_the_limit_of_bytes()
    {
        var bomb = Made.Zip(("a.txt", new byte[3_000_000]));

        var read = Samples.All("a.zip", Made.Zip(("1.zip", bomb), ("2.zip", bomb)), new() { Unpacked = 2_000_000 });

        Assert.That(read.Select(text => text.State), Is.All.EqualTo(ReadingState.Unreadable));
    }

    [TestCase(1u)]
    [TestCase(uint.MaxValue - 1)]
    public void A_size_that_lies_changes_nothing_in_what_is_counted(uint told)
    {
        var zip = Made.Zip(("a.txt", Encoding.ASCII.GetBytes(new string('a', 3_000_000))));
        Lie(zip, told);

        var read = Samples.One("a.zip", zip, new() { Unpacked = 2_000_000 });

        // Either it is believed, and a byte comes out; or what comes out is counted. Never the three million.
        Assert.That(read.Text.Length, Is.LessThanOrEqualTo(2));
    }

    [Test]
    public void What_is_kept_of_all_files_together_is_bounded()
    {
        var text = new string('a', 900);

        var read = Samples.All("a.zip", Made.Zip(("1.txt", text), ("2.txt", text), ("3.txt", text)), new() { AllText = 1000 });

        Assert.That(read.Sum(file => file.Text.Length), Is.InRange(990, 1000));
        Assert.That(read.Select(file => file.Cut), Is.EqualTo(new[] { false, true, true }));
        Assert.That(read[2].State, Is.EqualTo(ReadingState.Unreadable));
    }

    [Test]
    public void A_file_with_a_password_is_told_and_the_others_are_read()
    {
        var zip = Made.Zip(("a.txt", "текст"), ("b.txt", "текст"));
        // The first bit of the flags, in the entry of the directory and in the one before the data.
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        zip[6] |= 1;

        Assert.That(Samples.All("a.zip", zip).Select(text => text.State), Is.EqualTo(new[] { ReadingState.Encrypted, ReadingState.Read }));
    }

    [Test]
    public void A_name_in_the_old_code_page_is_put_into_letters()
    {
        var cp866 = CodePagesEncodingProvider.Instance.GetEncoding(866)!;
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.Latin1))
        {
            using var entry = zip.CreateEntry(Encoding.Latin1.GetString(cp866.GetBytes("Задание.txt"))).Open();
            entry.Write("текст"u8);
        }

        Assert.That(Samples.One("a.zip", stream.ToArray()).Name, Is.EqualTo("a.zip/Задание.txt"));
    }

    [Test]
    public void An_archive_of_a_program_is_no_document() =>
        Assert.That(Samples.One("a.zip", Made.Zip(("META-INF/MANIFEST.MF", "x"), ("A.class", "x"))).State, Is.EqualTo(ReadingState.NotADocument));

    [Test]
    public void An_empty_archive_has_no_text() => Assert.That(Samples.One("a.zip", Made.Zip(Array.Empty<(string, string)>())).State, Is.EqualTo(ReadingState.NoText));

    [Test]
    public void When_time_is_up_the_rest_is_unreadable()
    {
        using var over = new CancellationTokenSource();
        over.Cancel();

        var read = DocumentReader.Read("a.zip", new MemoryStream(Made.Zip(("1.txt", "текст"))), ct: over.Token);

        Assert.That(read.Select(text => text.State), Is.EqualTo(new[] { ReadingState.Unreadable }));
    }

    private static void Lie(byte[] zip, uint told)
    {
        var entry = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(entry + 24), told);
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(22), told);
    }
}
