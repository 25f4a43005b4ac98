using System.Globalization;
using System.Text;
using TicketHub.Web.ViewingLogs;

namespace TicketHub.Web.ReadingEvidence;

/// <summary>Listens to a child, and knows since when it has read nothing although there was something to read.</summary>
internal sealed class EvidenceWatch(TimeSpan stall, EvidenceFile file, Action<long> progress)
{
    /// <summary>Findings are kept short by the child itself.</summary>
    private const int LongestAnswer = 48 * 1024 * 1024;

    private const int LongestProgress = 100;

    private readonly List<LogIndexOf> indexes = [];

    private long movedAt = Environment.TickCount64;
    private long all = -1;

    public IReadOnlyList<LogIndexOf> Indexes => indexes;

    /// <returns>What it found; null where it ended without a word of that.</returns>
    /// <exception cref="InvalidDataException">It says what no child of ours says.</exception>
    public string? Listen(Stream said)
    {
        using var line = new MemoryStream();
        var buffer = new byte[32 * 1024];
        string? found = null;
        while (said.Read(buffer) is > 0 and var read)
        {
            var rest = buffer.AsSpan(0, read);
            while (rest.IndexOf((byte)'\n') is var end and >= 0)
            {
                line.Write(rest[..end]);
                found = Understand(Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length)) ?? found;
                line.SetLength(0);
                rest = rest[(end + 1)..];
            }

            line.Write(rest);
            if (line.Length > LongestAnswer)
                throw new InvalidDataException("The answer is longer than any file's.");
        }

        return found;
    }

    /// <summary>Ends when the child has stood still for too long. Waiting for a file to grow is not standing still.</summary>
    public async Task UntilStalled(CancellationToken ct)
    {
        while (true)
        {
            var idle = TimeSpan.FromMilliseconds(Environment.TickCount64 - Interlocked.Read(ref movedAt));
            if (idle >= stall)
                return;
            await Task.Delay(stall - idle, ct);
        }
    }

    private string? Understand(string line)
    {
        if (line.StartsWith(EvidenceLines.Found, StringComparison.Ordinal))
            return line[EvidenceLines.Found.Length..];
        if (line.StartsWith(EvidenceLines.Index, StringComparison.Ordinal))
        {
            Keep(line[EvidenceLines.Index.Length..]);
            return null;
        }

        var figures = line.Length <= LongestProgress && line.StartsWith(EvidenceLines.At, StringComparison.Ordinal)
            ? line[EvidenceLines.At.Length..].Split(' ')
            : [];
        if (figures is not [var far, var every] || !long.TryParse(far, NumberStyles.None, CultureInfo.InvariantCulture, out var farthest)
            || !long.TryParse(every, NumberStyles.None, CultureInfo.InvariantCulture, out var now))
        {
            throw new InvalidDataException("That is neither progress nor findings.");
        }

        progress(farthest);
        var (there, _) = file.Look();
        if (now != all || (!there.Whole && farthest >= there.Length))
            Interlocked.Exchange(ref movedAt, Environment.TickCount64);
        all = now;
        return null;
    }

    private void Keep(string told)
    {
        try
        {
            var end = told.IndexOf(' ', StringComparison.Ordinal);
            var part = told[..end].Split('.', StringSplitOptions.RemoveEmptyEntries)
                .Select(place => int.Parse(place, NumberStyles.None, CultureInfo.InvariantCulture));
            indexes.Add(new([.. part], Convert.FromBase64String(told[(end + 1)..])));
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
        {
            throw new InvalidDataException("That is no index.", e);
        }

        if (indexes.Sum(index => index.Bytes.Length) > KeptIndexes.Longest)
            throw new InvalidDataException("The indexes are longer than any file's.");
    }
}
