using TicketHub.Domain.Attachments;

namespace TicketHub.Web.Features.Attachments;

/// <summary>A size as people say it: 340 КБ, 1,2 МБ.</summary>
public static class FileSize
{
    private const long Kilobyte = 1024;

    public static string Tell(Words words, long bytes) => bytes switch
    {
        < Kilobyte => words.Say("size.bytes", bytes),
        // 1023.9 KB is a megabyte to a reader.
        < AttachmentLimits.Megabyte - (Kilobyte / 2) => words.Say("size.kilobytes", words.Number(Math.Round((decimal)bytes / Kilobyte))),
        >= AttachmentLimits.Gigabyte =>
            words.Say("size.gigabytes", words.Number(Math.Round((decimal)bytes / AttachmentLimits.Gigabyte, 1))),
        _ => words.Say("size.megabytes", words.Number(Math.Round((decimal)bytes / AttachmentLimits.Megabyte, 1))),
    };
}
