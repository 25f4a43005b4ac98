using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Recognition;

/// <summary>Recognises a file by its first 64 KB, never by its name.</summary>
public static class ByContent
{
    public const int Needed = 64 * 1024;

    private const int TarMark = 257;

    /// <summary>A fifth of the lines begin a record, or one is a frame.</summary>
    private const int RecordsOneIn = 5;

    /// <summary>A run of zeros in ten bytes of text.</summary>
    private const int RunsOneIn = 10;

    private const int CrashTitleWithin = 20;

    private const int LinesToTell = 2_000;

    /// <param name="head">The first bytes; all of a smaller file.</param>
    public static FileKind Of(ReadOnlySpan<byte> head) => ByMark(head) ?? OfText(Escapes.Drop(Utf16.ToUtf8(head).ToArray()));

    /// <summary>As far as was looked: what it is shows only behind them.</summary>
    public static bool IsAllZeros(ReadOnlySpan<byte> head) => head.Length == Needed && head.IndexOfAnyExcept((byte)0) < 0;

    /// <summary>What the mark at its beginning says; null for a text, and for what nobody knows.</summary>
    public static FileKind? ByMark(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
            return FileKind.Empty;
        if (IsHeapDump(head))
            return FileKind.HeapDump;
        if (head.StartsWith<byte>([0x1F, 0x8B, 8]))
            return FileKind.Gzip;
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
            return IsOffice(head) ? FileKind.Document : FileKind.Zip;
        if (head.Length >= TarMark + 5 && head[TarMark..].StartsWith("ustar"u8))
            return FileKind.Tar;
        if (Pictures.Is(head))
            return FileKind.Picture;
        if (head.StartsWith("%PDF-"u8) || head.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]) || head.StartsWith("{\\rtf"u8))
            return FileKind.Document;
        return null;
    }

    /// <summary>JAVA PROFILE 1.0.x, a NUL, and the size of an id.</summary>
    private static bool IsHeapDump(ReadOnlySpan<byte> head) =>
        head.Length >= 23 && head.StartsWith("JAVA PROFILE 1.0."u8) && char.IsAsciiDigit((char)head[17]) && head[18] == 0
            && head[19..22].IndexOfAnyExcept((byte)0) < 0 && head[22] is 4 or 8;

    private static bool IsOffice(ReadOnlySpan<byte> head) =>
        head.IndexOf("[Content_Types].xml"u8) >= 0 || head.IndexOf("mimetypeapplication/vnd.oasis"u8) >= 0;

    private static FileKind OfText(ReadOnlySpan<byte> head)
    {
        head = head.TrimStart((byte)0);
        var length = head.Length;
        // A killed machine or a full disk leaves a run of zeros in a log; that many runs no text has.
        head = WithoutZeros(head, out var runs);
        if (head.IsEmpty || runs * RunsOneIn > head.Length)
            return FileKind.Unknown;
        if (head.IndexOf("\"threadDump\""u8) >= 0 && head.IndexOf("\"threadContainers\""u8) >= 0)
            return FileKind.ThreadDump;

        var shapes = TextShapes.Of(head, LinesToTell);
        if (shapes.CrashTitleAt is { } title && title < CrashTitleWithin)
            return FileKind.Crash;
        var isLog = shapes.Records * RecordsOneIn >= shapes.Lines && shapes.Records > 0;
        // In a console log a dump is one thing among others.
        if (shapes.HasDump && shapes.LevelledRecords < 3)
            return FileKind.ThreadDump;
        if (shapes.CollectionLines > 0 && shapes.CollectionLines >= shapes.LevelledRecords)
            return FileKind.CollectionLog;
        if (isLog || shapes.HasDump || shapes.HasFrame)
            return FileKind.Log;
        return head.Length * 2 > length && TextShapes.LooksLikeText(head) ? FileKind.Text : FileKind.Unknown;
    }

    private static ReadOnlySpan<byte> WithoutZeros(ReadOnlySpan<byte> head, out int runs)
    {
        runs = 0;
        if (!head.Contains((byte)0))
            return head;
        var kept = new List<byte>(head.Length);
        var wasZero = false;
        foreach (var b in head)
        {
            if (b != 0)
                kept.Add(b);
            else if (!wasZero)
                runs++;
            wasZero = b == 0;
        }

        return kept.ToArray();
    }
}
