using TicketHub.Classification.Learning;
using TicketHub.Domain.Intake;
using TicketHub.Web.Hosting;

namespace TicketHub.Web.Verbs;

/// <summary>Learns from a desk's own labelled requests: into a file, or as a new version into the database.</summary>
public static class ClassifyTrain
{
    public static async Task<int> Run(string data, string? output, CancellationToken ct)
    {
        var lines = GivenFile.ReadLines(data, LabelledLines.Read);
        var texts = TextsOf(lines);
        await Console.Out.WriteLineAsync(Counted(lines, texts));
        if (texts.Count == 0)
            throw new SettingsException("There is nothing to learn the kinds from. Nothing was done.");
        GivenFile.Write(output!, DeskModel.Train(texts).ToBytes());
        await Console.Out.WriteLineAsync($"The model was written to {output}.");
        return 0;
    }

    /// <summary>What the words can learn from; a document's own text is not the filer's words.</summary>
    private static List<LabelledText> TextsOf(IEnumerable<LabelledLine> lines) =>
    [
        .. lines.Where(line => line.Kind is not null && line.Request.Title.Length + line.Request.Body.Length > 0)
            .Select(line => new LabelledText(line.Kind!.Value, line.Request.Title, line.Request.Body)),
    ];

    private static string Counted(IReadOnlyList<LabelledLine> lines, List<LabelledText> texts)
    {
        var kinds = Enum.GetValues<RequestKind>().Select(kind => $"{texts.Count(text => text.Kind == kind)} {kind.ToString().ToLowerInvariant()}");
        var dumps = lines.Count(line => line.Label is Outcome.SpecDump);
        var gate = dumps == 0 ? "" : $" {dumps} spec_dump left aside: the gate tells those by evidence, not by words it has learned.";
        return $"{lines.Count} lines: {string.Join(", ", kinds)}.{gate}";
    }
}
