using TicketHub.Domain;
using TicketHub.Domain.KnownDefects;
using TicketHub.Web.Lists;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>What the list is asked for. <paramref name="All"/>: also what only one request brought and nobody has looked at.</summary>
public sealed record DefectQuery(string? Status = null, bool? All = null, string? Search = null, string? Cursor = null, int? Limit = null)
{
    private const int LongestSearch = 100;

    /// <exception cref="RefusedException">There is no such status.</exception>
    public DefectStatus? ReadStatus() => string.IsNullOrEmpty(Status)
        ? null
        : Words.Coded<DefectStatus>(Status)
            ?? throw new RefusedException(UnknownValue.Among("status", Status, Enum.GetValues<DefectStatus>()));

    public string? ReadSearch() => PlainText.Line(Search) is { } text ? text[..Math.Min(text.Length, LongestSearch)] : null;

    /// <exception cref="RefusedException">Cursor or limit are not usable.</exception>
    public PageAfter ReadPage() => PageAfter.Asked(Cursor, Limit);
}
