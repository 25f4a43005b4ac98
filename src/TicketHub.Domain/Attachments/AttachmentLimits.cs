namespace TicketHub.Domain.Attachments;

/// <summary>How much may be attached. Said to people before they choose files, so changing it changes words nowhere.</summary>
public static class AttachmentLimits
{
    public const long Megabyte = 1024 * 1024;

    public const long Gigabyte = 1024 * Megabyte;

    /// <summary>Of a file in the body of a request or form; what is uploaded by itself may be as large as the installation takes.</summary>
    public const long LargestFile = 25 * Megabyte;

    /// <summary>All files in the body of one request, message or form together.</summary>
    public const long LargestRequest = 100 * Megabyte;

    public const int MostFiles = 10;

    /// <summary>Of one person's files that are not sent anywhere yet. Empty ones weigh nothing and still take a row each.</summary>
    public const int MostPending = 100;

    /// <summary>An upload that was not used within a day will not be.</summary>
    public static readonly TimeSpan PendingFor = TimeSpan.FromHours(24);
}
