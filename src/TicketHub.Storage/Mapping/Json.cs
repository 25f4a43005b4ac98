using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TicketHub.Storage.Mapping;

/// <summary>Small immutable lists that are always read whole (findings, arguments) stand in one text column.</summary>
internal static class Json
{
    // Cyrillic stays readable in the column; it is text for us, never markup for a browser.
    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) =>
        property.HasConversion(
            value => JsonSerializer.Serialize(value, Options),
            stored => JsonSerializer.Deserialize<T>(stored, Options)!,
            // The values are replaced, never changed in place: the same text is the same value.
            new ValueComparer<T>(
                (a, b) => ReferenceEquals(a, b) || JsonSerializer.Serialize(a, Options) == JsonSerializer.Serialize(b, Options),
                value => JsonSerializer.Serialize(value, Options).GetHashCode(StringComparison.Ordinal),
                value => value));
}
