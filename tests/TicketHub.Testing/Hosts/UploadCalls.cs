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

    /// <summary>Begins an upload of this many bytes, to be sent later; null where the length is to be said later too.</summary>
    public static async Task<Guid> Begun(this HttpClient client, long? length, string name = "dump.hprof")
    {
        var answer = await client.Tus(HttpMethod.Post, "", null, length is { } said ? ("Upload-Length", Text(said)) : ("Upload-Defer-Length", "1"), Named(name));
        return answer.Raw.Headers.Location is { } location
            ? Guid.Parse(location.ToString().Split('/')[^1])
            : throw new InvalidOperationException($"Creating answered {answer.Status}: {answer.Body?.ToJsonString()}");
    }

    /// <summary>Sends bytes for a place of an upload, with what else is said.</summary>
    public static Task<ApiAnswer> Patch(this HttpClient client, Guid id, long offset, HttpContent body, params (string Name, string Value)[] headers)
    {
        body.Headers.ContentType ??= new("application/offset+octet-stream");
        return client.Tus(HttpMethod.Patch, $"/{id}", body, [("Upload-Offset", Text(offset)), .. headers]);
    }

    public static Task<ApiAnswer> Patch(this HttpClient client, Guid id, long offset, byte[] bytes, params (string Name, string Value)[] headers) =>
        client.Patch(id, offset, new ByteArrayContent(bytes), headers);

    /// <summary>Asks how far an upload is; null where the answer is that there is none.</summary>
    public static async Task<long?> OffsetOf(this HttpClient client, Guid id) =>
        (await client.Tus(HttpMethod.Head, $"/{id}", null)).Said("Upload-Offset") is { } offset ? long.Parse(offset, CultureInfo.InvariantCulture) : null;

    /// <summary>Any call of tus, at an address below the uploads.</summary>
    public static Task<ApiAnswer> Tus(this HttpClient client, HttpMethod method, string below, HttpContent? body, params (string Name, string Value)[] headers)
    {
        // Headers may stand with the content: the client sends them all alike.
        body ??= new ByteArrayContent([]);
        foreach (var (name, value) in headers.Prepend(("Tus-Resumable", "1.0.0")))
        {
            if (!body.Headers.Contains(name))
                body.Headers.TryAddWithoutValidation(name, value);
        }

        return client.Call(method, "/api/v1/uploads" + below, body);
    }

    /// <summary>What a header of the answer says.</summary>
    public static string? Said(this ApiAnswer answer, string header) =>
        answer.Raw.Headers.TryGetValues(header, out var values) || answer.Raw.Content.Headers.TryGetValues(header, out values)
            ? string.Join(',', values)
            : null;

    public static (string Name, string Value) Named(string name) =>
        ("Upload-Metadata", "filename " + Convert.ToBase64String(Encoding.UTF8.GetBytes(name)));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

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
