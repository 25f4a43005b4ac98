using System.Text;
using TicketHub.Documents.Archives;
using TicketHub.Documents.Mail;
using TicketHub.Documents.Office;
using TicketHub.Documents.OpenDocument;
using TicketHub.Documents.Pdf;
using TicketHub.Documents.Recognition;
using TicketHub.Documents.Texts;

namespace TicketHub.Documents;

/// <summary>Reads the text out of a document, or of everything in an archive or a letter.</summary>
public static class DocumentReader
{
    /// <summary>How much of a file <see cref="MayBeDocument"/> wants to see.</summary>
    public const int HeadLength = 64 * 1024;

    private static readonly Dictionary<string, Action<byte[], Transcript, Reading>> Readers = new()
    {
        ["txt"] = PlainText.Read,
        ["md"] = PlainText.Read,
        ["csv"] = CsvText.Read,
        ["html"] = HtmlText.Read,
        ["rtf"] = RtfText.Read,
        ["docx"] = DocxText.Read,
        ["xlsx"] = XlsxText.Read,
        ["pptx"] = PptxText.Read,
        ["xls"] = XlsText.Read,
        ["odt"] = OdfText.Read,
        ["odp"] = OdfText.Read,
        ["ods"] = OdfText.Read,
        ["pdf"] = PdfText.Read,
    };

    static DocumentReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>False for what is surely a picture, a program or a dump: nothing needs to be started for it.</summary>
    /// <param name="head">The file's first <see cref="HeadLength"/> bytes, or all of it.</param>
    public static bool MayBeDocument(ReadOnlySpan<byte> head) => FormatByContent.MayBeKnown(head);

    /// <summary>
    /// One entry for a file; for an archive or a letter one for each file in it. Never throws for what the bytes are.
    /// </summary>
    /// <param name="name">The file's name as it was given; it decides only between text formats.</param>
    /// <param name="ct">Time is up: what was not read by then is <see cref="ReadingState.Unreadable"/>.</param>
    public static IReadOnlyList<DocumentText> Read(
        string name, Stream bytes, ReadingLimits? limits = null, CancellationToken ct = default)
    {
        var reading = new Reading(limits ?? ReadingLimits.Default, ct);
        var found = new List<DocumentText>();
        try
        {
            ReadInto(found, name, FileBytes.Of(bytes, reading.Limits), reading, depth: 0);
        }
        catch (Exception e) when (e is NotReadException or IOException or OutOfMemoryException)
        {
            found.Add(new(name, null, ReadingState.Unreadable, ""));
        }

        return found;
    }

    /// <param name="depth">How many archives and letters it lies in.</param>
    internal static void ReadInto(List<DocumentText> found, string name, byte[] bytes, Reading reading, int depth)
    {
        string? format = null;
        var before = found.Count;
        var transcript = reading.NewTranscript();
        try
        {
            format = FormatByContent.Of(name, bytes, reading);
            if (format is null)
                found.Add(new(name, null, ReadingState.NotADocument, ""));
            else if (format is "zip")
                ZipFiles.Read(found, name, bytes, reading, depth);
            else if (format is "eml")
                Letter.Read(found, name, bytes, reading, depth);
            else
                found.Add(ReadOne(name, format, bytes, transcript, reading));
        }
        catch (Exception e)
        {
            // Whatever a parser throws says only that it could not read this.
            found.Add(new(name, format, e is NotReadException notRead ? notRead.State : ReadingState.Unreadable, ""));
        }

        if (found.Count == before)
            found.Add(new(name, format, ReadingState.NoText, ""));
    }

    private static DocumentText ReadOne(string name, string format, byte[] bytes, Transcript transcript, Reading reading)
    {
        if (!Readers.TryGetValue(format, out var read))
            return new(name, format, ReadingState.Unreadable, "");
        try
        {
            read(bytes, transcript, reading);
        }
        catch (Transcript.FullException)
        {
            transcript.Cut = true;
        }

        return Done(name, format, transcript, reading);
    }

    internal static DocumentText Done(string name, string format, Transcript transcript, Reading reading)
    {
        // Cut before its first letter: no room was left for it.
        var state = transcript.HasText ? ReadingState.Read : transcript.Cut ? ReadingState.Unreadable : ReadingState.NoText;
        var text = transcript.HasText ? transcript.Text : "";
        reading.Keep(text);
        return new(name, format, state, text, transcript.Pages, transcript.Sheets, transcript.Cut);
    }
}
