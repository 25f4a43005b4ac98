using System.Globalization;

namespace TicketHub.Domain.Attachments;

public sealed record FileTooLarge() : Refusal(RefusalKind.TooLarge, "files")
{
    public override IReadOnlyList<string> Arguments => [Megabytes.Of(AttachmentLimits.LargestFile)];
}

/// <summary>Each file fits, all of one request together do not.</summary>
public sealed record FilesTooLarge() : Refusal(RefusalKind.TooLarge, "files")
{
    public override IReadOnlyList<string> Arguments => [Megabytes.Of(AttachmentLimits.LargestRequest)];
}

public sealed record TooManyFiles() : Refusal(RefusalKind.Shape, "files")
{
    public override IReadOnlyList<string> Arguments => [AttachmentLimits.MostFiles.ToString(CultureInfo.InvariantCulture)];
}

/// <summary>Too much was uploaded that is not attached to anything yet.</summary>
public sealed record TooMuchPending(long Most) : Refusal(RefusalKind.TooLarge, "files")
{
    public override IReadOnlyList<string> Arguments =>
        [Gigabytes.Of(Most), AttachmentLimits.MostPending.ToString(CultureInfo.InvariantCulture)];
}

/// <summary>Larger than this installation takes.</summary>
public sealed record UploadTooLarge(long Most) : Refusal(RefusalKind.TooLarge, "Upload-Length")
{
    public override IReadOnlyList<string> Arguments => [Gigabytes.Of(Most)];
}

/// <summary>Bytes for another place than the one that comes next.</summary>
public sealed record OffsetDiffers(long Offset) : Refusal(RefusalKind.Conflict, "Upload-Offset")
{
    public override IReadOnlyList<string> Arguments => [Offset.ToString(CultureInfo.InvariantCulture)];
}

/// <summary>Where the bytes belong is missing or is no number.</summary>
public sealed record OffsetNeeded() : Refusal(RefusalKind.Shape, "Upload-Offset");

/// <summary>The length was said before, and it was another.</summary>
public sealed record LengthFixed() : Refusal(RefusalKind.Shape, "Upload-Length");

/// <summary>The checksum is not one of ours, or cannot be read.</summary>
public sealed record ChecksumUnknown() : Refusal(RefusalKind.Shape, "Upload-Checksum");

/// <summary>Other bytes arrived than were sent; none of them count.</summary>
public sealed record ChecksumDiffers() : Refusal(RefusalKind.Garbled, "Upload-Checksum");

/// <summary>Another request sends bytes of this upload at this moment.</summary>
public sealed record UploadBusy() : Refusal(RefusalKind.Locked);

/// <summary>Another length arrived than was said.</summary>
public sealed record LengthDiffers() : Refusal(RefusalKind.Shape, "Upload-Length");

/// <summary>The length is missing or is no number.</summary>
public sealed record LengthNeeded() : Refusal(RefusalKind.Shape, "Upload-Length");

/// <summary>No file name can be read from Upload-Metadata.</summary>
public sealed record FileNameNeeded() : Refusal(RefusalKind.Shape, "Upload-Metadata");

/// <summary>No such upload, or another person's: one answer for both.</summary>
public sealed record UploadNotFound() : Refusal(RefusalKind.NotFound);

/// <summary>An upload that is named to be attached does not exist, is another person's, expired or is attached already: one answer for all.</summary>
public sealed record UploadNotUsable() : Refusal(RefusalKind.Rule, "uploads");

/// <summary>No such attachment on this request.</summary>
public sealed record AttachmentNotFound() : Refusal(RefusalKind.NotFound);

/// <summary>A file as it is may hold passwords and clients' data: those who do not work on the request read what was found in it, masked.</summary>
public sealed record DownloadNotYours() : Refusal(RefusalKind.Forbidden);

/// <summary>A file, or the part of it that was asked for, is no text.</summary>
public sealed record NoTextToShow() : Refusal(RefusalKind.Rule);

/// <summary>The process that reads the file did not come to an answer.</summary>
public sealed record TextNotShown() : Refusal(RefusalKind.Rule);

public sealed record FilesNeeded() : Refusal(RefusalKind.Shape, "files");

/// <summary>A body of several parts has to hold the request itself once, as JSON.</summary>
public sealed record TicketPartNeeded() : Refusal(RefusalKind.Shape, "ticket");

/// <summary>A part that is neither a file nor the request.</summary>
public sealed record PartUnexpected(string Part) : Refusal(RefusalKind.Shape, Part)
{
    public override IReadOnlyList<string> Arguments => [Part];
}

/// <summary>A note is internal and a file is not: attached to one, it would be shown to the author by mistake.</summary>
public sealed record NoteTakesNoFiles() : Refusal(RefusalKind.Rule, "files");

file static class Gigabytes
{
    public static string Of(long bytes) => ((decimal)bytes / AttachmentLimits.Gigabyte).ToString("0.###", CultureInfo.InvariantCulture);
}

file static class Megabytes
{
    public static string Of(long bytes) => (bytes / AttachmentLimits.Megabyte).ToString(CultureInfo.InvariantCulture);
}
