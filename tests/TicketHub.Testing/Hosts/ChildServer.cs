using System.Diagnostics;
using System.Text.RegularExpressions;

namespace TicketHub.Testing.Hosts;

/// <summary>A web server in a process of its own, reached at the address that it says it listens on.</summary>
public sealed partial class ChildServer : IAsyncDisposable
{
    private const int LinesKept = 400;
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly Queue<string> lines = new();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool disposed;

    private ChildServer(ProcessStartInfo command)
    {
        process = new Process { StartInfo = command, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The server ended at its start."));
    }

    /// <summary>Known once the server has started.</summary>
    public Uri Address => listening.Task.Result;

    public int ProcessId => process.Id;

    /// <summary>The last lines of what the server wrote, for the message of a failed test.</summary>
    public string Output
    {
        get
        {
            lock (lines)
                return string.Join('\n', lines);
        }
    }

    public static async Task<ChildServer> Start(ProcessStartInfo command)
    {
        var server = new ChildServer(command);
        server.process.Start();
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        try
        {
            await server.listening.Task.WaitAsync(StartTimeout);
            return server;
        }
        catch (Exception exception) when (exception is TimeoutException or InvalidOperationException)
        {
            await server.DisposeAsync();
            throw new InvalidOperationException($"{exception.Message} It wrote:\n{server.Output}", exception);
        }
    }

    /// <summary>SIGKILL to this one process: no handler of it runs.</summary>
    public async Task Kill()
    {
        if (!process.HasExited)
            process.Kill();
        // Returns after both output streams have ended too, so that Output is complete.
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (disposed)
            return;
        disposed = true;
        await Kill();
        process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://[^\s""]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ListeningLine();

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (lines)
        {
            lines.Enqueue(line);
            if (lines.Count > LinesKept)
                lines.Dequeue();
        }

        if (ListeningLine().Match(line) is { Success: true } match)
            listening.TrySetResult(new Uri(match.Groups["address"].Value));
    }
}
