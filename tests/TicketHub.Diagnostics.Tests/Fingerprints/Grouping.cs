using System.Text.RegularExpressions;
using TicketHub.Diagnostics.Fingerprints;
using TicketHub.Diagnostics.Logs;

namespace TicketHub.Diagnostics.Tests.Fingerprints;

/// <summary>Exceptions of logs whose records say which defect they are of, beside the group that each was put into.</summary>
internal sealed class Grouping
{
    private readonly List<(string Defect, Fingerprint Group)> thrown = [];
    private readonly List<LogReport> reports = [];

    public int Count => thrown.Count;

    public IReadOnlyList<LogReport> Reports => reports;

    public IEnumerable<(string Defect, Fingerprint Group)> Thrown => thrown;

    public void Read(byte[] log)
    {
        var lines = System.Text.Encoding.Latin1.GetString(log).Split('\n');
        reports.Add(LogFiles.Read(new MemoryStream(log), new(Seen: exception => thrown.Add((Defect(lines, exception.Line), exception.Fingerprint!)))).Log);
    }

    /// <summary>
    /// Of all pairs: how many that belong together were put together, and the other way round. What came without a stack says nothing
    /// of its place and is left out here: it is grouped by logger, and linked to the last that had one.
    /// </summary>
    public (double Precision, double Recall, double F1) Pairwise()
    {
        var told = thrown.Where(one => one.Group.Reason.Basis is not FingerprintBasis.NoStack).Select(one => (one.Defect, Group: one.Group.K1)).ToList();
        var together = told.GroupBy(one => one).Sum(group => Pairs(group.Count()));
        var grouped = told.GroupBy(one => one.Group).Sum(group => Pairs(group.Count()));
        var meant = told.GroupBy(one => one.Defect).Sum(group => Pairs(group.Count()));
        var (precision, recall) = ((double)together / grouped, (double)together / meant);
        return (precision, recall, 2 * precision * recall / (precision + recall));
    }

    private static long Pairs(long count) => count * (count - 1) / 2;

    /// <summary>Printed line by line it stands in the record before.</summary>
    private static string Defect(string[] lines, long line)
    {
        for (var at = line - 1; ; at--)
        {
            if (Regex.Match(lines[at], @"\b(D\d\d)(?::|$)") is { Success: true } found)
                return found.Groups[1].Value;
        }
    }
}
