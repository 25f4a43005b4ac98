using System.Text;
using TicketHub.Documents.Archives;
using TicketHub.Documents.Texts;

namespace TicketHub.Documents.Mail;

/// <summary>A letter: its subject and text, then what is attached, each as a file of its own.</summary>
internal sealed class Letter
{
    /// <summary>Forwarded and signed letters come to five or six.</summary>
    private const int DeepestParts = 20;

    private readonly Transcript text;
    private readonly Reading reading;
    private readonly List<(string Name, byte[] Bytes)> attached = [];
    private bool tooDeep;

    private Letter(Reading reading) => (this.reading, text) = (reading, reading.NewTranscript());

    private sealed record Part(Headers Headers, ReadOnlyMemory<byte> Body)
    {
        public bool IsMultipart => Headers.MediaType.StartsWith("multipart/", StringComparison.Ordinal);

        public string? FileName =>
            Headers.Parameter("Content-Disposition", "filename") ?? Headers.Parameter("Content-Type", "name");

        public bool IsText => Headers.MediaType is "text/plain" or "text/html" && !IsAttachment;

        private bool IsAttachment =>
            Headers["Content-Disposition"]?.StartsWith("attachment", StringComparison.OrdinalIgnoreCase) == true;
    }

    public static void Read(List<DocumentText> found, string name, byte[] bytes, Reading reading, int depth)
    {
        if (depth >= reading.Limits.Depth)
            throw new NotReadException(ReadingState.Unreadable);
        var letter = new Letter(reading);
        try
        {
            var whole = Split(bytes);
            letter.text.Line(whole.Headers.Words("Subject"));
            letter.Take(whole, level: 0);
        }
        catch (Transcript.FullException)
        {
            letter.text.Cut = true;
        }

        var read = DocumentReader.Done(name, "eml", letter.text, reading);
        found.Add(letter.tooDeep ? read with { State = ReadingState.Unreadable, Text = "" } : read);
        foreach (var (file, content) in letter.attached)
            DocumentReader.ReadInto(found, $"{name}/{ZipFiles.Shown(file)}", content, reading, depth + 1);
    }

    private void Take(Part part, int level)
    {
        reading.Stopped.ThrowIfCancellationRequested();
        if (level > DeepestParts)
            tooDeep = true;
        else if (part.IsMultipart)
            TakeParts(part, level);
        else if (part.IsText)
            Write(part);
        else
            Attach(part);
    }

    private void TakeParts(Part part, int level)
    {
        var parts = PartsOf(part).ToList();
        // The same said twice: the plain one where there is one.
        if (part.Headers.MediaType is "multipart/alternative" && parts.Find(p => p.Headers.MediaType is "text/plain") is { } plain)
            parts.RemoveAll(p => p != plain && p.Headers.MediaType is "text/html");
        foreach (var inner in parts)
            Take(inner, level + 1);
    }

    private void Write(Part part)
    {
        var bytes = Content(part);
        var encoding = PlainText.Named(part.Headers.Parameter("Content-Type", "charset"))
            ?? TextEncoding.Of(bytes.AsSpan(0, Math.Min(bytes.Length, DocumentReader.HeadLength))) ?? Encoding.UTF8;
        var words = encoding.GetString(bytes);
        if (part.Headers.MediaType is "text/html")
            HtmlText.Read(words, text);
        else
            text.Line(words.ReplaceLineEndings("\n"));
    }

    private void Attach(Part part)
    {
        reading.CountEntry();
        var isLetter = part.Headers.MediaType is "message/rfc822";
        attached.Add((part.FileName ?? (isLetter ? "letter.eml" : "attachment"), Content(part)));
    }

    private byte[] Content(Part part)
    {
        var bytes = Transfer.Decode(part.Body.Span, part.Headers["Content-Transfer-Encoding"]);
        reading.CountUnpacked(bytes.Length);
        return bytes;
    }

    private IEnumerable<Part> PartsOf(Part part)
    {
        if (part.Headers.Parameter("Content-Type", "boundary") is not { Length: > 0 and <= 200 } boundary)
            yield break;
        var mark = Encoding.Latin1.GetBytes("--" + boundary);
        var rest = part.Body;
        var start = Next(rest.Span, mark, 0);
        while (start >= 0)
        {
            var from = start + mark.Length;
            var end = Next(rest.Span, mark, from);
            if (rest.Span[from..].StartsWith("--"u8))
                yield break;
            reading.CountEntry();
            // A letter that was cut off lacks its last mark.
            yield return Split(Trim(rest[from..(end < 0 ? rest.Length : end)]));
            start = end;
        }
    }

    /// <summary>The mark at the beginning of a line.</summary>
    private static int Next(ReadOnlySpan<byte> bytes, byte[] mark, int from)
    {
        while (from < bytes.Length && bytes[from..].IndexOf(mark) is >= 0 and var found)
        {
            from += found;
            if (from == 0 || bytes[from - 1] == '\n')
                return from;
            from++;
        }

        return -1;
    }

    /// <summary>Without what is left of the mark's line before, and the line break that belongs to the mark behind.</summary>
    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> part)
    {
        var line = part.Span.IndexOf((byte)'\n');
        part = line < 0 ? default : part[(line + 1)..];
        return part.Span.EndsWith("\r\n"u8) ? part[..^2] : part.Span.EndsWith("\n"u8) ? part[..^1] : part;
    }

    private static Part Split(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.StartsWith("\r\n"u8) || span.StartsWith("\n"u8))
            return new(new Headers(""), bytes[(span[0] == '\r' ? 2 : 1)..]);
        var (windows, unix) = (span.IndexOf("\r\n\r\n"u8), span.IndexOf("\n\n"u8));
        var (end, gap) = windows >= 0 && (unix < 0 || windows < unix) ? (windows, 4) : (unix, 2);
        return end < 0
            ? new(new Headers(Encoding.Latin1.GetString(span)), default)
            : new(new Headers(Encoding.Latin1.GetString(span[..end])), bytes[(end + gap)..]);
    }
}
