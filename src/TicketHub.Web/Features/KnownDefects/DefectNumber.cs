using TicketHub.Domain;
using TicketHub.Domain.KnownDefects;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>How people and paths write a known defect's number: 12 or KD-12.</summary>
public static class DefectNumber
{
    private const string Prefix = "KD-";

    /// <exception cref="RefusedException">It is no number; answered like one that does not exist.</exception>
    public static long Parse(string? text) =>
        TryParse(text) ?? throw new RefusedException(new KnownDefectNotFound(WrittenNumber.Repeated(text)));

    public static long? TryParse(string? text) => WrittenNumber.Read(text?.Trim(), Prefix);
}
