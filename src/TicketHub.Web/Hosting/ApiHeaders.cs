using System.Text.Json;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using TicketHub.Storage;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.Problems;

namespace TicketHub.Web.Hosting;

/// <summary>Describes the headers of an operation, which the routes themselves can only name.</summary>
internal sealed class ApiHeaders : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            if (parameter.In is ParameterLocation.Query)
                parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
            else if (parameter.Name == "Idempotency-Key")
                DescribeKey(parameter);
            else if (parameter.Name == "If-Match")
                DescribeVersion(parameter, NeedsVersion(context));
        }

        foreach (var (status, answer) in operation.Responses ?? [])
        {
            foreach (var (name, description) in HeadersOf(status, operation))
            {
                if (answer is OpenApiResponse response)
                    (response.Headers ??= new Dictionary<string, IOpenApiHeader>())[name] = new OpenApiHeader
                    {
                        Description = description,
                        Schema = Text(),
                    };
            }
        }
    }

    private static void DescribeKey(OpenApiParameter parameter)
    {
        parameter.Description =
            "A repeat with the same key gets the first answer and does nothing twice; kept for 24 hours. Visible ASCII, no spaces.";
        parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = Repeat.LongestKey };
    }

    private static void DescribeVersion(OpenApiParameter parameter, bool needed)
    {
        parameter.Required = needed;
        parameter.Description = needed
            ? "The ETag that it was read with: 428 without it, 412 with the new one where somebody was faster."
            : "Not asked for: a post is appended to whatever the ticket has become.";
    }

    private static bool NeedsVersion(OperationFilterContext context) =>
        context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<DemandsVersionAttribute>().Any() || OfTicketNeedsVersion(context);

    private static bool OfTicketNeedsVersion(OperationFilterContext context) => context.ApiDescription.ParameterDescriptions
        .Where(p => p.Type?.IsAssignableTo(typeof(ITicketChange)) == true)
        .Any(p => ((ITicketChange)JsonSerializer.Deserialize("{}", p.Type)!).NeedsVersion);

    private static IEnumerable<(string Name, string Description)> HeadersOf(string status, OpenApiOperation operation)
    {
        var named = operation.OperationId?.EndsWith("Ticket", StringComparison.Ordinal) == true && operation.OperationId != "assessTicket";
        if (operation.OperationId == "listBacklog" && status is "200")
            yield return ("ETag", "The board's version, for If-Match of a move.");
        if (operation.OperationId?.EndsWith("Enhancement", StringComparison.Ordinal) == true && status is "200" or "201" or "412")
            yield return (
                "ETag",
                operation.OperationId == "moveEnhancement" ? "The board's version." : "The enhancement's version, for If-Match.");
        if (named && status is "200" or "201" or "412")
            yield return ("ETag", "The ticket's version, for If-Match.");
        if (status is "201")
            yield return (
                "Location",
                operation.OperationId == "createUpload"
                    ? "The upload's address; its last part is the id."
                    : "The address of what was made.");
        if ((operation.OperationId, status) is ("createUpload", "201") or ("patchUpload", "204") or ("headUpload", "200"))
        {
            yield return ("Upload-Offset", "So many bytes are safe here.");
            yield return ("Upload-Expires", "Nobody having gone on, or attached it, by then, it is forgotten.");
        }

        if ((operation.OperationId, status) is ("headUpload", "200"))
            yield return ("Upload-Length", "The size of the file; Upload-Defer-Length instead where it is not known yet.");
        if (status is "401")
            yield return ("WWW-Authenticate", "Bearer");
        if (status is "429")
            yield return ("Retry-After", "Seconds to wait.");
    }

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };
}
