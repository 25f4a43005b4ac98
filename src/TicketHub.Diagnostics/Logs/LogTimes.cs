namespace TicketHub.Diagnostics.Logs;

internal static class LogTimes
{
    /// <summary>Without a zone: as the log writes it.</summary>
    public static DateTime? At(long? ticks) => ticks is { } value ? new DateTime(value, DateTimeKind.Unspecified) : null;
}
