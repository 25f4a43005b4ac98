using TicketHub.Domain.Planning;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.Swaps;

/// <summary>One line of offered help as somebody typed it.</summary>
public sealed record HelpRow(string? Name, string? Kind, string? Days, string? From, string? To, string? Price)
{
    public const int Most = 20;

    private static readonly string[] Written = ["name", "days", "from", "to", "price"];

    /// <summary>The names of all fields that lines can have on a form.</summary>
    public static IEnumerable<string> Fields =>
        Choices.Concat(Enumerable.Range(0, Most).SelectMany(i => Written.Select(name => $"help[{i}].{name}")));

    /// <summary>Those of them that are chosen, not written.</summary>
    public static IEnumerable<string> Choices => Enumerable.Range(0, Most).Select(i => $"help[{i}].kind");

    public static HelpRow Of(decimal days) => new(null, null, SwapWording.Typed(days), null, null, null);

    public static HelpRow Empty { get; } = new(null, null, null, null, null, null);

    public bool IsBlank => new[] { Name, Days, From, To, Price }.All(string.IsNullOrWhiteSpace);

    /// <summary>What cannot be read is left out or made impossible, so that the rules of planning tell what is missing.</summary>
    public HelpInput Input => new(
        Name, Kind == Words.CodeOf(ResourceKind.Internal) ? ResourceKind.Internal : ResourceKind.External,
        Typed.Number(Days), Typed.Day(From?.Trim()), Typed.Day(To?.Trim()),
        string.IsNullOrWhiteSpace(Price) ? null : Typed.Number(Price) ?? -1);

    /// <summary>All lines of a form or of its draft; blank ones fall away.</summary>
    /// <param name="said">What stands in a field of that name; null where there is none.</param>
    public static IReadOnlyList<HelpRow> Read(Func<string, string?> said)
    {
        var rows = new List<HelpRow>();
        for (var i = 0; i < Most && said($"help[{i}].name") is not null; i++)
        {
            string? Said(string field) => said($"help[{i}].{field}");
            var row = new HelpRow(Said("name"), Said("kind"), Said("days"), Said("from"), Said("to"), Said("price"));
            if (!row.IsBlank)
                rows.Add(row);
        }

        return rows;
    }
}
