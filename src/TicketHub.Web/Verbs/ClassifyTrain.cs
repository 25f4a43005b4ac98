using System.Globalization;
using TicketHub.Classification.Learning;
using TicketHub.Domain.Intake;
using TicketHub.Web.Features.Learning;
using TicketHub.Web.Hosting;

namespace TicketHub.Web.Verbs;

/// <summary>Learns from a desk's own labelled requests: into a file, or as a new version into the database.</summary>
public static class ClassifyTrain
{
    /// <summary>How the verb ends where all was read and learned, and the version in use stays: a script has to tell that from success.</summary>
    private const int NotTakenOver = 2;

    /// <param name="trusted">The labels are taken as they are, however few of them the starter model would give.</param>
    public static async Task<int> Run(string data, string? output, bool trusted, CancellationToken ct)
    {
        GivenFile.DemandNamed(("--data", data), ("--out", output));
        GivenFile.DemandApart(output, data);
        if (output is null)
            DemandDatabase();
        var lines = GivenFile.ReadLines(data, LabelledLines.Read);
        var examples = ExamplesOf(lines);
        await Console.Out.WriteLineAsync(Counted(lines, examples));
        if (examples.Count == 0)
            throw new SettingsException("There is nothing to learn the kinds from. Nothing was done.");
        if (!trusted && new LabelAgreement(examples.Select(example => example.Text)) is { IsDoubtful: true } doubtful)
            await Doubt(doubtful, output);
        if (output is null)
        {
            Teaching? taught = null;
            await Maintenance.InHost(
                null, async services => taught = await services.GetRequiredService<TeachClassifier>().Import(examples, ct),
                migrated: true, ct);
            await Console.Out.WriteLineAsync(Say(taught!, examples.Count));
            return taught!.Outcome is TeachingOutcome.NotBetter or TeachingOutcome.StaysAway or TeachingOutcome.Overtaken
                ? NotTakenOver
                : 0;
        }

        GivenFile.Write(output, DeskModel.Train(examples.Select(example => example.Text)).ToBytes());
        await Console.Out.WriteLineAsync($"The model was written to {output}.");
        return 0;
    }

    /// <summary>A model in a file is in nobody's use yet; a new version would be.</summary>
    private static Task Doubt(LabelAgreement agreement, string? output) => output is null
        ? throw new SettingsException($"{agreement} Nothing was done. If they are right, say so with --labels-are-right.")
        : Console.Error.WriteLineAsync($"WARNING: {agreement}");

    /// <summary>Whoever mistypes the folder would find a new desk there, which has learned and knows nobody.</summary>
    private static void DemandDatabase()
    {
        var folder = Path.GetFullPath(Environment.GetEnvironmentVariable("TICKETHUB_DATA") is { Length: > 0 } named ? named : "data");
        if (!Directory.Exists(folder))
            throw new SettingsException(
                $"There is no data folder {folder}. Nothing was done. Set TICKETHUB_DATA to the folder of the service, or give --out.");
        var inFile = Environment.GetEnvironmentVariable("TICKETHUB_DATABASE")?.ToLowerInvariant() is null or "" or "sqlite";
        if (inFile && !File.Exists(Path.Combine(folder, Settings.SqliteFileName)))
            throw new SettingsException(
                $"There is no database in {folder}. Nothing was done. Set TICKETHUB_DATA to the folder of the service, or give --out.");
    }

    /// <summary>What the words can learn from; a document's own text is not the filer's words.</summary>
    private static List<DeskExample> ExamplesOf(IEnumerable<LabelledLine> lines) =>
    [
        .. lines.Where(line => line.Kind is not null && line.Request.Title.Length + line.Request.Body.Length > 0)
            .Select(line => DeskExample.Of(line.Kind!.Value, line.Request.Title, line.Request.Body)),
    ];

    private static string Counted(IReadOnlyList<LabelledLine> lines, List<DeskExample> examples)
    {
        var kinds = Enum.GetValues<RequestKind>()
            .Select(kind => $"{examples.Count(e => e.Text.Kind == kind)} {kind.ToString().ToLowerInvariant()}");
        var dumps = lines.Count(line => line.Label is Outcome.SpecDump);
        var gate = dumps == 0 ? "" : $" {dumps} spec_dump left aside: the gate tells those by evidence, not by words it has learned.";
        return $"{lines.Count} lines: {string.Join(", ", kinds)}.{gate}";
    }

    private static string Say(Teaching taught, int examples) =>
        string.Join('\n', ((string?[])[Counted(taught.Import, examples), Said(taught), Warned(taught)]).OfType<string>());

    private static string? Counted(ImportCounts? counts, int examples) => counts is null || counts.New == examples ? null
        : $"{counts.New} of {examples} are learned from: {counts.Repeats} repeat another line, "
            + $"{counts.DecidedHere} stand among this desk's own requests, where its people's decision counts.";

    private static string? Warned(Teaching taught) => taught is { IsLow: true, Outcome: TeachingOutcome.Taken, Figures: { } now }
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"WARNING: a macro-F1 of {now.MacroF1:F3} is poor, a desk that is labelled well reaches 0.8 and more. "
            + $"Look through the labels; an administrator can return to an earlier version under /admin/models.")
        : null;

    private static string Said(Teaching taught) => taught.Outcome switch
    {
        TeachingOutcome.Taken => $"{VersionName.Of(taught.Version!.Value)} is in use: {Compared(taught)}.",
        TeachingOutcome.NotBetter => $"Not taken over, nothing was imported, the version in use stays: {Compared(taught)}.",
        TeachingOutcome.StaysAway => string.Create(
            CultureInfo.InvariantCulture,
            $"Not taken over, nothing was imported, the version in use stays: an administrator returned from "
            + $"{VersionName.Of(taught.Left!.Version)}, whose macro-F1 is {taught.Left.MacroF1:F3} over the same requests, and only what "
            + $"is better than it by more than {LeftVersion.ClearlyBetter:F2} takes its place by itself (this one: {taught.Left.New:F3})."),
        TeachingOutcome.Overtaken =>
            $"{VersionName.Of(taught.Version!.Value)} was made but is not in use: another version was chosen meanwhile.",
        _ => "All of this is known already; nothing was done.",
    };

    private static string Compared(Teaching taught) => taught.Ground is { Holds: false } ground
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"on the examples TicketHub brings along its macro-F1 is {ground.Now:F3}, that of the starter model {ground.Starter:F3}, "
            + $"and more than {OnGround.MostLost:F2} less is not taken by itself; look whether labels are mixed up")
        : taught is { Figures: { All: >= Candidate.LeastToCompare } now, Former: { } former }
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"on {now.All} held-back requests its macro-F1 is {now.MacroF1:F3}, that of the version before {former.MacroF1:F3}, "
            + $"that of the starter model {(taught.Starter ?? former).MacroF1:F3}")
        : $"too few requests are held back to compare by, {Candidate.LeastToCompare} are needed; "
            + "they were taken together with the examples TicketHub brings along";
}
