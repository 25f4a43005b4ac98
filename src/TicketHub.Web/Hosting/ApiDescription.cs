using System.Reflection;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace TicketHub.Web.Hosting;

/// <summary>The contract, made from the running routes; openapi.yaml at the repository's top is its committed copy.</summary>
public static class ApiDescription
{
    public const string Document = "v1";

    private static readonly string[] Suffixes = ["Resource", "Input"];

    public static IServiceCollection AddApiDescription(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        // Enumerations and names as this API's own JSON writes them; left alone, the generator reads the settings of MVC.
        services.AddSingleton<ISerializerDataContractResolver>(provider =>
            new JsonSerializerDataContractResolver(provider.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions));
        return services.AddSwaggerGen(Describe);
    }

    private static void Describe(SwaggerGenOptions swagger)
    {
        swagger.SwaggerDoc(Document, new OpenApiInfo
        {
            Title = "TicketHub",
            Version = "v1",
            Description = "The consultation desk between solution centers and headquarters. Errors are RFC 9457 problem details.",
        });
        swagger.AddSecurityDefinition("token", new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "A personal access token.",
        });
        swagger.AddSecurityRequirement(document => new OpenApiSecurityRequirement
        {
            [new OpenApiSecuritySchemeReference("token", document)] = [],
        });
        swagger.SupportNonNullableReferenceTypes();
        swagger.NonNullableReferenceTypesAsRequired();
        swagger.UseAllOfToExtendReferenceSchemas();
        swagger.CustomSchemaIds(SchemaName);
        swagger.OperationFilter<ApiHeaders>();
        swagger.OperationFilter<ApiFiles>();
        swagger.DocumentFilter<OpenAnswers>();
        swagger.IncludeXmlComments(Assembly.GetExecutingAssembly());
    }

    /// <summary>TicketResource is a Ticket to a client, FilingInput a Filing, Page&lt;TicketSummary&gt; a TicketSummaryPage.</summary>
    private static string SchemaName(Type type)
    {
        if (type.IsGenericType)
            return string.Concat(type.GetGenericArguments().Select(SchemaName))
                + type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
        // What a log advises is not what a filer is advised.
        if (type == typeof(Diagnostics.Logs.Advice))
            return "LogAdvice";
        var suffix = Suffixes.FirstOrDefault(s => type.Name.EndsWith(s, StringComparison.Ordinal));
        return suffix is null ? type.Name : type.Name[..^suffix.Length];
    }

    /// <summary>An unknown member of an input is refused; an answer may gain members without breaking who reads it.</summary>
    private sealed class OpenAnswers : IDocumentFilter
    {
        public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
        {
            var schemas = swaggerDoc.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>();
            var inputs = new HashSet<string>();
            foreach (var operation in swaggerDoc.Paths.SelectMany(path => path.Value.Operations?.Values.AsEnumerable() ?? []))
            {
                foreach (var media in operation.RequestBody?.Content?.Values.AsEnumerable() ?? [])
                    Gather(media.Schema, schemas, inputs);
            }

            foreach (var (name, schema) in schemas)
            {
                if (schema is OpenApiSchema open && !inputs.Contains(name))
                    open.AdditionalPropertiesAllowed = true;
            }
        }

        /// <summary>The body of an operation, and what stands in it.</summary>
        private static void Gather(IOpenApiSchema? schema, IDictionary<string, IOpenApiSchema> schemas, HashSet<string> inputs)
        {
            if (schema is OpenApiSchemaReference { Reference.Id: { } name })
            {
                if (inputs.Add(name))
                    Gather(schemas[name], schemas, inputs);
                return;
            }

            IEnumerable<IOpenApiSchema?> parts =
            [
                schema?.Items,
                .. schema?.AllOf ?? [],
                .. schema?.OneOf ?? [],
                .. schema?.Properties?.Values.AsEnumerable() ?? [],
            ];
            foreach (var part in parts)
            {
                if (part is not null)
                    Gather(part, schemas, inputs);
            }
        }
    }
}
