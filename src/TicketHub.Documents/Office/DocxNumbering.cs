using System.Globalization;
using System.Xml.Linq;

namespace TicketHub.Documents.Office;

/// <summary>
/// The numbers that Word shows and does not store: a paragraph names its list and level, and counting is left to the reader.
/// </summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    /// <summary>A style that is based on a style that is based …</summary>
    private const int LongestChain = 20;

    private readonly Dictionary<string, XElement> abstracts = [];
    private readonly Dictionary<string, XElement> lists = [];
    private readonly Dictionary<string, XElement> styles = [];
    private readonly Dictionary<string, int?[]> counters = [];
    private readonly HashSet<(string List, int Level)> restarted = [];

    public DocxNumbering(XElement numbering, XElement styles)
    {
        foreach (var element in numbering.All("abstractNum"))
            abstracts.TryAdd(element.Get("abstractNumId") ?? "", element);
        foreach (var element in numbering.All("num"))
            lists.TryAdd(element.Get("numId") ?? "", element);
        foreach (var element in styles.All("style"))
            this.styles.TryAdd(element.Get("styleId") ?? "", element);
    }

    /// <summary>"1.1. " for the next paragraph of this list and level; empty where nothing is shown.</summary>
    public string Next(string? style, string? list, int? level)
    {
        var (styleList, styleLevel) = OfStyle(style);
        list ??= styleList;
        if (list is null or "0" || Abstract(list) is not { } definition)
            return "";
        var at = Math.Clamp(level ?? styleLevel ?? LevelOfStyle(definition, style) ?? 0, 0, Levels - 1);
        Count(list, definition, at);
        return Write(list, definition, at);
    }

    private (string? List, int? Level) OfStyle(string? style)
    {
        string? list = null;
        int? level = null;
        for (var i = 0; i < LongestChain && style is not null && styles.TryGetValue(style, out var element); i++)
        {
            var numbering = element.One("pPr").One("numPr");
            list ??= numbering.Val("numId");
            level ??= Number(numbering.Val("ilvl"));
            style = element.Val("basedOn");
        }

        return (list, level);
    }

    private XElement? Abstract(string list)
    {
        var definition = abstracts.GetValueOrDefault(lists.GetValueOrDefault(list).Val("abstractNumId") ?? "");
        // A list may be kept in a style: the definition is then that of the style's own list.
        var linked = definition.Val("numStyleLink") is { } link ? OfStyle(link).List : null;
        if (linked is not null && linked != list && lists.TryGetValue(linked, out var other))
            definition = abstracts.GetValueOrDefault(other.Val("abstractNumId") ?? "");
        return definition;
    }

    private static int? LevelOfStyle(XElement definition, string? style) =>
        style is null ? null : Number(definition.All("lvl").FirstOrDefault(l => l.Val("pStyle") == style)?.Get("ilvl"));

    private void Count(string list, XElement definition, int level)
    {
        var key = definition.Get("abstractNumId") ?? "";
        if (!counters.TryGetValue(key, out var counts))
            counters[key] = counts = new int?[Levels];
        for (var upper = 0; upper < level; upper++)
            counts[upper] ??= Start(list, definition, upper);
        var restart = Override(list, level).Val("startOverride") is not null && restarted.Add((list, level));
        counts[level] = counts[level] is { } count && !restart ? count + 1 : Start(list, definition, level);
        Array.Clear(counts, level + 1, Levels - level - 1);
    }

    private string Write(string list, XElement definition, int level)
    {
        var shown = Level(list, definition, level);
        if (shown.Val("numFmt") is "bullet")
            return "• ";
        var text = shown.Val("lvlText") ?? "";
        var counts = counters[definition.Get("abstractNumId") ?? ""];
        var legal = shown.One("isLgl") is not null;
        for (var i = 0; i <= level; i++)
        {
            var format = legal ? "decimal" : Level(list, definition, i).Val("numFmt");
            text = text.Replace($"%{i + 1}", Format(counts[i] ?? 1, format), StringComparison.Ordinal);
        }

        return string.IsNullOrWhiteSpace(text) || text.Length > 100 ? "" : text.Trim() + " ";
    }

    private XElement? Override(string list, int level) =>
        lists[list].All("lvlOverride").FirstOrDefault(o => Number(o.Get("ilvl")) == level);

    private XElement? Level(string list, XElement definition, int level) =>
        Override(list, level).One("lvl") ?? definition.All("lvl").FirstOrDefault(l => Number(l.Get("ilvl")) == level);

    private int Start(string list, XElement definition, int level) =>
        Number(Override(list, level).Val("startOverride")) ?? Number(Level(list, definition, level).Val("start")) ?? 1;

    private static string Format(int number, string? format) => format switch
    {
        "lowerLetter" => NumberWords.Latin(number),
        "upperLetter" => NumberWords.Latin(number).ToUpperInvariant(),
        "russianLower" => NumberWords.Cyrillic(number),
        "russianUpper" => NumberWords.Cyrillic(number).ToUpperInvariant(),
        "lowerRoman" => NumberWords.Roman(number),
        "upperRoman" => NumberWords.Roman(number).ToUpperInvariant(),
        "decimalZero" when number is >= 0 and < 10 => "0" + NumberWords.Decimal(number),
        "none" => "",
        _ => NumberWords.Decimal(number),
    };

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, -100_000, 100_000)
            : null;
}
