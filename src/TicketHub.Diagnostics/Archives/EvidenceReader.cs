using System.IO.Compression;
using TicketHub.Diagnostics.Collections;
using TicketHub.Diagnostics.Crashes;
using TicketHub.Diagnostics.Heaps;
using TicketHub.Diagnostics.Logs;
using TicketHub.Diagnostics.Reading;
using TicketHub.Diagnostics.Recognition;
using TicketHub.Diagnostics.Threads;

namespace TicketHub.Diagnostics.Archives;

/// <summary>
/// Gives a file to the reader of its kind, and the files inside of an archive one after the other, as they come out of it. Nothing is
/// unpacked to a disk.
/// </summary>
internal sealed class EvidenceReader(EvidenceBudget budget, LogOptions options, CancellationToken stop)
{
    /// <summary>A log in gz in tar in gz in zip is what people send; one more may be.</summary>
    private const int Deepest = 5;

    /// <summary>Reports are kept, so there is an end to them.</summary>
    private const int MostFiles = 64;

    /// <summary>A zip is read from its end. One inside of another archive has none but in memory.</summary>
    private const int BiggestZipInside = 32 * 1024 * 1024;

    private int files;

    public FileFindings Read(string name, Func<Stream> open) => Read(name, open, open, depth: 0);

    private FileFindings Read(string name, Func<Stream> open, Func<Stream> reopen, int depth)
    {
        try
        {
            using var stream = open();
            return ReadStream(name, stream, reopen, depth);
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            return new(name, FileKind.Unknown, new(EndingKind.Damaged));
        }
    }

    /// <param name="reopen">The same bytes from the beginning, for what has to be read more than once.</param>
    private FileFindings ReadStream(string name, Stream stream, Func<Stream> reopen, int depth)
    {
        var (head, whole, isBroken) = Peeked.Into(stream, ByContent.Needed);
        using (whole)
        {
            var kind = ByContent.IsAllZeros(head) ? KindBehindZeros(reopen) : ByContent.Of(head);
            var findings = Told(name, isBroken && kind is FileKind.Empty ? FileKind.Unknown : kind, whole, reopen, depth);
            if (isBroken && findings.Ending.Kind is EndingKind.Whole)
                findings = findings with { Ending = new(EndingKind.Damaged) };
            return budget.IsSpent ? findings with { Ending = new(EndingKind.OutOfTime, findings.Ending.At) } : findings;
        }
    }

    /// <summary>
    /// A log that was emptied while its server held on to it, or a machine that fell, leaves zeros in front of what is written later. They
    /// are looked through; only a text is expected there.
    /// </summary>
    private static FileKind KindBehindZeros(Func<Stream> reopen)
    {
        using var stream = reopen();
        var buffer = new byte[ByContent.Needed];
        while (stream.Read(buffer) is > 0 and var read)
        {
            var zeros = buffer.AsSpan(0, read).IndexOfAnyExcept((byte)0);
            if (zeros < 0)
                continue;
            var filled = read - zeros;
            buffer.AsSpan(zeros, filled).CopyTo(buffer);
            filled += stream.ReadAtLeast(buffer.AsSpan(filled), buffer.Length - filled, throwOnEndOfStream: false);
            var kind = ByContent.Of(buffer.AsSpan(0, filled));
            return kind is FileKind.Log or FileKind.Text or FileKind.ThreadDump or FileKind.CollectionLog or FileKind.Crash
                ? kind
                : FileKind.Unknown;
        }

        return FileKind.Unknown;
    }

    private FileFindings Told(string name, FileKind kind, Stream whole, Func<Stream> reopen, int depth)
    {
        var findings = new FileFindings(name, kind, Ending.Whole);
        switch (kind)
        {
            case FileKind.Gzip or FileKind.Zip or FileKind.Tar when depth == Deepest:
                return findings with { Ending = new(EndingKind.TooDeep) };
            case FileKind.Gzip:
                return findings with { Entries = [Unpacked(name, whole, reopen, depth)] };
            case FileKind.Tar:
                return OfTar(findings, whole, reopen, depth);
            case FileKind.Zip:
                return OfZip(findings, whole, reopen, depth);
            case FileKind.HeapDump:
                var heap = HeapDumps.Read(reopen, stop);
                var end = heap.End.State is HeapState.Whole ? Ending.Whole : new(EndingKind.Damaged, heap.End.At);
                return findings with { Heap = heap, Ending = end };
            case FileKind.Crash when CrashFiles.Read(whole, stop) is { } crash:
                return findings with { Crash = crash, Ending = EndOf(crash.Extent) };
            case FileKind.ThreadDump:
                var threads = ThreadDumps.Read(whole, stop);
                return findings with { Threads = threads, Ending = EndOf(threads.Extent) };
            case FileKind.CollectionLog when GcLogs.Read(whole, stop) is { } collections:
                return findings with { Collections = collections, Ending = EndOf(collections.Extent) };
            case FileKind.Log or FileKind.Text:
                var (log, dumps) = LogFiles.Read(whole, options, stop);
                // A text in which nothing is found that a log would have is no log.
                var isLog = kind is FileKind.Log || log.ExceptionCount > 0 || log.Symptoms.Count > 0;
                return findings with
                {
                    Kind = isLog ? FileKind.Log : kind,
                    Log = isLog ? log : null,
                    Threads = dumps,
                    Ending = EndOf(log.Extent),
                };
            default:
                return findings;
        }
    }

