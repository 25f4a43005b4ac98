using System.Globalization;
using TicketHub.Domain.Enhancements;

namespace TicketHub.Web.Features.Swaps;

/// <summary>What a swap costs in one line, and the address that carries a way to the page on which it is proposed.</summary>
public static class SwapWording
{
    public static string Cost(Words words, IReadOnlyList<long> givenUp, decimal lost, decimal help)
    {
        var parts = new List<string>();
        if (givenUp.Count > 0)
            parts.Add(words.Say("swap.cost.givenUp", string.Join(", ", givenUp.Select(Enhancement.Show)), words.Number(lost)));
        if (help > 0)
            parts.Add(words.Say("swap.cost.help", words.Number(help)));
        return parts.Count > 0 ? string.Join("; ", parts) : words["swap.cost.free"];
    }

    /// <summary>Who is let down, by name.</summary>
    public static string Projects(Words words, SwapItemResource item) =>
        item.Projects.Count > 0 ? string.Join(", ", item.Projects) : words["board.noProject"];

    public static string Address(long item, string into, IEnumerable<long> givenUp, long? moved, decimal help)
    {
        var address = $"{Shared.Paths.ProposeSwap}?item={item}&into={into}";
        if (string.Join('-', givenUp) is { Length: > 0 } numbers)
            address += $"&givenUp={numbers}";
        if (moved is { } one)
            address += $"&moved={one}";
        return help > 0 ? address + $"&days={help.ToString(CultureInfo.InvariantCulture)}" : address;
    }

    /// <summary>The same for a way as a form carries it, whatever stands in its fields.</summary>
    public static string Address(long item, string into, string? givenUp, string? moved)
    {
        var address = Address(item, into, [], null, 0);
        if (!string.IsNullOrEmpty(givenUp))
            address += $"&givenUp={Uri.EscapeDataString(givenUp)}";
        return string.IsNullOrEmpty(moved) ? address : $"{address}&moved={Uri.EscapeDataString(moved)}";
    }

    /// <summary>As a field shows it.</summary>
    public static string Typed(decimal? days) => days?.ToString(CultureInfo.InvariantCulture) ?? "";
}
