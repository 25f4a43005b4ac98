namespace TicketHub.Diagnostics.Logs;

/// <summary>How bad a record says it is. Unknown: the record names no level, or a word that is none of ours.</summary>
public enum LogLevel { Unknown, Trace, Debug, Info, Warn, Error, Fatal }

internal static class LogLevels
{
    public const int Count = (int)LogLevel.Fatal + 1;

    /// <summary>The words of log4j, logback, JBoss, java.util.logging and syslog, in capitals as they are written.</summary>
    public static LogLevel Of(ReadOnlySpan<byte> word)
    {
        if (word.Length is < 4 or > 8)
            return LogLevel.Unknown;
        return word[0] switch
        {
            (byte)'I' when word.SequenceEqual("INFO"u8) => LogLevel.Info,
            (byte)'E' when word.SequenceEqual("ERROR"u8) => LogLevel.Error,
            (byte)'D' when word.SequenceEqual("DEBUG"u8) => LogLevel.Debug,
            (byte)'W' when word.SequenceEqual("WARN"u8) || word.SequenceEqual("WARNING"u8) => LogLevel.Warn,
            (byte)'T' when word.SequenceEqual("TRACE"u8) => LogLevel.Trace,
            (byte)'F' when word.SequenceEqual("FATAL"u8) => LogLevel.Fatal,
            (byte)'F' when word.SequenceEqual("FINE"u8) => LogLevel.Debug,
            (byte)'F' when word.SequenceEqual("FINER"u8) || word.SequenceEqual("FINEST"u8) => LogLevel.Trace,
            (byte)'S' when word.SequenceEqual("SEVERE"u8) => LogLevel.Error,
            (byte)'C' when word.SequenceEqual("CRITICAL"u8) => LogLevel.Fatal,
            (byte)'C' when word.SequenceEqual("CONFIG"u8) => LogLevel.Debug,
            (byte)'N' when word.SequenceEqual("NOTICE"u8) => LogLevel.Info,
            _ => LogLevel.Unknown,
        };
    }
}
