using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using TicketHub.Domain.Findings;
using TicketHub.Web.ReadingDocuments;

namespace TicketHub.Web.ReadingEvidence;

/// <summary>Runs one child for each reading and watches it: it is killed where it stands still or takes too much.</summary>
public sealed class EvidenceChildren(EvidenceChild child, ILogger<EvidenceChildren> log)
{
    private const int LongestComplaint = 2000;

    /// <summary>128 and a signal, as shells count: what the kernel sends to who has used up its time.</summary>
    private static readonly int[] OutOfTime = [128 + 9, 128 + 24];

    /// <param name="progress">How many bytes of the file were read so far.</param>
    /// <exception cref="OperationCanceledException">Asked for, or the file was given up while it grew.</exception>
    public async Task<EvidenceAnswer> Read(EvidenceFile file, bool climb, Action<long> progress, CancellationToken ct)
    {
        if (!File.Exists(file.Path))
            return EvidenceAnswer.Failed(ReadingFault.FileGone);
        var folder = Directory.CreateTempSubdirectory("tickethub-evidence-").FullName;
        try
        {
            return await ReadIn(folder, file, climb, progress, ct);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<EvidenceAnswer> ReadIn(string folder, EvidenceFile file, bool climb, Action<long> progress, CancellationToken ct)
    {
        var now = file.Look().Now;
        var ask = new EvidenceAsk(file.Name, climb, file.Part, now.Length, now.Whole, file.Expected);
        Process process;
        try
        {
            process = Process.Start(child.In(folder, file.Path, ask))!;
        }
        catch (Win32Exception e)
        {
            log.LogError(e, "The process that reads evidence did not start");
            return EvidenceAnswer.Failed(ReadingFault.NotStarted);
        }

        using (process)
        {
            using var stopped = CancellationTokenSource.CreateLinkedTokenSource(ct);
            var watch = new EvidenceWatch(child.Stall, file, progress);
            var telling = Tell(process, ask, file, stopped.Token);
            var complaint = ChildProcess.OnItsOwnThread(() => Complaint(process.StandardError));
            var answer = ChildProcess.OnItsOwnThread(() => watch.Listen(process.StandardOutput.BaseStream));
            var watching = watch.UntilStalled(stopped.Token);
            try
            {
                await Task.WhenAny(answer, watching, telling).WaitAsync(ct);
                if (telling.IsCanceled || telling.IsFaulted)
                    await telling;
                var first = await Task.WhenAny(answer, watching).WaitAsync(ct);
                ct.ThrowIfCancellationRequested();
                if (first == watching)
                    return Failed(file, ReadingFault.Stalled, "it stood still");
                var found = await answer;
                await process.WaitForExitAsync(stopped.Token);
                return process.ExitCode == 0 && found is not null
                    ? new(found, null) { Indexes = watch.Indexes }
                    : Failed(file, FaultOf(process.ExitCode, await complaint), await complaint);
            }
            catch (Exception e) when (e is JsonException or IOException or InvalidDataException)
            {
                return Failed(file, ReadingFault.Nonsense, e.Message);
            }
            finally
            {
                await stopped.CancelAsync();
                await ChildProcess.End(process);
                await Task.WhenAll(telling, complaint, answer, watching).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private EvidenceAnswer Failed(EvidenceFile file, ReadingFault fault, string why)
    {
        log.LogWarning("The file {Id} was not read, {Fault}: {Reason}", file.Id, fault, why);
        return EvidenceAnswer.Failed(fault);
    }

    private static ReadingFault FaultOf(int exit, string complaint) => exit switch
    {
        0 => ReadingFault.Nonsense,
        _ when complaint.Contains("OutOfMemory", StringComparison.Ordinal)
            || complaint.Contains("Out of memory", StringComparison.Ordinal) =>
            ReadingFault.OutOfMemory,
        _ when OutOfTime.Contains(exit) => ReadingFault.TookTooLong,
        _ => ReadingFault.Died,
    };

    /// <summary>What is asked, then how the file grows, until it is whole.</summary>
    /// <exception cref="OperationCanceledException">The file was given up.</exception>
    private static async Task Tell(Process process, EvidenceAsk ask, EvidenceFile file, CancellationToken ct)
    {
        try
        {
            // Closing writes what is left: it is no more listened to than the rest.
            await using var to = process.StandardInput;
            await to.WriteLineAsync(JsonSerializer.Serialize(ask).AsMemory(), ct);
            await to.FlushAsync(ct);
            for (var told = new Grown(ask.Length, ask.Whole); !told.Whole;)
            {
                var (now, changed) = file.Look();
                if (file.IsGivenUp)
                    throw new OperationCanceledException();
                if (now == told)
                {
                    await changed.WaitAsync(ct);
                    continue;
                }

                await to.WriteLineAsync(JsonSerializer.Serialize(told = now).AsMemory(), ct);
                await to.FlushAsync(ct);
            }
        }
        catch (IOException)
        {
            // It has died or has seen enough; its answer tells.
        }
    }

    private static string Complaint(StreamReader from)
    {
        var kept = new char[LongestComplaint];
        var length = from.ReadBlock(kept);
        from.BaseStream.CopyTo(Stream.Null);
        return new(kept, 0, length);
    }
}
