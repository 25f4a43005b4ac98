using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace TicketHub.Testing.Hosts;

/// <summary>Calls that carry files, as clients make them.</summary>
public static class UploadCalls
{
    /// <summary>Uploads by tus. What is left out is said as it should be; a header that is null is not sent.</summary>
    public static Task<ApiAnswer> Upload(this HttpClient client, string? name, HttpContent body, string? length, string? version = "1.0.0")
    {
        body.Headers.ContentType ??= new("application/offset+octet-stream");
        if (version is not null)
            body.Headers.TryAddWithoutValidation("Tus-Resumable", version);
        if (length is not null)
            body.Headers.TryAddWithoutValidation("Upload-Length", length);
        if (name is not null)
            body.Headers.TryAddWithoutValidation("Upload-Metadata", "filename " + Convert.ToBase64String(Encoding.UTF8.GetBytes(name)));
        return client.Call(HttpMethod.Post, "/api/v1/uploads", body);
    }

    public static Task<ApiAnswer> Upload(this HttpClient client, string name, byte[] bytes) =>
        client.Upload(name, new ByteArrayContent(bytes), bytes.Length.ToString(CultureInfo.InvariantCulture));

    /// <summary>Uploads what must be accepted; returns its id.</summary>
    public static async Task<Guid> Uploaded(this HttpClient client, string name, string text)
    {
        var answer = await client.Upload(name, Encoding.UTF8.GetBytes(text));
        return answer.Raw.Headers.Location is { } location
            ? Guid.Parse(location.ToString().Split('/')[^1])
            : throw new InvalidOperationException($"Uploading answered {answer.Status}: {answer.Body?.ToJsonString()}");
    }

    /// <summary>A request as multipart/form-data: its JSON and its files.</summary>
    public static MultipartFormDataContent Form(object? ticket, params (string Name, byte[] Bytes)[] files)
    {
        var form = new MultipartFormDataContent();
        if (ticket is not null)
            form.Add(new StringContent(JsonSerializer.Serialize(ticket), Encoding.UTF8, "application/json"), "ticket");
        foreach (var (name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(part, "file", name);
        }

        return form;
    }
}
