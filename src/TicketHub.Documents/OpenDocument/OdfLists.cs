using System.Globalization;
using System.Xml;

namespace TicketHub.Documents.OpenDocument;

/// <summary>The numbers of lists and headings, which a document describes and leaves to its reader to count.</summary>
internal sealed class OdfLists
{
    /// <summary>The list that headings are in when they are in no other.</summary>
    public const string Outline = " outline";

    private const int Levels = 10;

    private readonly Dictionary<string, Level?[]> styles = [];
    private readonly Dictionary<string, int[]> counters = [];

    private sealed record Level(bool Bullet, string Format, string Before, string After, int Shown, int Start);

    /// <summary>Takes in the list style that the reader stands at.</summary>
    public void Learn(XmlReader xml)
    {
        var name = xml.LocalName is "outline-style" ? Outline : xml.Attribute("name") ?? "";
        var levels = new Level?[Levels];
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.NextIn(depth))
            {
                if (xml.IsElement() && Number(xml.Attribute("level")) is >= 1 and <= Levels and var at)
                    levels[at - 1] ??= Read(xml);
            }
        }

        styles[name] = levels;
    }

    /// <summary>A list begins anew where it does not say that it goes on.</summary>
    public void Restart(string style) => counters.Remove(style);

    /// <summary>"1.1. " for the next item; empty where nothing is shown.</summary>
    /// <param name="level">From 1.</param>
    public string Next(string style, int level, int? start = null)
    {
        if (!styles.TryGetValue(style, out var levels) || level is < 1 or > Levels)
            return "";
        if (!counters.TryGetValue(style, out var counts))
            counters[style] = counts = new int[Levels];
        var shown = levels[level - 1];
        counts[level - 1] = start ?? (counts[level - 1] == 0 ? shown?.Start ?? 1 : counts[level - 1] + 1);
        Array.Clear(counts, level, Levels - level);
        if (shown is null)
            return "";
        return shown.Bullet ? "• " : Write(shown, levels, counts, level);
    }

    private static string Write(Level shown, Level?[] levels, int[] counts, int level)
    {
        if (shown.Format.Length == 0)
            return "";
        var from = Math.Max(0, level - Math.Max(1, shown.Shown));
        var numbers = Enumerable.Range(from, level - from)
            .Where(i => !string.IsNullOrEmpty(levels[i]?.Format))
            .Select(i => Format(Math.Max(1, counts[i]), levels[i]!.Format));
        return $"{shown.Before}{string.Join('.', numbers)}{shown.After}".Trim() + " ";
    }

    private static Level Read(XmlReader xml) => new(
        xml.LocalName.Contains("bullet", StringComparison.Ordinal) || xml.LocalName.Contains("image", StringComparison.Ordinal),
        xml.Attribute("num-format") ?? "",
        Short(xml.Attribute("num-prefix")),
        Short(xml.Attribute("num-suffix")),
        Number(xml.Attribute("display-levels")) ?? 1,
        Number(xml.Attribute("start-value")) ?? 1);

    private static string Short(string? text) => text is { Length: <= 20 } ? text : "";

    private static string Format(int number, string format) => format switch
    {
        "a" => NumberWords.Latin(number),
        "A" => NumberWords.Latin(number).ToUpperInvariant(),
        "i" => NumberWords.Roman(number),
        "I" => NumberWords.Roman(number).ToUpperInvariant(),
        _ when format.StartsWith('а') => NumberWords.Cyrillic(number),
        _ when format.StartsWith('А') => NumberWords.Cyrillic(number).ToUpperInvariant(),
        _ => NumberWords.Decimal(number),
    };

    public static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 100_000 ? number : null;
}
