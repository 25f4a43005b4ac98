using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.Backlog;

/// <summary>How people and paths write an enhancement's number: 17 or EN-17, and by hand en17 or EN 17.</summary>
public static class EnhancementNumber
{
    private const string Prefix = "EN";

    /// <exception cref="RefusedException">It is no number; answered like one that does not exist.</exception>
    public static long Parse(string? text) =>
        TryParse(text) ?? throw new RefusedException(new EnhancementNotFound(WrittenNumber.Repeated(text)));

    public static long? TryParse(string? text)
    {
        var written = text?.Trim() ?? "";
        var digits = written.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? written[Prefix.Length..] : written;
        if (digits.Length < written.Length && digits is ['-' or ' ', ..])
            digits = digits[1..];
        return WrittenNumber.Read(digits);
    }
}
