using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Archives;

/// <summary>
/// What a file may cost: ten seconds of the processor and two more for each gigabyte of the file itself. What comes out of an archive
/// does not count as size, or a bomb would pay for itself.
/// </summary>
public sealed class EvidenceBudget
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan PerGigabyte = TimeSpan.FromSeconds(2);

    private readonly Func<long> fileBytes;
    private readonly Func<TimeSpan> used;
    private readonly TimeSpan from;

    /// <param name="used">The time of the processor that this process has used so far.</param>
    public EvidenceBudget(long fileBytes, Func<TimeSpan> used)
        : this(() => fileBytes, used)
    {
    }

    /// <param name="fileBytes">Of a file that still grows: as far as it is known by now.</param>
    /// <param name="used">The time of the processor that this process has used so far.</param>
    public EvidenceBudget(Func<long> fileBytes, Func<TimeSpan> used)
    {
        ArgumentNullException.ThrowIfNull(used);
        (this.fileBytes, this.used) = (fileBytes, used);
        from = used();
    }

    public bool IsSpent => used() - from >= Of(fileBytes());

    /// <summary>What a file of this size may cost.</summary>
    public static TimeSpan Of(long fileBytes) => Least + (PerGigabyte * (fileBytes / 1e9));
}

/// <summary>Ends where the budget does: readers say what they have read so far.</summary>
internal sealed class BudgetedStream(Stream file, EvidenceBudget budget, CancellationToken stop) : ForwardStream
{
    public override bool CanSeek => file.CanSeek;

    public override long Length => file.Length;

    public override long Position
    {
        get => file.Position;
        set => file.Position = value;
    }

    public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

    public override int Read(Span<byte> buffer)
    {
        stop.ThrowIfCancellationRequested();
        return budget.IsSpent ? 0 : file.Read(buffer);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }
}
