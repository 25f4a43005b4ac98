using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace TicketHub.Testing.Hosts;

/// <summary>Keeps what the service logs as an error: a test that provoked one it did not expect has found something.</summary>
public sealed class ErrorLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> errors = new();

    /// <summary>Everything since the last call.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (errors.TryDequeue(out var error))
            taken.Add(error);
        return taken;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            errors.Enqueue($"{logLevel}: {formatter(state, exception)}\n{exception}");
    }

    public void Dispose()
    {
    }
}
