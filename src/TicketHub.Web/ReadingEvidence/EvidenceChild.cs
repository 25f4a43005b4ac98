using System.Diagnostics;
using TicketHub.Diagnostics.Archives;
using TicketHub.Domain.Attachments;
using TicketHub.Web.ReadingDocuments;

namespace TicketHub.Web.ReadingEvidence;

/// <summary>
/// How the child that reads evidence is started, and what it may take. It gets the file as a handle that a shell opens for reading, so
/// that it can go back in it and follows it where it is renamed.
/// </summary>
public sealed record EvidenceChild(ReadingChild Process)
{
    /// <summary>Beyond what the child allows itself: it says what it has read so far before it is killed.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>So many passes a climb makes at most, each of which may cost what a reading may.</summary>
    private const int PassesOfClimb = 10;

    /// <summary>Some tens of milliseconds for the compiler are less than what its better code saves from here on.</summary>
    private const long LongFrom = 64 * AttachmentLimits.Megabyte;

    /// <summary>After so long without reading on it is killed.</summary>
    public TimeSpan Stall { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The readers take some dozens of megabytes at any size of a file; a zip inside of an archive 32 more.</summary>
    public static EvidenceChild Beside(ReadingChild documents) => new(documents with
    {
        Command = ReadingChild.CommandOf(ReadEvidence.Verb),
        Heap = 384 * AttachmentLimits.Megabyte,
        Data = 768 * AttachmentLimits.Megabyte,
    });

    internal ProcessStartInfo In(string folder, string path, EvidenceAsk ask)
    {
        var size = Math.Max(ask.Expected, ask.Length);
        var cpu = EvidenceBudget.Of(size) * (ask.Climb ? PassesOfClimb : 1) + Grace;
        return (Process with { Cpu = cpu, WorksLong = size >= LongFrom }).OnFile(path).In(folder);
    }
}
