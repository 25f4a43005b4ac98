using System.Globalization;
using TicketHub.Domain;
using TicketHub.Domain.Planning;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.Submissions;

/// <summary>A submission's number as paths write it.</summary>
public static class SubmissionNumber
{
    public static string Show(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <exception cref="RefusedException">It is no number; answered like one that does not exist.</exception>
    public static long Parse(string? text) =>
        WrittenNumber.Read(text) ?? throw new RefusedException(new SubmissionNotFound(WrittenNumber.Repeated(text)));
}
