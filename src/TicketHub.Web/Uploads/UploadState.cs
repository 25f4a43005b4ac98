using System.Text;
using TicketHub.Domain.Attachments;

namespace TicketHub.Web.Uploads;

/// <summary>A file that is not attached yet, whether it is arriving or all here; then it has its <paramref name="Sha256"/>.</summary>
public sealed record UploadState(
    Guid Id, string Name, string Metadata, long? Length, long Offset, string? Sha256, DateTimeOffset BeganAt, DateTimeOffset ExpiresAt)
{
    public static UploadState Of(Upload arriving) => new(
        arriving.Id, arriving.Name, arriving.Metadata, arriving.Length, arriving.Offset, null, arriving.BeganAt, arriving.ExpiresAt);

    public static UploadState Of(Attachment whole) => new(
        whole.Id, whole.Name, "filename " + Convert.ToBase64String(Encoding.UTF8.GetBytes(whole.Name)),
        whole.Size, whole.Size, whole.Sha256,
        whole.At, whole.ExpiresAt);
}
