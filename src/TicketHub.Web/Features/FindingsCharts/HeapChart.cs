using TicketHub.Diagnostics.Collections;

namespace TicketHub.Web.Features.FindingsCharts;

/// <summary>How much of the heap was taken after collections: all of them, and after which ones.</summary>
/// <param name="IsTimed">False: points are numbered, the log has no times.</param>
/// <param name="Telling">Of the points those that are nearest to what really lives: after full ones, if there are some.</param>
public sealed record HeapChart(bool IsTimed, double? CapacityMb, IReadOnlyList<HeapPoint> Points, IReadOnlyList<HeapPoint> Telling)
{
    private const int MostPoints = 240;

    /// <summary>Null where there is no line to draw.</summary>
    public static HeapChart? Of(GcReport collections)
    {
        ArgumentNullException.ThrowIfNull(collections);
        var points = collections.HeapAfter.OrderBy(point => point.AtS).ToList();
        if (points.Count < 2)
            return null;
        // Young ones are many and alike; the others only where they are many as well.
        var young = Thinned(points.Where(point => point.After is After.Young).ToList());
        var others = Thinned(points.Where(point => point.After is not After.Young).ToList());
        var shown = young.Concat(others).OrderBy(point => point.AtS).ToList();
        var telling = Enum.GetValues<After>()
            .Reverse()
            .Select(kind => shown.Where(point => point.After == kind).ToList())
            .FirstOrDefault(of => of.Count > 1);
        return new(collections.SpanS is not null, collections.HeapCapacityMb, shown, telling ?? shown);
    }

    /// <summary>The last one is the one that it ended with.</summary>
    private static IEnumerable<HeapPoint> Thinned(List<HeapPoint> points)
    {
        var every = (points.Count + MostPoints - 1) / MostPoints;
        return points.Where((_, at) => at % every == 0 || at == points.Count - 1);
    }

    /// <summary>1:04:30 since the process began.</summary>
    public string At(Words words, double at)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (!IsTimed)
            return words.Say("chart.collection", words.Number((decimal)Math.Round(at)));
        var span = TimeSpan.FromSeconds(Math.Min(at, 1e9));
        return span.TotalDays >= 1
            ? words.Say("chart.daysAndTime", (int)span.TotalDays, span.ToString("h\\:mm", null))
            : span.ToString("h\\:mm\\:ss", null);
    }
}
