using System.Globalization;

namespace TicketHub.Web.Features.Reports;

/// <summary>Two columns a month, promised and released, of which a part was promised: where each stands in a drawing of fixed size, which the page scales.</summary>
public sealed record PromiseColumns(IReadOnlyList<PromiseColumn> All, IReadOnlyList<(decimal Value, string Y)> Lines)
{
    public const int Width = 640;
    public const int Height = 300;

    private const decimal Left = 44;
    private const decimal Top = 12;
    private const decimal Bottom = 268;

    public static PromiseColumns Of(IReadOnlyList<PromiseResource> months)
    {
        var top = Math.Max(10, Math.Ceiling(months.Max(month => Math.Max(month.PromisedDays, month.ReleasedDays)) / 10) * 10);
        var each = (Width - Left) / months.Count;
        decimal Y(decimal days) => Bottom - (days / top * (Bottom - Top));
        return new(
            [
                .. months.Select((month, i) => new PromiseColumn(
                    month, Say(Left + (each * (i + 0.5m))), Bar(i, 0.16m, month.PromisedDays),
                    Bar(i, 0.52m, month.KeptDays), Bar(i, 0.52m, month.ReleasedDays))),
            ],
            [.. new[] { 0, top / 2, top }.Select(value => (value, Say(Y(value))))]);

        ColumnBar Bar(int i, decimal at, decimal days) =>
            new(Say(Left + (each * (i + at))), Say(Y(days)), Say(each * 0.32m), Say(Math.Max(Bottom - Y(days), 0.8m)));
    }

    private static string Say(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}

public sealed record PromiseColumn(PromiseResource Month, string Middle, ColumnBar Promised, ColumnBar Kept, ColumnBar Released);

public sealed record ColumnBar(string X, string Y, string Width, string Height);
