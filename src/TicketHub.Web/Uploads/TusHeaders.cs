using System.Globalization;

namespace TicketHub.Web.Uploads;

/// <summary>Names and numbers of tus 1.0.0 (https://tus.io/protocols/resumable-upload), as this server speaks it.</summary>
public static class TusHeaders
{
    public const string Version = "1.0.0";
    public const string Extensions = "creation,creation-with-upload,creation-defer-length,expiration,checksum,termination";
    public const string MediaType = "application/offset+octet-stream";

    /// <summary>As many as fit into 64 bits, whichever they are.</summary>
    private const int MostDigits = 18;

    /// <summary>"The value MUST be a non-negative integer." One with more digits than a file can have is none.</summary>
    public static long? NumberIn(string header) =>
        header.Length <= MostDigits && long.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>"The Upload-Expires header indicates the time after which the unfinished upload expires", as HTTP writes dates.</summary>
    public static void Describe(this IHeaderDictionary headers, UploadState upload)
    {
        headers["Upload-Offset"] = Text(upload.Offset);
        headers["Upload-Expires"] = upload.ExpiresAt.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>All that HEAD tells: a client that knows nothing but the address goes on from here.</summary>
    public static void DescribeWholly(this IHeaderDictionary headers, UploadState upload)
    {
        headers.Describe(upload);
        if (upload.Length is { } length)
            headers["Upload-Length"] = Text(length);
        else
            headers["Upload-Defer-Length"] = "1";
        headers["Upload-Metadata"] = upload.Metadata;
        headers.CacheControl = "no-store";
    }

    /// <summary>What OPTIONS says: what this server can do.</summary>
    public static void DescribeServer(this IHeaderDictionary headers, UploadLimits limits)
    {
        headers["Tus-Resumable"] = Version;
        headers["Tus-Version"] = Version;
        headers["Tus-Extension"] = Extensions;
        headers["Tus-Checksum-Algorithm"] = Checksum.Algorithms;
        headers["Tus-Max-Size"] = Text(limits.LargestFile);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
