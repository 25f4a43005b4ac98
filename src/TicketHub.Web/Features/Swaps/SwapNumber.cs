using System.Globalization;
using TicketHub.Domain;
using TicketHub.Domain.Planning;

namespace TicketHub.Web.Features.Swaps;

/// <summary>A proposal's number as paths write it.</summary>
public static class SwapNumber
{
    public static string Show(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <exception cref="RefusedException">It is no number; answered like one that does not exist.</exception>
    public static long Parse(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new RefusedException(new SwapNotFound(text is { Length: > 30 } ? text[..30] : text ?? ""));
}
