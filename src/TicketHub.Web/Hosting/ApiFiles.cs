using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using TicketHub.Web.Features.Attachments;
using TicketHub.Web.Spreadsheets;

namespace TicketHub.Web.Hosting;

/// <summary>Describes bodies that carry files: the parts of a form, and the headers of tus.</summary>
internal sealed class ApiFiles : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.RequestBody?.Content is { } contents && contents.ContainsKey(BodyWithFiles.Multipart))
        {
            contents[BodyWithFiles.Multipart] = new OpenApiMediaType
            {
                Schema = FormOf(contents[BodyWithFiles.Json].Schema, operation.OperationId != "attachFiles"),
            };
        }

        if (operation.OperationId is "downloadAttachment" or "downloadSubmission" && operation.Responses?["200"] is OpenApiResponse bytes)
        {
            var type = operation.OperationId == "downloadAttachment" ? "application/octet-stream" : Xlsx.MediaType;
            bytes.Content = new Dictionary<string, IOpenApiMediaType> { [type] = new OpenApiMediaType { Schema = Binary() } };
        }

        foreach (var (name, needed, description) in TusOf(operation.OperationId))
            (operation.Parameters ??= []).Add(Header(name, needed, description));
    }

    /// <summary>What each operation of tus reads of the headers.</summary>
    private static IEnumerable<(string Name, bool Needed, string Description)> TusOf(string? operation)
    {
        if (operation is "createUpload" or "headUpload" or "patchUpload" or "deleteUpload")
            yield return ("Tus-Resumable", operation is not "deleteUpload", "1.0.0");
        if (operation is "patchUpload")
            yield return ("Upload-Offset", true, "Where the bytes belong: the offset that HEAD tells.");
        if (operation is "createUpload")
        {
            yield return ("Upload-Length", false, "The size of the file in bytes.");
            yield return ("Upload-Defer-Length", false, "1 where the size is said later, in Upload-Length of a PATCH.");
            yield return ("Upload-Metadata", true, "filename, a space, and the file's name in UTF-8 and Base64.");
        }

        if (operation is "patchUpload")
            yield return ("Upload-Length", false, "The size of the file, once, where it was deferred.");
        if (operation is "createUpload" or "patchUpload")
            yield return (
                "Upload-Checksum", false,
                "sha1, sha256 or md5, a space, and the checksum of this body in Base64; without a match none of it counts.");
    }

    /// <param name="ticket">What the part of that name holds.</param>
    /// <param name="isNeeded">Files alone say too little.</param>
    private static OpenApiSchema FormOf(IOpenApiSchema? ticket, bool isNeeded)
    {
        var form = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["file"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Items = Binary(),
                    Description = "Up to 10 files of 25 MB, 100 MB together. The part's name is free.",
                },
            },
        };
        if (ticket is not null)
        {
            form.Properties["ticket"] = ticket;
            if (isNeeded)
                form.Required = new HashSet<string> { "ticket" };
        }

        return form;
    }

    private static OpenApiSchema Binary() => new() { Type = JsonSchemaType.String, Format = "binary" };

    private static OpenApiParameter Header(string name, bool needed, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = needed,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
