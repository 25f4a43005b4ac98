using System.Reflection;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace TicketHub.Web.Hosting;

/// <summary>The contract, made from the running routes; openapi.yaml at the repository's top is its committed copy.</summary>
public static class ApiDescription
{
    public const string Document = "v1";

    public static IServiceCollection AddApiDescription(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
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
        swagger.IncludeXmlComments(Assembly.GetExecutingAssembly());
    }
}
