using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Learning;

/// <summary>How well an assessor judges texts whose label is known. Counts only, so that it can be kept and shown again.</summary>
/// <param name="Confusion">
/// A row for each of <see cref="Kinds"/> as people call them, a column for each as the words do, and a last one for what the gate
/// refused: its <see cref="Judged.Best"/>.
/// </param>
/// <param name="Decided">Not left to a person.</param>
/// <param name="Right">Of those, the ones decided as people do.</param>
/// <param name="Sure">Decided, and nobody is asked to look at the kind.</param>
/// <param name="SureAndRight">Of those, the ones decided as people do.</param>
/// <param name="Dumps">Documents with requirements.</param>
/// <param name="DumpsMissed">Of those, the ones that went to a queue as a request.</param>
/// <param name="DumpsUndecided">Of those, the ones left to a person.</param>
/// <param name="Refused">Requests that the gate refused and should not have.</param>
public sealed record Figures(
    IReadOnlyList<IReadOnlyList<int>> Confusion,
    int Decided,
    int Right,
    int Sure,
    int SureAndRight,
    int Dumps,
    int DumpsMissed,
    int DumpsUndecided,
    int Refused)
{
    public static IReadOnlyList<Outcome> Kinds { get; } = [Outcome.Consultation, Outcome.Defect, Outcome.Enhancement];

    private const int RefusedColumn = 3;

    /// <summary>Requests, documents with requirements not among them.</summary>
    public int Requests => Confusion.Sum(row => row.Sum());

    public int All => Requests + Dumps;

    /// <summary>
    /// The mean of F1 over the kinds that occur; 0 where none does. What the gate refused counts as not found.
    /// </summary>
    public double MacroF1
    {
        get
        {
            var occurring = Enumerable.Range(0, Kinds.Count).Where(kind => Stated(kind) + Guessed(kind) > 0).ToList();
            return occurring.Count == 0 ? 0 : occurring.Average(F1);
        }
    }

    public static Figures Of(IEnumerable<Judged> judged)
    {
        var all = judged.ToList();
        var confusion = Kinds.Select(_ => new int[RefusedColumn + 1]).ToArray();
        foreach (var one in all.Where(one => one.Truth is not Outcome.SpecDump))
            confusion[(int)one.Truth][one.Best is Outcome.SpecDump ? RefusedColumn : (int)one.Best]++;
        var dumps = all.Where(one => one.Truth is Outcome.SpecDump).ToList();
        var decided = all.Where(one => one.Label is not Outcome.Undecided).ToList();
        var sure = decided.Where(one => !one.CheckKind).ToList();
        return new(
            confusion,
            decided.Count,
            decided.Count(one => one.Label == one.Truth),
            sure.Count,
            sure.Count(one => one.Label == one.Truth),
            dumps.Count,
            dumps.Count(one => one.Label is not (Outcome.SpecDump or Outcome.Undecided)),
            dumps.Count(one => one.Label is Outcome.Undecided),
            all.Count(one => one.Truth is not Outcome.SpecDump && one.Label is Outcome.SpecDump));
    }

    public double Precision(int kind) => Share(Confusion[kind][kind], Guessed(kind));

    public double Recall(int kind) => Share(Confusion[kind][kind], Stated(kind));

    public double F1(int kind) => Share(2 * Confusion[kind][kind], Stated(kind) + Guessed(kind));

    public double DecidedShare => Share(Decided, All);

    public static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    /// <summary>
    /// Between which shares the true one lies, 19 times of 20, where so many of the whole were counted (Wilson): 17 of 20 may be 64 % as well as 95 %.
    /// </summary>
    public static (double Least, double Most) Likely(int part, int whole)
    {
        if (whole == 0)
            return (0, 1);
        const double Deviations = 1.96;
        var square = Deviations * Deviations / whole;
        var share = Share(part, whole);
        var middle = share + (square / 2);
        var reach = Deviations * Math.Sqrt(((share * (1 - share)) + (square / 4)) / whole);
        return (Math.Max(0, (middle - reach) / (1 + square)), Math.Min(1, (middle + reach) / (1 + square)));
    }

    private int Stated(int kind) => Confusion[kind].Sum();

    private int Guessed(int kind) => Confusion.Sum(row => row[kind]);
}
