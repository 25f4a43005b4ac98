using System.Globalization;
using TicketHub.Domain.Planning;

namespace TicketHub.Web.Features.Swaps;

/// <summary>One line of offered help as somebody typed it.</summary>
public sealed record HelpRow(string? Name, string? Kind, string? Days, string? From, string? To, string? Price)
{
    public const int Most = 20;

    public static HelpRow Of(decimal days) => new(null, null, SwapWording.Typed(days), null, null, null);

    public static HelpRow Empty { get; } = new(null, null, null, null, null, null);

    public bool IsBlank => new[] { Name, Days, From, To, Price }.All(string.IsNullOrWhiteSpace);

    /// <summary>What cannot be read is left out or made impossible, so that the rules of planning tell what is missing.</summary>
    public HelpInput Input => new(
        Name, Kind == Words.CodeOf(ResourceKind.Internal) ? ResourceKind.Internal : ResourceKind.External, SwapWording.Number(Days), Day(From), Day(To),
        string.IsNullOrWhiteSpace(Price) ? null : SwapWording.Number(Price) ?? -1);

    /// <summary>All lines of a form; blank ones fall away.</summary>
    public static IReadOnlyList<HelpRow> Read(IFormCollection form)
    {
        var rows = new List<HelpRow>();
        for (var i = 0; i < Most && form.ContainsKey($"help[{i}].name"); i++)
        {
            string? Said(string field) => form[$"help[{i}].{field}"];
            var row = new HelpRow(Said("name"), Said("kind"), Said("days"), Said("from"), Said("to"), Said("price"));
            if (!row.IsBlank)
                rows.Add(row);
        }

        return rows;
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
