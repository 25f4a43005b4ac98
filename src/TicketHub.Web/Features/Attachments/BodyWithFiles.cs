using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using TicketHub.Domain;
using TicketHub.Domain.Attachments;
using TicketHub.Web.Hosting;
using TicketHub.Web.Uploads;

namespace TicketHub.Web.Features.Attachments;

/// <summary>
/// Reads a body that is JSON, or multipart/form-data with the same JSON in one part and any number of files, which go to the
/// store as they arrive.
/// </summary>
public sealed class BodyWithFiles(AttachmentStore store, IOptions<JsonOptions> json)
{
    public const string Json = "application/json";
    public const string Multipart = "multipart/form-data";

    private const int LongestBoundary = 70; // RFC 2046
    private const int LongestPartHeaders = 16 * 1024;

    /// <summary>So much of the name of a part that does not belong there is repeated.</summary>
    private const int LongestTold = 100;

    /// <param name="part">The name of a form's part that holds the JSON.</param>
    /// <param name="isPartNeeded">Whether a form without that part, of files alone, says too little.</param>
    /// <param name="largestJson">In bytes.</param>
    /// <exception cref="BadHttpRequestException">It is neither, or cannot be read.</exception>
    /// <exception cref="RefusedException">Too large, too many, or parts that do not belong there; no file is kept then.</exception>
    public async Task<(T? Input, IReadOnlyList<StoredFile> Files)> Read<T>(
        HttpContext http, string part, CancellationToken ct, bool isPartNeeded = true, long largestJson = Limits.LargestRequest)
        where T : class
    {
        if (http.Request.HasJsonContentType())
        {
            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
                limit.MaxRequestBodySize = largestJson;
            return (await Parse<T>(http.Request.Body, ct), []);
        }

        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || type.MediaType != Multipart)
            throw new BadHttpRequestException("Neither JSON nor a form.", StatusCodes.Status415UnsupportedMediaType);
        if (http.Request.ContentLength > UploadRoutes.LargestBody)
            throw new RefusedException(new FilesTooLarge());
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > LongestBoundary)
            throw new BadHttpRequestException("No usable boundary.");
        return await ReadParts<T>(
            new(boundary, http.Request.Body) { HeadersLengthLimit = LongestPartHeaders }, part, isPartNeeded, largestJson, ct);
    }

    private async Task<(T? Input, IReadOnlyList<StoredFile> Files)> ReadParts<T>(
        MultipartReader parts, string jsonPart, bool isPartNeeded, long largestJson, CancellationToken ct)
        where T : class
    {
        T? input = null;
        var files = new List<StoredFile>();
        try
        {
            while (await Next(parts, ct) is { } section)
            {
                var about = ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var found) ? found : new("form-data");
                var name = HeaderUtilities.RemoveQuotes(about.Name).Value ?? "";
                if (name == jsonPart)
                    input = input is null
                        ? await Parse<T>(await Whole(section.Body, largestJson, ct), ct)
                        : throw new RefusedException(new TicketPartNeeded());
                else if (FileNameIn(about) is { } fileName)
                    await Receive(fileName, section.Body, files, ct);
                else
                    throw new RefusedException(new PartUnexpected(
                        PlainText.Line(name.Length > LongestTold ? name[..LongestTold] : name) ?? "?"));
            }

            return input is null && isPartNeeded ? throw new RefusedException(new TicketPartNeeded()) : (input, files);
        }
        catch
        {
            foreach (var file in files)
                store.Delete(file.Id);
            throw;
        }
    }

    private async Task Receive(string name, Stream body, List<StoredFile> files, CancellationToken ct)
    {
        // A form's file field that was left empty comes as a part without a name.
        if (name.Length == 0)
            return;
        if (files.Count == AttachmentLimits.MostFiles)
            throw new RefusedException(new TooManyFiles());
        files.Add(await store.Receive(name, body, null, ct));
        if (files.Sum(f => f.Size) > AttachmentLimits.LargestRequest)
            throw new RefusedException(new FilesTooLarge());
    }

    /// <summary>Null where the part is no file; "filename*" tells more exactly than "filename" does.</summary>
    private static string? FileNameIn(ContentDispositionHeaderValue about) =>
        about.FileNameStar.HasValue ? about.FileNameStar.Value
        : about.FileName.HasValue ? HeaderUtilities.RemoveQuotes(about.FileName).Value ?? ""
        : null;

    private async Task<T> Parse<T>(Stream body, CancellationToken ct)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(body, json.Value.SerializerOptions, ct)
                ?? throw new BadHttpRequestException("The body says nothing.");
        }
        catch (JsonException e)
        {
            throw new BadHttpRequestException("The JSON cannot be read.", e);
        }
    }

    private static async Task<MultipartSection?> Next(MultipartReader parts, CancellationToken ct)
    {
        try
        {
            return await parts.ReadNextSectionAsync(ct);
        }
        catch (Exception e) when (e is InvalidDataException || (e is IOException and not BadHttpRequestException))
        {
            throw new BadHttpRequestException("The form cannot be read.", e);
        }
    }

    /// <summary>The JSON of a form, which may be as large as one that comes alone.</summary>
    private static async Task<Stream> Whole(Stream part, long largest, CancellationToken ct)
    {
        var whole = new MemoryStream();
        var piece = new byte[16 * 1024];
        try
        {
            while (await part.ReadAsync(piece, ct) is > 0 and var read)
            {
                if (whole.Length + read > largest)
                    throw new BadHttpRequestException("The request's JSON is too large.", StatusCodes.Status413PayloadTooLarge);
                whole.Write(piece, 0, read);
            }
        }
        catch (Exception e) when (e is InvalidDataException || (e is IOException and not BadHttpRequestException))
        {
            throw new BadHttpRequestException("The form cannot be read.", e);
        }

        whole.Position = 0;
        return whole;
    }
}
