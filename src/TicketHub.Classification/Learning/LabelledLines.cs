using System.Globalization;
using System.Text.Json;
using TicketHub.Domain;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Learning;

/// <summary>
/// Reads labelled requests: one JSON object a line with <c>label</c>, <c>title</c> and <c>body</c> (one of the two may be
/// missing), and perhaps <c>id</c>, <c>attachment_name</c> and <c>attachment_text</c>, a document that was read already. Other
/// members are ignored.
/// </summary>
public static class LabelledLines
{
    public static (IReadOnlyList<LabelledLine> Lines, IReadOnlyList<WrongLine> Wrong) Read(Stream file) => LineFile.Read(file, Read);

    /// <summary>A list of documents beside the file: <c>file</c>, a name without a way to it, and <c>label</c>.</summary>
    public static (IReadOnlyList<LabelledFile> Files, IReadOnlyList<WrongLine> Wrong) ReadFiles(Stream list) => LineFile.Read(list, ReadFile);

    private static LabelledLine Read(JsonElement row, int number)
    {
        var label = LabelOf(row);
        var title = PlainText.Line(row.Text("title")) ?? "";
        var body = PlainText.Lines(row.Text("body")) ?? "";
        var attached = row.Text("attachment_text") is { Length: > 0 } text
            ? new[] { new AttachedText(row.Text("attachment_name") ?? "document", true, text) }
            : null;
        if (!PlainText.Says(title) && !PlainText.Says(body) && attached is null)
            throw new WrongLineException("it has neither title nor body");
        return new(number, IdOf(row) ?? number.ToString(CultureInfo.InvariantCulture), label, new(title, body, Attached: attached));
    }

    private static LabelledFile ReadFile(JsonElement row, int number)
    {
        var name = row.Text("file");
        if (string.IsNullOrWhiteSpace(name))
            throw new WrongLineException("\"file\" is missing");
        if (name != Path.GetFileName(name) || name is "." or ".." || name.Contains('\\') || name.Contains('\0'))
            throw new WrongLineException("\"file\" is not the plain name of a file");
        return new(number, name, LabelOf(row));
    }

    private static Outcome LabelOf(JsonElement row) => row.Text("label") is { } label
        ? Labels.Parse(label) ?? throw new WrongLineException("\"label\" is none of consultation, defect, enhancement, spec_dump")
        : throw new WrongLineException("\"label\" is missing");

    private static string? IdOf(JsonElement row) =>
        row.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.Number ? id.GetRawText() : row.Text("id");
}

/// <summary>A document of a list with the label that a person gave it.</summary>
public sealed record LabelledFile(int Number, string Name, Outcome Label);
