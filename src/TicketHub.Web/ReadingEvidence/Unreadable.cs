using TicketHub.Diagnostics;
using TicketHub.Diagnostics.Recognition;
using TicketHub.Domain.Findings;

namespace TicketHub.Web.ReadingEvidence;

/// <summary>Why nothing could be read in a file that promises something: by what it is, or by its name.</summary>
public static class Unreadable
{
    private static readonly string[] Promising = [".log", ".hprof", ".gz", ".zip", ".tar", ".tgz", ".txt", ".out", ".tdump"];

    /// <summary>Null where something could be read, and for what promises nothing.</summary>
    public static ReadingFault? Of(FileFindings file)
    {
        var parts = Evidence.All(file).ToList();
        if (parts.Exists(Evidence.HasReport))
            return null;
        var fault = parts.Select(OfEnding).FirstOrDefault(found => found is not null);
        if (fault is not null && (Promises(file) || Evidence.IsIn(file)))
            return fault;
        // A picture, a document and a text are what they are.
        if (!Promises(file)
            || parts.Exists(part => part.Kind is not (FileKind.Empty or FileKind.Unknown or FileKind.HeapDump)
                && !IsArchive(part)))
            return null;
        return parts[^1].Kind is FileKind.Empty ? ReadingFault.Empty : ReadingFault.NothingReadable;
    }

    private static bool Promises(FileFindings file) =>
        file.Kind is FileKind.HeapDump || Promising.Any(ending => file.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static bool IsArchive(FileFindings part) => part.Kind is FileKind.Gzip or FileKind.Zip or FileKind.Tar;

    private static ReadingFault? OfEnding(FileFindings part) => part.Ending.Kind switch
    {
        EndingKind.Encrypted => ReadingFault.Encrypted,
        EndingKind.TooDeep => ReadingFault.TooDeep,
        EndingKind.TooBigInside => ReadingFault.TooBigInside,
        EndingKind.OutOfTime => ReadingFault.TookTooLong,
        EndingKind.Damaged => ReadingFault.CutOff,
        _ => null,
    };
}
