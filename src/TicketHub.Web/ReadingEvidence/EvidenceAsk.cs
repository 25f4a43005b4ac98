namespace TicketHub.Web.ReadingEvidence;

/// <summary>The first line that a child is given; those that follow are a <see cref="Grown"/> each.</summary>
/// <param name="Name">As it was given; only data.</param>
/// <param name="Climb">Not what is in it, but what holds the memory of a heap dump.</param>
/// <param name="Part">Which of the files in an archive that dump is.</param>
/// <param name="Expected">How long the file is going to be, where that is known: what it may cost depends on it.</param>
internal sealed record EvidenceAsk(string Name, bool Climb, IReadOnlyList<int> Part, long Length, bool Whole, long Expected);

/// <summary>So many bytes of the file are safe to be read by now, and whether there will be no more.</summary>
internal sealed record Grown(long Length, bool Whole);

/// <summary>What a child says, a line each: how far it has read, then the indexes of logs, as <c>index 0.3 (base64)</c>, then what it found.</summary>
internal static class EvidenceLines
{
    public const string At = "at ";

    public const string Index = "index ";

    public const string Found = "found ";
}
