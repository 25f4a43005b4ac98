using System.Globalization;
using System.Text;
using TicketHub.Domain;
using TicketHub.Domain.Attachments;

namespace TicketHub.Web.Uploads;

/// <summary>
/// What the headers of a tus 1.0.0 creation say (https://tus.io/protocols/resumable-upload): the length and, in
/// Upload-Metadata, the name. Only creation-with-upload is offered: the whole file comes in the same POST.
/// </summary>
public sealed record TusCreation(string Name, long Length)
{
    public const string Version = "1.0.0";
    public const string Extensions = "creation-with-upload";
    public const string MediaType = "application/offset+octet-stream";

    private const int MostMetadata = 8 * 1024;

    /// <exception cref="RefusedException">A header is missing or cannot be read; all of them are told.</exception>
    public static TusCreation Read(IHeaderDictionary headers)
    {
        var (length, name) = (LengthIn(headers["Upload-Length"].ToString()), NameIn(headers["Upload-Metadata"].ToString()));
        var mistakes = new List<Refusal>();
        if (length is null)
            mistakes.Add(new LengthNeeded());
        else if (length > AttachmentLimits.LargestFile)
            mistakes.Add(new FileTooLarge());
        else if (headers.ContentLength is { } sent && sent != length)
            mistakes.Add(new LengthDiffers());
        if (name is null)
            mistakes.Add(new FileNameNeeded());
        return mistakes.Count == 0 ? new(name!, length!.Value) : throw new RefusedException(mistakes);
    }

    /// <summary>"The value MUST be a non-negative integer." One with more digits than a file can have is none.</summary>
    private static long? LengthIn(string header) =>
        header.Length <= 18 && long.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    /// <summary>"One or more comma-separated key-value pairs. The key and value MUST be separated by a space. … MUST be Base64 encoded."</summary>
    private static string? NameIn(string header)
    {
        if (header.Length > MostMetadata)
            return null;
        var values = header.Split(',').Select(pair => pair.Trim().Split(' ')).Where(pair => pair is ["filename", _]).Select(pair => pair[1]).ToList();
        if (values is not [var value] || value.Length == 0)
            return null;
        var bytes = new byte[value.Length];
        return Convert.TryFromBase64String(value, bytes, out var written) ? Encoding.UTF8.GetString(bytes, 0, written) : null;
    }
}
