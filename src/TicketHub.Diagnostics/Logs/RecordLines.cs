using System.Buffers.Text;

namespace TicketHub.Diagnostics.Logs;

/// <summary>Where a record stands and what its header said.</summary>
internal struct RecordPlace
{
    public long Line;
    public long Offset;
    public long? Time;
    public LogLevel Level;

    /// <summary>It has a header of its own. What is printed to the console line by line has not.</summary>
    public bool IsRecord;

    public bool IsJBoss;
}

/// <summary>
/// Takes the lines of one record after the other and says of each whether it was an exception, by the grammar of printStackTrace and its
/// relatives: what stands before the first frame is text, and in it the exception's own line is looked for only once a frame proves it.
/// </summary>
internal sealed class RecordLines(Action<RecordLines> seen)
{
    private const int MostText = 32;

    private const int LongestText = 8 * 1024;

    private enum State { Text, Trace, WithoutHead }

    private readonly Piece[] texts = new Piece[MostText];
    private readonly byte[] logger = new byte[256];
    private int textCount, loggerLength, frameIndent;
    private State state;

    public Trace Trace { get; } = new();

    public RecordPlace Place { get; private set; }

    public ReadOnlySpan<byte> Logger => logger.AsSpan(0, loggerLength);

    /// <summary>Which symptoms this record has shown already: told twice it still is one.</summary>
    public uint Symptoms { get; set; }

    public bool IsEmpty => textCount == 0 && state is State.Text;

    public void Begin(in RecordPlace place, ReadOnlySpan<byte> loggerName, ReadOnlySpan<byte> message)
    {
        End();
        Place = place;
        loggerLength = Math.Min(loggerName.Length, logger.Length);
        loggerName[..loggerLength].CopyTo(logger);
        AddPiece(message);
    }

    /// <param name="here">Where this line stands: what is printed without headers has no other place.</param>
    /// <returns>Whether it was a frame, in which nothing else is to be looked for.</returns>
    public bool Add(ReadOnlySpan<byte> line, in RecordPlace here)
    {
        var content = 0;
        while (content < line.Length && line[content] is (byte)' ' or (byte)'\t')
            content++;
        var rest = line[content..];
        if (content > 0 && rest.StartsWith("at "u8) && rest.Contains((byte)'('))
        {
            AddFrame(line, content);
            return true;
        }

        if (state is State.Text || !AddToTrace(line, rest, content))
            AddText(line, here);
        return false;
    }

    public void End()
    {
        if (state is State.Trace
            || (state is State.Text
                && textCount > 0
                && Place.Level is LogLevel.Unknown or >= LogLevel.Warn
                && FindHead(byName: true)))
            seen(this);
        Clear();
        Symptoms = 0;
        loggerLength = 0;
        Place = default;
    }

    private void AddFrame(ReadOnlySpan<byte> line, int indent)
    {
        if (state is State.Text)
        {
            state = FindHead(byName: false) ? State.Trace : State.WithoutHead;
            frameIndent = indent;
        }

        if (state is State.Trace)
            Trace.AddFrame(line, indent + "at ".Length);
    }

    /// <returns>False where the trace is over: the line is text again.</returns>
    private bool AddToTrace(ReadOnlySpan<byte> line, ReadOnlySpan<byte> rest, int indent)
    {
        if (rest.StartsWith("Caused by: "u8))
            return BeginNested(line, indent, "Caused by: ".Length, ThrowableKind.Cause);
        if (state is State.Trace)
        {
            if (rest.StartsWith("... "u8))
            {
                if (Utf8Parser.TryParse(rest[4..], out int omitted, out _) && omitted > 0)
                    Trace.Omit(omitted);
                Trace.Add(line);
                return true;
            }

            if (indent > 0 && rest.StartsWith("Suppressed: "u8))
                return BeginNested(line, indent, "Suppressed: ".Length, ThrowableKind.Suppressed);
            if (rest.StartsWith("Wrapped by: "u8))
                return BeginNested(line, indent, "Wrapped by: ".Length, ThrowableKind.Wrapper);
            if (rest.StartsWith("[CIRCULAR REFERENCE"u8))
                return true;
            // The message of a cause may have many lines.
            if (Trace.Current.Frames == 0 && Trace.Current.Omitted == 0)
            {
                Trace.Add(line[..Math.Min(line.Length, LongestText)]);
                return true;
            }

            seen(this);
        }

        Clear();
        return false;
    }

    private bool BeginNested(ReadOnlySpan<byte> line, int indent, int prefix, ThrowableKind kind)
    {
        if (line[(indent + prefix)..].StartsWith("[CIRCULAR REFERENCE"u8))
            return true;
        if (Trace.Add(line[..Math.Min(line.Length, LongestText)]) is not { } piece)
            return true;
        var content = Trace[piece][(indent + prefix)..];
        if (!ExceptionLine.AtStart(content, byName: false, out var name, out var message))
        {
            var colon = content.IndexOf((byte)':');
            name = 0..(colon < 0 ? content.Length : colon);
            message = colon < 0 ? content.Length : colon + 1;
        }

        // The file begins inside of a trace: what stood around this cause is lost.
        if (state is State.WithoutHead)
            (state, kind) = (State.Trace, ThrowableKind.Root);
        var start = piece.Start + indent + prefix;
        var aside = kind is ThrowableKind.Suppressed || (kind is ThrowableKind.Cause && frameIndent > 0 && indent >= frameIndent);
        Trace.Begin(
            kind, aside, new(start + name.Start.Value, name.End.Value - name.Start.Value),
            new(start + message, content.Length - message));
        return true;
    }

    private void AddText(ReadOnlySpan<byte> line, in RecordPlace here)
    {
        // On a console each begins anew. With a header of its own an exception's message may quote another.
        if (!Place.IsRecord && textCount > 0 && ExceptionLine.AtStart(line, byName: true, out _, out _))
        {
            if (FindHead(byName: true))
                seen(this);
            Clear();
        }

        // Far too much text for a message: only its beginning may still be the exception's line.
        if (textCount == MostText)
        {
            var first = Trace[texts[0]].ToArray();
            Clear();
            AddPiece(first);
        }

        if (textCount == 0 && !Place.IsRecord)
            Place = here;
        AddPiece(line);
    }

    private void AddPiece(ReadOnlySpan<byte> line)
    {
        if (Trace.Add(line[..Math.Min(line.Length, LongestText)]) is { } piece)
            texts[textCount++] = piece;
    }

    private bool FindHead(bool byName)
    {
        if (textCount == 0)
            return false;
        // JBoss writes it on the header's line, all others on a line of its own.
        return Place.IsJBoss
            ? InHeader(byName) || OnOwnLine(1, byName)
            : OnOwnLine(Place.IsRecord ? 1 : 0, byName) || InHeader(byName);
    }

    private bool OnOwnLine(int from, bool byName)
    {
        for (var at = from; at < textCount; at++)
        {
            if (ExceptionLine.AtStart(Trace[texts[at]], byName, out var name, out var message))
                return BeginRoot(texts[at], name, message);
        }

        return false;
    }

    private bool InHeader(bool byName) =>
        ExceptionLine.Within(Trace[texts[0]], byName, out var name, out var message) && BeginRoot(texts[0], name, message);

    private bool BeginRoot(Piece line, Range name, int message)
    {
        var (start, length) = (name.Start.Value, name.End.Value - name.Start.Value);
        Trace.Begin(ThrowableKind.Root, aside: false, new(line.Start + start, length), new(line.Start + message, line.Length - message));
        return true;
    }

    private void Clear()
    {
        Trace.Clear();
        textCount = 0;
        state = State.Text;
    }
}
