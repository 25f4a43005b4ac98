using System.Globalization;
using TicketHub.Domain;
using TicketHub.Domain.Tickets;

namespace TicketHub.Web.Features.Tickets;

/// <summary>How people and paths write a ticket's number: 1042 or TH-1042.</summary>
public static class TicketNumber
{
    private const string Prefix = "TH-";

    public static string Show(long number) => (number > 0 ? Prefix : "") + number.ToString(CultureInfo.InvariantCulture);

    /// <exception cref="RefusedException">It is no number; answered like one that does not exist.</exception>
    public static long Parse(string text)
    {
        var digits = text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? text[Prefix.Length..] : text;
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new RefusedException(new TicketNotFound(text.Length > 30 ? text[..30] : text));
    }
}
