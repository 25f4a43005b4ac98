using System.Text.Encodings.Web;
using System.Text.Json;
using TicketHub.Classification;
using TicketHub.Classification.Learning;
using TicketHub.Domain.Intake;
using TicketHub.Web.Features.Attachments;
using TicketHub.Web.Hosting;
using TicketHub.Web.ReadingDocuments;

namespace TicketHub.Web.Verbs;

/// <summary>Judges requests whose label is known. Needs nothing but its files: no database, no settings, no service.</summary>
public static class ClassifyEvaluate
{
    private static readonly JsonSerializerOptions Written =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private sealed record Prediction(string Id, string Label, string Best, double Confidence);

    /// <param name="Unread">Nobody has read it: what is said of it says nothing about the judgement.</param>
    private sealed record Item(string Id, Judged Judged, bool Unread = false);

    public static async Task<int> Run(string data, string? files, string? model, string? predictions, CancellationToken ct)
    {
        GivenFile.DemandNamed(("--data", data), ("--files", files), ("--model", model), ("--predictions", predictions));
        GivenFile.DemandApart(predictions, data, files, model);
        var lines = GivenFile.ReadLines(data, LabelledLines.Read);
        var documents = files is null ? [] : FilesOf(files);
        var assessor = model is null ? Assessor.Create() : Open(model);

        var items = lines.AsParallel().AsOrdered().WithCancellation(ct)
            .Select(line => new Item(line.Id, Judged.By(assessor, line.Request, line.Label))).ToList();
        var read = await Read(documents, ct);
        items.AddRange(read.Select(file => new Item(
            $"file:{file.File.Name}", Judged.By(assessor, file.Request, file.File.Label), IsUnread(file.Request))));

        if (predictions is not null)
            GivenFile.Write(predictions, [.. items.SelectMany(LineOf)]);
        Console.WriteLine(FiguresText.Of(Figures.Of(items.Where(item => !item.Unread).Select(item => item.Judged))));
        if (items.Where(item => item.Unread).ToList() is { Count: > 0 } unread)
            Console.WriteLine(
                $"could not be read  {unread.Count}, left to a person, as at filing, and not counted above: "
                + string.Join(", ", unread.Select(item => item.Id)));
        return 0;
    }

    public static Assessor Open(string path)
    {
        try
        {
            return DeskModel.Open(GivenFile.Read(path)).ToAssessor();
        }
        catch (UnusableModelException e)
        {
            throw new SettingsException($"{path}: {e.Message}");
        }
    }

    private static byte[] LineOf(Item item)
    {
        var (_, label, best, confidence, _) = item.Judged;
        var prediction = new Prediction(item.Id, Labels.Of(label), Labels.Of(best), Math.Round(confidence, 4));
        return [.. JsonSerializer.SerializeToUtf8Bytes(prediction, Written), (byte)'\n'];
    }

    /// <summary>The documents of <c>files.jsonl</c> stand in <c>files/</c> beside it.</summary>
    private static List<(LabelledFile File, string Path)> FilesOf(string list)
    {
        var folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(list))!, Path.GetFileNameWithoutExtension(list));
        var found = GivenFile.ReadLines(list, LabelledLines.ReadFiles)
            .Select(file => (File: file, Path: Path.Combine(folder, file.Name)))
            .ToList();
        var wrong = found.Select(file => (file.File.Number, Reason: Refusal(file.Path, folder)))
            .Where(file => file.Reason is not null)
            .Select(file => new WrongLine(file.Number, file.Reason!))
            .ToList();
        return wrong.Count == 0 ? found : throw GivenFile.Wrong(list, wrong);
    }

    /// <summary>Why it is not read: a pipe would never end, and a link may lead to what nobody meant to show.</summary>
    private static string? Refusal(string path, string folder)
    {
        if (PathKinds.Of(path) is not PathKind.File)
            return $"{path} is no file";
        if (!File.Exists(path))
            return $"{path} is not there";
        return new FileInfo(path).LinkTarget is not null && Path.GetDirectoryName(GivenFile.Behind(path)) != folder
            ? $"{path} is a link that leads out of the folder"
            : null;
    }

    /// <summary>Read as filing reads them: in a child process, two at once.</summary>
    private static async Task<IReadOnlyList<(LabelledFile File, RequestText Request)>> Read(
        IReadOnlyList<(LabelledFile File, string Path)> files, CancellationToken ct)
    {
        if (files.Count == 0)
            return [];
        await using var services = new ServiceCollection()
            .AddLogging(logging => logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace))
            .AddDocumentReading().BuildServiceProvider();
        var reading = services.GetRequiredService<DocumentReading>();
        // A sender each: no file has to wait for another of the same person.
        return await Task.WhenAll(files.Select(async file =>
            (file.File, Alone(file.File.Name, AttachedTexts.Of(await reading.Read(Guid.NewGuid(), file.File.Name, file.Path, ct))))));
    }

    /// <summary>
    /// A document that somebody sends without a word of their own: its name is all that stands above it. Of one that cannot be read the
    /// name is no story of a failure either.
    /// </summary>
    private static RequestText Alone(string name, IReadOnlyList<AttachedText> texts)
    {
        var alone = new RequestText(Path.GetFileNameWithoutExtension(name).Replace('_', ' '), "", Attached: texts);
        return IsUnread(alone) ? alone with { Title = "" } : alone;
    }

    private static bool IsUnread(RequestText request) => request.Attached is { Count: > 0 } texts && texts.All(text => !text.Read);
}
