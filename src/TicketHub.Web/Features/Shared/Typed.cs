using System.Globalization;
using TicketHub.Domain;

namespace TicketHub.Web.Features.Shared;

/// <summary>What people type into forms, read; null where it is none.</summary>
public static class Typed
{
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Null where nothing was typed. What cannot be read is made impossible, so that the rules name the field: it is not nothing.</summary>
    public static DateOnly? DayOrImpossible(string? text) => string.IsNullOrWhiteSpace(text) ? null : Day(text.Trim()) ?? DateOnly.MinValue;

    /// <summary>What was typed into one of these fields and is no such date, told at the field: it is not nothing.</summary>
    public static IReadOnlyList<FormProblem> Unread<T>(
        Func<string?, T?> read, string problem, params (string Field, string? Text)[] typed)
        where T : struct =>
        [.. typed.Where(one => !string.IsNullOrWhiteSpace(one.Text) && read(one.Text) is null)
            .Select(one => new FormProblem(one.Field, problem))];

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>As a datetime-local control gives it, by the clock of Almaty. The calendar's edges have no moment in UTC.</summary>
    public static DateTimeOffset? Moment(string? text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is > 1 and < 9999
            ? AlmatyTime.Moment(local)
            : null;

    /// <summary>4,5 and 4.5 are the same to a person, whatever their language; what is no number is none.</summary>
    public static decimal? Number(string? text)
    {
        const NumberStyles Signed = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        var plain = text?.Trim().Replace(',', '.').Replace(" ", "", StringComparison.Ordinal);
        return decimal.TryParse(plain, Signed, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Digits and nothing else, as numbers of things, versions and the hidden fields of forms are written.</summary>
    public static long? Whole(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <inheritdoc cref="Whole"/>
    public static int? Count(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    public static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;
}
