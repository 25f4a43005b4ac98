using System.Globalization;

namespace TicketHub.Benchmarks;

/// <summary>Requests a second of each round, and what they come to.</summary>
internal sealed class Figures
{
    private readonly List<double> bareCreate = [], ourCreate = [], bareGet = [], ourGet = [];

    public void Add((double Create, double Get) bare, (double Create, double Get) ours)
    {
        bareCreate.Add(bare.Create);
        ourCreate.Add(ours.Create);
        bareGet.Add(bare.Get);
        ourGet.Add(ours.Get);
    }

    /// <summary>Prints a table and returns whether both targets are met.</summary>
    public bool Print(double createTarget, double getTarget)
    {
        Console.WriteLine("requests a second        min    median       max");
        PrintRow("create, baseline", bareCreate);
        PrintRow("create, TicketHub", ourCreate);
        PrintRow("get, baseline", bareGet);
        PrintRow("get, TicketHub", ourGet);
        // Both are judged, also when the first one fails.
        return PrintRatio("create", ourCreate, bareCreate, createTarget) & PrintRatio("get", ourGet, bareGet, getTarget);
    }

    private static void PrintRow(string name, List<double> rates) => Console.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{name,-18} {rates.Min(),9:F0} {Median(rates),9:F0} {rates.Max(),9:F0}"));

    private static bool PrintRatio(string name, List<double> ours, List<double> bare, double target)
    {
        var ratio = Median(ours) / Median(bare);
        var verdict = ratio >= target ? "met" : "MISSED";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name}: {ratio:F2} of the baseline, target {target:F2}: {verdict}"));
        return ratio >= target;
    }

    private static double Median(List<double> rates)
    {
        var sorted = rates.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
