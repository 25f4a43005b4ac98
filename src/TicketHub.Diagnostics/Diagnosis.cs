using TicketHub.Diagnostics.Archives;
using TicketHub.Diagnostics.Logs;

namespace TicketHub.Diagnostics;

/// <summary>Reads whatever is attached to a defect: recognises it, looks into archives where they lie, and gives each piece to its reader.</summary>
public static class Diagnosis
{
    /// <summary>Never fails for what is in the file; that it cannot be opened at all is the caller's to tell.</summary>
    /// <param name="open">Opens the file from its first byte, each time anew, so that it can seek.</param>
    /// <exception cref="OperationCanceledException">Asked for.</exception>
    public static FileFindings Of(string name, Func<Stream> open, LogOptions? options = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(open);
        long length;
        using (var file = open())
            length = file.CanSeek ? file.Length : 0;
        var budget = new EvidenceBudget(length, () => Environment.CpuUsage.TotalTime);
        return Of(name, open, budget, options, stop);
    }

    public static FileFindings Of(
        string name, Func<Stream> open, EvidenceBudget budget, LogOptions? options = null, CancellationToken stop = default) =>
        new EvidenceReader(budget, options ?? new(), stop).Read(name, () => new BudgetedStream(open(), budget, stop));
}
