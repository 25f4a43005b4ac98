using System.Globalization;
using System.Text.Json;
using TicketHub.Domain;
using TicketHub.Domain.KnownDefects;
using TicketHub.Web.Features.Tickets;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>What the list is asked for. <paramref name="All"/>: also what only one request brought and nobody has looked at.</summary>
public sealed record DefectQuery(string? Status = null, bool? All = null, string? Search = null, string? Cursor = null, int? Limit = null)
{
    private const int LongestSearch = 100;

    /// <exception cref="RefusedException">There is no such status.</exception>
    public DefectStatus? ReadStatus()
    {
        if (string.IsNullOrEmpty(Status))
            return null;
        foreach (var value in Enum.GetValues<DefectStatus>())
        {
            if (Words.CodeOf(value) == Status)
                return value;
        }

        throw new RefusedException(new UnknownValue(
            "status", Status.Length <= 40 ? Status : Status[..40],
            string.Join(", ", Enum.GetNames<DefectStatus>().Select(JsonNamingPolicy.CamelCase.ConvertName))));
    }

    public string? ReadSearch() => PlainText.Line(Search) is { } text ? text[..Math.Min(text.Length, LongestSearch)] : null;

    /// <exception cref="RefusedException">Cursor or limit are not usable.</exception>
    public (int Skip, int Take) ReadPage()
    {
        var take = Limit ?? Paging.Usual;
        if (take is < 1 or > Paging.Most)
            throw new RefusedException(new LimitOutOfRange());
        return int.TryParse(Cursor ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var skip)
            ? (skip, take)
            : throw new RefusedException(new CursorUnknown());
    }
}
