using TicketHub.Diagnostics.Collections;

namespace TicketHub.Web.Features.FindingsCharts;

/// <summary>How much of the heap was taken after collections; where there were full ones, after those, which tell what really lives.</summary>
/// <param name="IsTimed">False: points are numbered, the log has no times.</param>
public sealed record HeapChart(bool IsTimed, After After, double? CapacityMb, IReadOnlyList<HeapPoint> Points)
{
    private const int MostPoints = 240;

    private const int EnoughFull = 3;

    /// <summary>Null where there is no line to draw.</summary>
    public static HeapChart? Of(GcReport collections)
    {
        ArgumentNullException.ThrowIfNull(collections);
        var after = Enum.GetValues<After>().Reverse().FirstOrDefault(kind => collections.HeapAfter.Count(point => point.After == kind) >= EnoughFull);
        var points = collections.HeapAfter.Where(point => point.After == after).ToList();
        if (points.Count < 2)
            return null;
        var every = (points.Count + MostPoints - 1) / MostPoints;
        // The last one is the one that it ended with.
        var shown = points.Where((_, at) => at % every == 0 || at == points.Count - 1).ToList();
        return new(collections.SpanS is not null, after, collections.HeapCapacityMb, shown);
    }

    /// <summary>1:04:30 since the process began.</summary>
    public string At(Words words, double at)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (!IsTimed)
            return words.Say("chart.collection", words.Number((decimal)Math.Round(at)));
        var span = TimeSpan.FromSeconds(Math.Min(at, 1e9));
        return span.TotalDays >= 1 ? words.Say("chart.daysAndTime", (int)span.TotalDays, span.ToString("h\\:mm", null)) : span.ToString("h\\:mm\\:ss", null);
    }
}
