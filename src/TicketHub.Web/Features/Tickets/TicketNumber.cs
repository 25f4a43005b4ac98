using System.Globalization;
using TicketHub.Domain;
using TicketHub.Domain.Tickets;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.Tickets;

/// <summary>How people and paths write a ticket's number: 1042 or TH-1042.</summary>
public static class TicketNumber
{
    private const string Prefix = "TH-";

    public static string Show(long number) => (number > 0 ? Prefix : "") + number.ToString(CultureInfo.InvariantCulture);

    /// <exception cref="RefusedException">It is no number; answered like one that does not exist.</exception>
    public static long Parse(string text) =>
        WrittenNumber.Read(text, Prefix) ?? throw new RefusedException(new TicketNotFound(WrittenNumber.Repeated(text)));
}
