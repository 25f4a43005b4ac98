using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TicketHub.Diagnostics;

/// <summary>Findings as JSON, to be kept or handed on: camelCase, words for kinds, and what is not there left out.</summary>
public static class FindingsJson
{
    /// <summary>Russian is written as it is: this is never put into a page as script.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Of(IReadOnlyList<FileFindings> files) => JsonSerializer.Serialize(files, Options);

    public static IReadOnlyList<FileFindings> Read(string json) => JsonSerializer.Deserialize<List<FileFindings>>(json, Options) ?? [];
}
