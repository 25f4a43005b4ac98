using TicketHub.Diagnostics.Recognition;

namespace TicketHub.Diagnostics.Logs;

/// <summary>The lines around the first error: a ring of the last ones until it comes, then some more from it on.</summary>
internal sealed class FirstErrorLines
{
    private const int Before = 10;

    private const int From = 20;

    private const int LongestLine = 500;

    /// <summary>More than is shown: a secret is recognised by what stands behind it.</summary>
    private const int Kept = 2_200;

    private const int MinutesAround = 5;

    private readonly byte[] ring = new byte[Before * Kept];
    private readonly int[] lengths = new int[Before];
    private readonly List<(string Text, bool IsCut)> before = [], from = [];
    private long ringed, errorLine = -1, errorOffset;
    private long? time;

    public bool IsFull => from.Count == From;

    public void Add(ReadOnlySpan<byte> line, long number, long offset, bool isError, long? at)
    {
        if (errorLine < 0 && isError)
        {
            (errorLine, errorOffset, time) = (number, offset, at);
            for (var index = Math.Max(0, ringed - Before); index < ringed; index++)
                before.Add(Text(ring.AsSpan((int)(index % Before) * Kept, lengths[index % Before])));
        }

        if (errorLine >= 0)
        {
            from.Add(Text(line));
            return;
        }

        var slot = (int)(ringed++ % Before);
        lengths[slot] = Math.Min(line.Length, Kept);
        line[..lengths[slot]].CopyTo(ring.AsSpan(slot * Kept));
    }

    public FirstError? Report(IReadOnlyList<TimeStep> steps)
    {
        if (errorLine < 0)
            return null;
        var at = LogTimes.At(time);
        var around = at is { } moment ? steps.Where(step => (step.From - moment).Duration() <= TimeSpan.FromMinutes(MinutesAround)) : [];
        var lines = Masked();
        return new(errorLine, errorOffset, at, lines[..before.Count], lines[before.Count..], [.. around]);
    }

    private static (string Text, bool IsCut) Text(ReadOnlySpan<byte> line) => (RecordText.Of(line, Kept), line.Length >= Kept);

    /// <summary>All together: a secret may stand on the line behind its word.</summary>
    private string[] Masked()
    {
        var lines = before.Concat(from).ToList();
        var masked = Secrets.Masked(string.Join('\n', lines.Select(line => line.Text))).Split('\n');
        return [.. masked.Zip(lines, (text, line) => MaskedText.Cut(text, LongestLine, line.IsCut))];
    }
}
