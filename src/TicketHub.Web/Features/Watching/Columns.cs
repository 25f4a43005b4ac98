using System.Globalization;
using TicketHub.Domain.Intake;

namespace TicketHub.Web.Features.Watching;

/// <summary>One piece of a column. The numbers are those of the drawing.</summary>
public sealed record ColumnPiece(Outcome Outcome, double X, double Y, double Width, double Height);

/// <summary>A column with the day it begins on. <paramref name="Labelled"/>: there is room for its label.</summary>
public sealed record Column(PartOfPeriod Part, double Middle, IReadOnlyList<ColumnPiece> Pieces, bool Labelled);

/// <summary>Decisions as stacked columns: where each piece stands in a drawing of fixed size, which the page scales.</summary>
public sealed record Columns(IReadOnlyList<Column> All, IReadOnlyList<(int Value, double Y)> Lines)
{
    public const int Width = 640;
    public const int Height = 320;

    private const double Left = 40;
    private const double Top = 12;
    private const double Bottom = 288;

    /// <summary>From the ground up; a defect is the darkest, so it carries the column.</summary>
    public static readonly IReadOnlyList<Outcome> Order =
        [Outcome.Defect, Outcome.Consultation, Outcome.Enhancement, Outcome.Undecided, Outcome.SpecDump];

    public static Columns Of(IReadOnlyList<PartOfPeriod> parts)
    {
        var top = Ceiling(parts.Max(part => part.All));
        var each = (Width - Left) / parts.Count;
        double Y(double value) => Bottom - (value / top * (Bottom - Top));
        var every = parts.Count > 6 ? 2 : 1;
        return new(
            [.. parts.Select((part, i) => Stack(part, Left + (each * i), each, (parts.Count - 1 - i) % every == 0))],
            [.. new[] { 0, top / 2, top }.Distinct().Select(value => (value, Y(value)))]);

        Column Stack(PartOfPeriod part, double x, double width, bool labelled)
        {
            var (sum, pieces) = (0, new List<ColumnPiece>());
            foreach (var outcome in Order)
            {
                var count = part.Decisions.GetValueOrDefault(outcome);
                if (count == 0)
                    continue;
                var (from, to) = (Y(sum), Y(sum += count));
                // A hair of ground between the pieces tells them apart without their colours.
                pieces.Add(new(outcome, x + (width * 0.15), to, width * 0.7, Math.Max(from - to - 1, 0.8)));
            }

            return new(part, x + (width / 2), pieces, labelled);
        }
    }

    /// <summary>As SVG writes numbers.</summary>
    public static string Say(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The next round and even number: 2, 4, 6, 8, 10, 20, 40…</summary>
    private static int Ceiling(int most)
    {
        for (var power = 1; ; power *= 10)
        {
            foreach (var step in new[] { 2, 4, 6, 8, 10 })
            {
                if (step * power >= most)
                    return step * power;
            }
        }
    }
}
