using TicketHub.Domain.Attachments;
using TicketHub.Web.Hosting;

namespace TicketHub.Web.Uploads;

/// <summary>How much this installation takes in uploads.</summary>
/// <param name="LargestFile">Of one file, in bytes.</param>
/// <param name="MostPending">Of one person's files that are arriving or not attached yet, in bytes.</param>
/// <param name="SilentFor">So long a client may send nothing before its request ends and what came counts.</param>
public sealed record UploadLimits(long LargestFile, long MostPending, TimeSpan SilentFor)
{
    private const int LongestSilence = 60;
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    /// <summary>After so long without a byte, a newer request of the same person takes the place of the one that sends.</summary>
    public TimeSpan QuietFor => SilentFor < Moment ? SilentFor : Moment;

    /// <exception cref="SettingsException">One of them cannot be read, or is out of its range.</exception>
    public static UploadLimits Read(IConfiguration configuration) => new(
        Gigabytes(configuration, "TicketHub:Uploads:LargestGigabytes", 20),
        Gigabytes(configuration, "TicketHub:Uploads:PerPersonGigabytes", 100),
        TimeSpan.FromSeconds((double)Settings.Number(configuration, "TicketHub:Uploads:SilentSeconds", 30, LongestSilence)));

    private static long Gigabytes(IConfiguration configuration, string name, decimal otherwise) =>
        (long)(Settings.Number(configuration, name, otherwise, 1_000_000) * AttachmentLimits.Gigabyte);
}
