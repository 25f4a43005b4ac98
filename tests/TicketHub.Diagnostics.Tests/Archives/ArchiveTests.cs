using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using TicketHub.Diagnostics.Archives;
using TicketHub.Diagnostics.Recognition;

namespace TicketHub.Diagnostics.Tests.Archives;

public class ArchiveTests
{
    private static readonly byte[] Log = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("2026-11-22 09:14:07,311 ERROR [x] (t) a: kz.arta.A\n\tat kz.arta.F.a(F.java)\n", 100)));

    [Test]
    public void A_packed_log_is_read_through_its_packing() => Assert.That(Leaf(Diagnose(Gzip(Log))).Log!.Exceptions.Single().Count, Is.EqualTo(100));

    [Test]
    public void All_members_of_a_packed_file_are_one() =>
        Assert.That(Leaf(Diagnose([.. Gzip(Log), .. Gzip(Log), .. Gzip(Log)])).Log!.Exceptions.Single().Count, Is.EqualTo(300));

    [Test]
    public void A_tar_is_read_entry_by_entry([Values(TarEntryFormat.Ustar, TarEntryFormat.Pax, TarEntryFormat.Gnu)] TarEntryFormat format)
    {
        var name = string.Concat(Enumerable.Repeat("длинное-имя/", format is TarEntryFormat.Pax or TarEntryFormat.Gnu ? 12 : 2)) + "server.log";

        var found = Diagnose(Gzip(Tar(format, ("note.txt", "Просто текст"u8.ToArray()), (name, Log), ("empty", []))));

        Assert.That(found.Entries.Single().Entries.Select(entry => (entry.Name, entry.Kind)),
            Is.EqualTo(new[] { ("note.txt", FileKind.Text), (name, FileKind.Log), ("empty", FileKind.Empty) }));
    }

    [Test]
    public void Archives_in_archives_are_read_to_a_depth()
    {
        var packed = Log;
        for (var at = 0; at < 5; at++)
            packed = Zip(("inside", packed));

        Assert.Multiple(() =>
        {
            Assert.That(Leaf(Diagnose(packed)).Log, Is.Not.Null);
            Assert.That(Leaf(Diagnose(Zip(("inside", packed)))).Ending.Kind, Is.EqualTo(EndingKind.TooDeep));
        });
    }

    [Test]
    public void A_cut_archive_gives_what_stood_before_the_cut()
    {
        var noise = new byte[200_000];
        new Random(1).NextBytes(noise);
        var packed = Gzip([.. Log, .. Encoding.Latin1.GetBytes(Convert.ToBase64String(noise))]);

        var leaf = Leaf(Diagnose(packed[..(packed.Length / 2)]));

        Assert.That((leaf.Log!.Exceptions.Single().Count, leaf.Ending.Kind), Is.EqualTo((100, EndingKind.Damaged)));
    }

    [Test]
    public void A_small_gzip_that_is_cut_off_says_so([Values(1, 9)] int cut)
    {
        var leaf = Leaf(Diagnose(Gzip(Log)[..^cut]));

        Assert.That((leaf.Kind, leaf.Ending.Kind), Is.EqualTo((FileKind.Log, EndingKind.Damaged)));
    }

    [Test]
    public void Rubbish_behind_the_head_of_a_gzip_is_damage_and_no_empty_file()
    {
        var leaf = Leaf(Diagnose([0x1F, 0x8B, 8, 0, .. Enumerable.Repeat((byte)0xFF, 100)]));

        Assert.That((leaf.Kind, leaf.Ending.Kind), Is.EqualTo((FileKind.Unknown, EndingKind.Damaged)));
    }

    [Test]
    public void A_gzip_of_nothing_is_an_empty_file() =>
        Assert.That((Leaf(Diagnose(Gzip([]))).Kind, Leaf(Diagnose(Gzip([]))).Ending), Is.EqualTo((FileKind.Empty, Ending.Whole)));

    [Test]
    public void A_tar_that_ends_inside_of_an_entry_says_so()
    {
        var found = Diagnose(Tar(TarEntryFormat.Pax, ("server.log", Log))[..2000]);

        Assert.That((found.Ending.Kind, found.Entries.Single().Ending.Kind), Is.EqualTo((EndingKind.Damaged, EndingKind.Damaged)));
    }

    [Test]
    public void An_entry_with_a_password_says_so()
    {
        var zip = Zip(("secret.log", Log));
        // Bit 0 of the flags, in the local header and in the directory.
        zip[6] |= 1;
        zip[zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 8] |= 1;

        Assert.That(Diagnose(zip).Entries.Single().Ending.Kind, Is.EqualTo(EndingKind.Encrypted));
    }

    [Test]
    public void More_entries_than_are_kept_are_counted()
    {
        var found = Diagnose(Tar(TarEntryFormat.Ustar, [.. Enumerable.Range(0, 100).Select(at => ($"{at}.txt", "x"u8.ToArray()))]));

        Assert.That((found.Entries.Count, found.EntriesLeftOut), Is.EqualTo((64, 36)));
    }

    [Test]
    public void A_bomb_ends_when_its_time_is_spent()
    {
        var bomb = Gzip(new byte[50_000_000]);
        var asked = 0;
        // Time passes with every look at the clock.
        var budget = new EvidenceBudget(bomb.Length, () => TimeSpan.FromSeconds(5 * asked++));

        var found = Diagnosis.Of("bomb.gz", () => new MemoryStream(bomb), budget);

        Assert.That(found.Ending.Kind, Is.EqualTo(EndingKind.OutOfTime));
    }

    [Test]
    public void A_bomb_inside_of_a_bomb_is_asked_for_its_time_too()
    {
        var member = Gzip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("2026-11-22 09:14:07,311 ERROR [x] (t) a\n", 25_000))));
        var bomb = Gzip([.. Enumerable.Repeat(member, 500).SelectMany(bytes => bytes)]);
        var asked = 0;
        var budget = new EvidenceBudget(bomb.Length, () => TimeSpan.FromSeconds(asked++));

        var leaf = Leaf(Diagnosis.Of("bomb.gz.gz", () => new MemoryStream(bomb), budget));

        Assert.That(leaf.Ending.Kind, Is.EqualTo(EndingKind.OutOfTime));
        Assert.That(leaf.Log!.Extent.Bytes, Is.LessThan(20_000_000));
    }

    [Test]
    public void Time_grows_with_the_file_and_not_with_what_is_in_it()
    {
        var now = TimeSpan.Zero;
        var budget = new EvidenceBudget(3_000_000_000, () => now);

        now = TimeSpan.FromSeconds(15.9);
        Assert.That(budget.IsSpent, Is.False);
        now = TimeSpan.FromSeconds(16);
        Assert.That(budget.IsSpent, Is.True);
    }

    [Test]
    public void It_stops_when_asked_to()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.That(() => Diagnosis.Of("x.log", () => new MemoryStream(Log), stop: stop.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void A_heap_dump_in_a_tar_is_found_again_for_its_second_reading()
    {
        byte[] dump = [.. "JAVA PROFILE 1.0.2\0"u8, 0, 0, 0, 8, .. new byte[8], 0x2C, .. new byte[8]];

        var leaf = Diagnose(Gzip(Tar(TarEntryFormat.Ustar, ("a.txt", "x"u8.ToArray()), ("dump.hprof", dump)))).Entries.Single().Entries[1];

        Assert.That((leaf.Kind, leaf.Heap?.Version), Is.EqualTo((FileKind.HeapDump, "1.0.2")));
    }

    private static FileFindings Diagnose(byte[] bytes) => Diagnosis.Of("file", () => new MemoryStream(bytes));

    private static FileFindings Leaf(FileFindings found) => found.Entries.Count == 0 ? found : Leaf(found.Entries[0]);

    internal static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    internal static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return packed.ToArray();
    }

    internal static byte[] Tar(TarEntryFormat format, params (string Name, byte[] Bytes)[] entries)
    {
        using var packed = new MemoryStream();
        using (var tar = new TarWriter(packed, format))
        {
            foreach (var (name, bytes) in entries)
            {
                System.Formats.Tar.TarEntry entry = format switch
                {
                    TarEntryFormat.V7 => new V7TarEntry(TarEntryType.V7RegularFile, name),
                    TarEntryFormat.Ustar => new UstarTarEntry(TarEntryType.RegularFile, name),
                    TarEntryFormat.Gnu => new GnuTarEntry(TarEntryType.RegularFile, name),
                    _ => new PaxTarEntry(TarEntryType.RegularFile, name),
                };
                entry.DataStream = new MemoryStream(bytes);
                tar.WriteEntry(entry);
            }
        }

        return packed.ToArray();
    }
}
