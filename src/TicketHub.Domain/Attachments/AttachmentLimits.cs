namespace TicketHub.Domain.Attachments;

/// <summary>How much may be attached. Said to people before they choose files, so changing it changes words nowhere.</summary>
public static class AttachmentLimits
{
    public const long Megabyte = 1024 * 1024;

    public const long LargestFile = 25 * Megabyte;

    /// <summary>All files of one request, message or form together.</summary>
    public const long LargestRequest = 100 * Megabyte;

    public const int MostFiles = 10;

    /// <summary>What a person may have uploaded and not yet sent anywhere.</summary>
    public const long LargestPending = 200 * Megabyte;

    /// <summary>Empty files weigh nothing and still take a row each.</summary>
    public const int MostPending = 100;

    /// <summary>An upload that was not used within a day will not be.</summary>
    public static readonly TimeSpan PendingFor = TimeSpan.FromHours(24);
}
