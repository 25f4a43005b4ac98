using System.Text;
using TicketHub.Diagnostics.Reading;
using TicketHub.Diagnostics.Recognition;

namespace TicketHub.Diagnostics.Viewing;

/// <summary>
/// The bytes of a log, to be read from any place of it. What is packed, or UTF-16, is read from its beginning up to there, and on from
/// there as long as places only follow each other.
/// </summary>
/// <param name="open">Opens the log from its first byte, unpacked.</param>
public sealed class LogContent(Func<Stream> open) : IDisposable
{
    private readonly byte[] skipped = new byte[64 * 1024];
    private Stream? file, text;
    private long at;

    public void Dispose()
    {
        text?.Dispose();
        file?.Dispose();
    }

    /// <summary>The bytes from a place on, at most so many. Only the last of these is read from.</summary>
    internal Stream From(long offset, long length)
    {
        try
        {
            GoTo(offset);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            return Stream.Null;
        }

        return new Piece(this, length);
    }

    private void GoTo(long offset)
    {
        if (text is { CanSeek: true })
        {
            text.Position = at = offset;
            return;
        }

        if (text is null || offset < at)
        {
            Open();
            if (text is { CanSeek: true })
                GoTo(offset);
        }

        while (at < offset)
        {
            var read = text!.Read(skipped, 0, (int)Math.Min(skipped.Length, offset - at));
            if (read == 0)
                throw new EndOfStreamException();
            at += read;
        }
    }

    private void Open()
    {
        Dispose();
        (file, at) = (open(), 0);
        if (file.CanSeek)
        {
            Span<byte> mark = stackalloc byte[2];
            var wide = Utf16.Marked(mark[..file.ReadAtLeast(mark, 2, throwOnEndOfStream: false)]);
            if (wide is null)
                file.Position = 0;
            text = Text(file, wide);
        }
        else
        {
            var (head, whole, _) = Peeked.Into(file, 2);
            if (Utf16.Marked(head) is { } wide)
                text = Text(file, wide);
            else
                text = whole;
        }
    }

    private static Stream Text(Stream file, Encoding? wide) =>
        wide is null ? file : Encoding.CreateTranscodingStream(file, wide, Encoding.UTF8, leaveOpen: true);

    private sealed class Piece(LogContent content, long left) : ForwardStream
    {
        public override int Read(Span<byte> buffer)
        {
            var read = content.text!.Read(buffer[..(int)Math.Min(buffer.Length, left)]);
            content.at += read;
            left -= read;
            return read;
        }
    }
}
