using System.Globalization;
using TicketHub.Domain;
using TicketHub.Domain.KnownDefects;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>How people and paths write a known defect's number: 12 or KD-12.</summary>
public static class DefectNumber
{
    private const string Prefix = "KD-";

    /// <exception cref="RefusedException">It is no number; answered like one that does not exist.</exception>
    public static long Parse(string? text) =>
        TryParse(text) ?? throw new RefusedException(new KnownDefectNotFound(text is { Length: > 30 } ? text[..30] : text ?? ""));

    public static long? TryParse(string? text)
    {
        var written = text?.Trim() ?? "";
        var digits = written.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? written[Prefix.Length..] : written;
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
    }
}
