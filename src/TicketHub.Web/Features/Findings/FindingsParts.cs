using TicketHub.Diagnostics;
using TicketHub.Diagnostics.Logs;
using TicketHub.Domain.Findings;
using TicketHub.Web.Features.LogViewer;
using TicketHub.Web.ReadingEvidence;

namespace TicketHub.Web.Features.Findings;

/// <summary>Some of the kinds of exceptions of a log, as a table shows them.</summary>
public sealed record SomeExceptions(LogReport Log, IReadOnlyList<ExceptionGroup> Groups, LogsOfFile Logs, LogPart? Part)
{
    /// <summary>To the first one in the log; null where the log cannot be looked at.</summary>
    public string? HrefOf(ExceptionGroup group) => Part is null ? null : Logs.Href(Part, group.FirstLine, group.Fingerprint.K2);
}

/// <summary>A file's findings, piece by piece, for the panel.</summary>
public static class FindingsParts
{
    /// <summary>What a person looks at first; of one kind as they came.</summary>
    public static int Rank(FileReport file) => file.Findings is null ? int.MaxValue : Evidence.All(file.Findings).Min(part => part switch
    {
        { Crash: not null } => 0,
        { Log: not null } => 1,
        { Threads: not null } => 2,
        { Collections: not null } => 3,
        { Heap: not null } => 4,
        _ => 5,
    });

    /// <summary>What has something to tell: the file itself, or the files of an archive. Of one that could not be read, where that came to an end.</summary>
    public static IEnumerable<FileFindings> Of(FileReport file) => file.Findings is null
        ? []
        : Evidence.All(file.Findings).Where(part => file.State is FileReadingState.Failed
            ? part.Ending is { Kind: not EndingKind.Whole, At: not null }
            : part.Ending.Kind is not EndingKind.Whole || Evidence.HasReport(part));

    /// <summary>Of what could not be read at all there is nothing to be looked at either.</summary>
    public static bool CanBeShown(FileFindings part) =>
        part.Ending.Kind is not (EndingKind.Encrypted or EndingKind.TooDeep or EndingKind.TooBigInside);
}
