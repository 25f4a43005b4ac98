using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TicketHub.Diagnostics.Viewing;
using TicketHub.Web.ReadingDocuments;

namespace TicketHub.Web.ViewingLogs;

/// <summary>The child did not come to an answer; the log can be asked for again.</summary>
public sealed class LogNotShownException(string why, Exception? inner = null) : Exception(why, inner);

/// <summary>A log with a child that answers for it, one question after the other.</summary>
public sealed class OpenLog : IAsyncDisposable
{
    /// <summary>A page has an end, and so has its answer.</summary>
    private const int LongestAnswer = 32 * 1024 * 1024;

    private readonly Process process;
    private readonly string folder;
    private readonly TimeSpan patience;
    private readonly TimeProvider clock;
    private readonly SemaphoreSlim turn = new(1);
    private readonly byte[] buffer = new byte[64 * 1024];
    private (int From, int To) unread;
    private int ended;

    private OpenLog(Process process, string folder, TimeSpan patience, TimeProvider clock) =>
        (this.process, this.folder, this.patience, this.clock, LastAsked) = (process, folder, patience, clock, clock.GetTimestamp());

    public LogSummary Summary { get; private set; } = LogSummary.NoText;

    public long LastAsked { get; private set; }

    public bool HasEnded => ended != 0 || process.HasExited;

    /// <param name="opened">Told of each answer: while it is made how far that is, in the end the index, to be kept.</param>
    /// <exception cref="LogNotShownException">The child died of it, or took too long.</exception>
    public static async Task<OpenLog> Open(
        LogChild child, string path, long size, LogOpening opening, Action<LogOpened> opened, TimeProvider clock)
    {
        var folder = Directory.CreateTempSubdirectory("tickethub-log-").FullName;
        Process process;
        try
        {
            process = Process.Start(child.In(folder, path, size))!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            Directory.Delete(folder);
            throw new LogNotShownException("The process that shows logs did not start.", e);
        }

        // What it complains of is not kept: it may quote the log.
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        var log = new OpenLog(process, folder, child.Patience, clock);
        var question = JsonSerializer.SerializeToUtf8Bytes(opening, LogJson.Written.LogOpening);
        log.Summary = await log.Ask(() => log.Opened(question, opened), LogChild.PatienceToOpen(size), CancellationToken.None);
        return log;
    }

    /// <exception cref="LogNotShownException">The child died of it, or took too long.</exception>
    public Task<LogPage> Lines(LogQuestion question, CancellationToken ct) =>
        Ask(question, LogJson.Written.LogQuestion, LogJson.Written.LogPage, patience, ct);

    /// <exception cref="LogNotShownException">The child died of it, or took too long.</exception>
    public Task<LogPlace> Place(LogQuestion question, CancellationToken ct) =>
        Ask(question, LogJson.Written.LogQuestion, LogJson.Written.LogPlace, patience, ct);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref ended, 1) != 0)
            return;
        await ChildProcess.End(process);
        process.Dispose();
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // An empty folder among the temporary ones is no reason to fail.
        }
    }

    private Task<TAnswer> Ask<TAsked, TAnswer>(
        TAsked asked, JsonTypeInfo<TAsked> written, JsonTypeInfo<TAnswer> read, TimeSpan within, CancellationToken ct)
    {
        var question = JsonSerializer.SerializeToUtf8Bytes(asked, written);
        return Ask(
            () =>
            {
                Put(question);
                return Answer(read);
            },
            within, ct);
    }

    /// <summary>Runs on a thread of its own, whose talk with the child nobody else's comes between.</summary>
    private async Task<TAnswer> Ask<TAnswer>(Func<TAnswer> talk, TimeSpan within, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            LastAsked = clock.GetTimestamp();
            // A question that was put is waited for, whoever has gone away meanwhile: the next answer must be the next one's.
            return await ChildProcess.OnItsOwnThread(talk).WaitAsync(within, CancellationToken.None);
        }
        catch (Exception e) when (e is TimeoutException or IOException or JsonException or InvalidOperationException)
        {
            await DisposeAsync();
            throw new LogNotShownException(e is TimeoutException ? "It took too long." : e.Message, e);
        }
        finally
        {
            turn.Release();
        }
    }

    private LogSummary Opened(byte[] question, Action<LogOpened> opened)
    {
        Put(question);
        while (true)
        {
            var answer = Answer(LogJson.Written.LogOpened);
            opened(answer);
            if (answer.Summary is { } summary)
                return summary;
        }
    }

    private void Put(byte[] question)
    {
        var to = process.StandardInput.BaseStream;
        to.Write(question);
        to.WriteByte((byte)'\n');
        to.Flush();
    }

    private TAnswer Answer<TAnswer>(JsonTypeInfo<TAnswer> read)
    {
        using var line = Line();
        return JsonSerializer.Deserialize(line.GetBuffer().AsSpan(0, (int)line.Length), read)
            ?? throw new JsonException("It said nothing.");
    }

    private MemoryStream Line()
    {
        var from = process.StandardOutput.BaseStream;
        var line = new MemoryStream();
        while (true)
        {
            if (unread.From == unread.To)
            {
                unread = (0, from.Read(buffer));
                if (unread.To == 0)
                    throw new IOException("The process that shows the log has ended.");
            }

            var here = buffer.AsSpan(unread.From, unread.To - unread.From);
            var end = here.IndexOf((byte)'\n');
            line.Write(end < 0 ? here : here[..end]);
            if (line.Length > LongestAnswer)
                throw new IOException("The answer is longer than any page.");
            unread.From += end < 0 ? here.Length : end + 1;
            if (end >= 0)
                return line;
        }
    }
}