    private FileFindings Unpacked(string name, Stream packed, Func<Stream> reopen, int depth)
    {
        var inside = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3]
            : name.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase) ? name[..^4] + ".tar" : name;
        using var stream = Content(packed);
        return ReadStream(inside, stream, () => Content(reopen()), depth + 1);

        Stream Content(Stream from) => Budgeted(new GZipStream(from, CompressionMode.Decompress));
    }

    private FileFindings OfTar(FileFindings tar, Stream whole, Func<Stream> reopen, int depth)
    {
        var entries = new List<FileFindings>();
        var (leftOut, number, isCut) = (0, 0, false);
        try
        {
            using var archive = new TarEntries(whole);
            while (archive.Next() is { } entry)
            {
                var at = number++;
                var isRead = files++ < MostFiles;
                if (isRead)
                    entries.Add(ReadStream(entry.Name, entry, () => TarFile.Open(reopen, at), depth + 1));
                else
                    leftOut++;
                entry.SkipToEnd();
                isCut = entry.IsCut;
                if (isCut && isRead && entries[^1].Ending.Kind is EndingKind.Whole)
                    entries[^1] = entries[^1] with { Ending = new(EndingKind.Damaged) };
            }
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            isCut = true;
        }

        return tar with { Entries = entries, EntriesLeftOut = leftOut, Ending = isCut ? new(EndingKind.Damaged) : Ending.Whole };
    }

    private FileFindings OfZip(FileFindings zip, Stream whole, Func<Stream> reopen, int depth)
    {
        if (depth > 0)
        {
            if (Held(whole) is not { } inside)
                return zip with { Ending = new(EndingKind.TooBigInside) };
            reopen = () => new MemoryStream(inside.GetBuffer(), 0, (int)inside.Length, writable: false);
        }

        var entries = new List<FileFindings>();
        var leftOut = 0;
        try
        {
            using var archive = new ZipArchive(reopen(), ZipArchiveMode.Read);
            for (var at = 0; at < archive.Entries.Count; at++)
            {
                var entry = archive.Entries[at];
                if (entry.FullName.EndsWith('/'))
                    continue;
                var number = at;
                if (files++ >= MostFiles)
                    leftOut++;
                else if (entry.IsEncrypted)
                    entries.Add(new(entry.FullName, FileKind.Unknown, new(EndingKind.Encrypted)));
                else
                    entries.Add(Read(
                        entry.FullName, () => Budgeted(entry.Open()), () => Budgeted(ZipFile.Open(reopen, number)), depth + 1));
            }
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            return zip with { Entries = entries, EntriesLeftOut = leftOut, Ending = new(EndingKind.Damaged) };
        }

        return zip with { Entries = entries, EntriesLeftOut = leftOut };
    }

    /// <summary>A zip inside of another archive, in memory; null where it is too big for that.</summary>
    internal static MemoryStream? Held(Stream zip)
    {
        var inside = new MemoryStream();
        Span<byte> buffer = new byte[64 * 1024];
        while (zip.Read(buffer) is > 0 and var read)
        {
            if (inside.Length + read > BiggestZipInside)
                return null;
            inside.Write(buffer[..read]);
        }

        return inside;
    }

    /// <summary>Each level asks for itself what is left: a few bytes of a bomb in a bomb are gigabytes.</summary>
    private BudgetedStream Budgeted(Stream stream) => new(stream, budget, stop);

    private static Ending EndOf(Extent extent) => extent.DamagedAt is { } at ? new(EndingKind.Damaged, at) : Ending.Whole;

    /// <summary>What the base library's archives throw for bytes that are wrong.</summary>
    private static bool IsDamage(Exception thrown) =>
        thrown is IOException or InvalidDataException or NotSupportedException or ArgumentException;
}
