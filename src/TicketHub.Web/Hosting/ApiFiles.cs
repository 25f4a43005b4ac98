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
            var ticket = operation.OperationId == "attachFiles" ? null : contents[BodyWithFiles.Json].Schema;
            contents[BodyWithFiles.Multipart] = new OpenApiMediaType { Schema = FormOf(ticket) };
        }

        if (operation.OperationId is "downloadAttachment" or "downloadSubmission" && operation.Responses?["200"] is OpenApiResponse bytes)
        {
            var type = operation.OperationId == "downloadAttachment" ? "application/octet-stream" : Xlsx.MediaType;
            bytes.Content = new Dictionary<string, IOpenApiMediaType> { [type] = new OpenApiMediaType { Schema = Binary() } };
        }

        if (operation.OperationId != "createUpload")
            return;
        operation.Parameters ??= [];
        operation.Parameters.Add(Header("Tus-Resumable", "1.0.0"));
        operation.Parameters.Add(Header("Upload-Length", "The size of the file in bytes."));
        operation.Parameters.Add(Header("Upload-Metadata", "filename, a space, and the file's name in UTF-8 and Base64."));
    }

    private static OpenApiSchema FormOf(IOpenApiSchema? ticket)
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
            form.Required = new HashSet<string> { "ticket" };
        }

        return form;
    }

    private static OpenApiSchema Binary() => new() { Type = JsonSchemaType.String, Format = "binary" };

    private static OpenApiParameter Header(string name, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = true,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
