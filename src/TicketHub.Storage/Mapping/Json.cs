using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Materials;
using TicketHub.Domain.Planning;

namespace TicketHub.Storage.Mapping;

/// <summary>Small immutable lists that are always read whole (findings, arguments) stand in one text column.</summary>
internal static class Json
{
    // Cyrillic stays readable in the column; it is text for us, never markup for a browser.
    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters =
            {
                new JsonStringEnumConverter<EnhancementStatus>(), new JsonStringEnumConverter<ResourceKind>(),
                new JsonStringEnumConverter<Piece>(),
                new JsonStringEnumConverter<MaterialKind>(), new MonthText(), new DaysNumber(),
            },
        };

    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) =>
        property.HasConversion(
            value => JsonSerializer.Serialize(value, Options),
            stored => JsonSerializer.Deserialize<T>(stored, Options)!,
            // The values are replaced, never changed in place: the same text is the same value.
            new ValueComparer<T>(
                (a, b) => ReferenceEquals(a, b) || JsonSerializer.Serialize(a, Options) == JsonSerializer.Serialize(b, Options),
                value => JsonSerializer.Serialize(value, Options).GetHashCode(StringComparison.Ordinal),
                value => value));

    /// <summary>2026-11, as people write it.</summary>
    private sealed class MonthText : JsonConverter<Month>
    {
        public override Month Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Month.TryParse(reader.GetString(), out var month) ? month : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Month value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    /// <summary>1.5 days.</summary>
    private sealed class DaysNumber : JsonConverter<HalfDays>
    {
        public override HalfDays Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            HalfDays.TryOf(reader.GetDecimal(), out var days) ? days : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, HalfDays value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Days);
    }
}
