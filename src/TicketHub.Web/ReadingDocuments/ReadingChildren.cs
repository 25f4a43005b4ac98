using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using TicketHub.Documents;

namespace TicketHub.Web.ReadingDocuments;

/// <summary>
/// One child for each reading, at most two at once and one of each person; the others wait their turn. Whose files are made to
/// take long wait for them alone.
/// </summary>
public sealed class ReadingChildren(ReadingChild child, ILogger<ReadingChildren> log) : IDisposable
{
    public const int AtOnce = 2;

    /// <summary>All text that a reading keeps, in its longest writing.</summary>
    private const int LongestAnswer = 64 * 1024 * 1024;

    private const int LongestComplaint = 2000;

    private readonly SemaphoreSlim turns = new(AtOnce);
    private readonly OneForEach own = new();

    /// <summary>Null where the child did not come to an answer.</summary>
    public async Task<IReadOnlyList<DocumentText>?> Read(Guid person, string name, Stream file, CancellationToken ct)
    {
        using var turn = await own.Enter(person, ct);
        await turns.WaitAsync(ct);
        var folder = Directory.CreateTempSubdirectory("tickethub-reading-").FullName;
        try
        {
            return await ReadIn(folder, name, file, ct);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            turns.Release();
        }
    }

    public void Dispose() => turns.Dispose();

    private async Task<IReadOnlyList<DocumentText>?> ReadIn(string folder, string name, Stream file, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(child.Patience);
        Process process;
        try
        {
            process = Process.Start(child.In(folder))!;
        }
        catch (Win32Exception e)
        {
            log.LogError(e, "The process that reads documents did not start");
            return null;
        }

        using (process)
        {
            // They end with the process at the latest: its pipes break.
            var feeding = ChildProcess.OnItsOwnThread(() => Feed(process, name, file));
            var complaint = ChildProcess.OnItsOwnThread(() => Bounded(process.StandardError.BaseStream, LongestComplaint, cut: true));
            var answer = ChildProcess.OnItsOwnThread(() => Bounded(process.StandardOutput.BaseStream, LongestAnswer, cut: false));
            try
            {
                using var said = await answer.WaitAsync(patience.Token);
                await process.WaitForExitAsync(patience.Token);
                return await Understand(process, said, complaint);
            }
            catch (Exception e) when (e is OperationCanceledException or JsonException or IOException)
            {
                ct.ThrowIfCancellationRequested();
                log.LogWarning("A document was not read: {Reason}", e is OperationCanceledException ? "it took too long" : e.Message);
                return null;
            }
            finally
            {
                await ChildProcess.End(process);
                await Task.WhenAll(feeding, complaint, answer).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<IReadOnlyList<DocumentText>?> Understand(Process process, MemoryStream said, Task<MemoryStream> complaint)
    {
        if (process.ExitCode == 0)
            return JsonSerializer.Deserialize(
                said.GetBuffer().AsSpan(0, (int)said.Length), DocumentAnswer.Written.IReadOnlyListDocumentText);
        var why = Encoding.UTF8.GetString((await complaint).ToArray());
        log.LogWarning("A document was not read: its process ended with {Code}. {Complaint}", process.ExitCode, why);
        return null;
    }

    /// <summary>False where the child did not take it all: it has seen enough, or died; its answer tells.</summary>
    private static bool Feed(Process process, string name, Stream file)
    {
        try
        {
            using var input = process.StandardInput.BaseStream;
            using (var writer = new BinaryWriter(input, Encoding.UTF8, leaveOpen: true))
                writer.Write(name);
            file.CopyTo(input);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>A child that says more than any document can say is not listened to.</summary>
    private static MemoryStream Bounded(Stream stream, int longest, bool cut)
    {
        var kept = new MemoryStream();
        var buffer = new byte[32 * 1024];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (kept.Length + read <= longest)
                kept.Write(buffer, 0, read);
            else if (!cut)
                throw new IOException("The answer is longer than any document's.");
        }

        return kept;
    }
}
