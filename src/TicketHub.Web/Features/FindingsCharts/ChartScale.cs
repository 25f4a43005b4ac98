using System.Globalization;

namespace TicketHub.Web.Features.FindingsCharts;

/// <summary>A picture of 720 by 180: where a value stands in it.</summary>
public sealed record ChartScale(double Most)
{
    public const int Width = 720;

    public const int Left = 46;

    public const int Top = 10;

    public const int Bottom = 150;

    private const int WidestBar = 32;

    /// <summary>The next round figure above the highest value.</summary>
    public double Ceiling { get; } = Round(Most);

    public string Y(double value) => Text(Bottom - ((Bottom - Top) * value / Ceiling));

    public string Height(double value) => Text((Bottom - Top) * value / Ceiling);

    public static string X(double share) => Text(Left + ((Width - Left) * share));

    /// <summary>A log of a minute or two has columns, not blocks.</summary>
    public static double BarWidth(int bars) => Math.Min(0.8 * (Width - Left) / bars, WidestBar);

    /// <summary>Where the column of a step begins: it stands in the middle of its share of the width.</summary>
    public static string Bar(int at, int bars) => Text(Left + ((Width - Left) * (at + 0.5) / bars) - (BarWidth(bars) / 2));

    public static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static double Round(double most)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(most, 2))));
        foreach (var factor in new[] { 1, 2, 4, 5, 6, 8 })
        {
            if (factor * unit >= most)
                return factor * unit;
        }

        return 10 * unit;
    }
}
