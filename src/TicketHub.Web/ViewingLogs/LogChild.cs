using System.Diagnostics;
using TicketHub.Diagnostics.Archives;
using TicketHub.Domain.Attachments;
using TicketHub.Web.ReadingDocuments;

namespace TicketHub.Web.ViewingLogs;

/// <summary>
/// How the child that shows a log is started, and what it may take. It gets the file as a handle that a shell opens for reading; it has
/// no network, and no other file to write to.
/// </summary>
public sealed record LogChild(ReadingChild Process)
{
    /// <summary>For the questions of one sitting; where it is used up the next question opens the log again.</summary>
    private static readonly TimeSpan Answering = TimeSpan.FromMinutes(2);

    /// <summary>So long one question may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>After so long without a question it is ended.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>So long a reader waits for a log to be opened, before being told to come again.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>So long whoever comes again: what they see meanwhile is how far it has come.</summary>
    public TimeSpan WaitAgain { get; init; } = TimeSpan.FromMilliseconds(500);

    public static LogChild Beside(ReadingChild documents) => new(documents with
    {
        Command = ReadingChild.CommandOf(ViewLog.Verb),
        Heap = 256 * AttachmentLimits.Megabyte,
        Data = 512 * AttachmentLimits.Megabyte,
    });

    /// <summary>How long opening may take by the clock, on a machine that others use too.</summary>
    internal static TimeSpan PatienceToOpen(long size) => 3 * EvidenceBudget.Of(size);

    internal ProcessStartInfo In(string folder, string path, long size) =>
        (Process with { Cpu = EvidenceBudget.Of(size) + Answering }).OnFile(path).In(folder);
}
