using System.Text;
using TicketHub.Domain;
using TicketHub.Domain.Attachments;

namespace TicketHub.Web.Uploads;

/// <summary>What the headers of a creation say. <paramref name="Length"/> is null where it is to be said later.</summary>
public sealed record TusCreation(string Name, string Metadata, long? Length)
{
    /// <exception cref="RefusedException">A header is missing or cannot be read; all of them are told.</exception>
    public static TusCreation Read(IHeaderDictionary headers, UploadLimits limits)
    {
        var metadata = headers["Upload-Metadata"].ToString();
        var (length, name) = (TusHeaders.NumberIn(headers["Upload-Length"].ToString()), NameIn(metadata));
        var mistakes = new List<Refusal>();
        if (length is null != IsDeferred(headers))
            mistakes.Add(new LengthNeeded());
        else if ((length ?? headers.ContentLength) > limits.LargestFile)
            mistakes.Add(new UploadTooLarge(limits.LargestFile));
        else if (headers.ContentLength > length)
            mistakes.Add(new LengthDiffers());
        if (name is null)
            mistakes.Add(new FileNameNeeded());
        return mistakes.Count == 0 ? new(name!, metadata, length) : throw new RefusedException(mistakes);
    }

    /// <summary>"If the length of the upload is not known at the time, the Client MUST send Upload-Defer-Length: 1." With a length it is a contradiction.</summary>
    private static bool IsDeferred(IHeaderDictionary headers) => headers["Upload-Defer-Length"] == "1";

    /// <summary>"One or more comma-separated key-value pairs. The key and value MUST be separated by a space. … MUST be Base64 encoded."</summary>
    private static string? NameIn(string header)
    {
        if (header.Length > Upload.LongestMetadata)
            return null;
        var values = header.Split(',')
            .Select(pair => pair.Trim().Split(' '))
            .Where(pair => pair is ["filename", _])
            .Select(pair => pair[1])
            .ToList();
        if (values is not [var value] || value.Length == 0)
            return null;
        var bytes = new byte[value.Length];
        return Convert.TryFromBase64String(value, bytes, out var written) ? Encoding.UTF8.GetString(bytes, 0, written) : null;
    }
}
