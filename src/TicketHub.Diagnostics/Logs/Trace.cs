namespace TicketHub.Diagnostics.Logs;

internal enum ThrowableKind { Root, Cause, Wrapper, Suppressed }

/// <summary>A piece of <see cref="Trace.Text"/>.</summary>
internal readonly record struct Piece(int Start, int Length);

internal struct Throwable
{
    public ThrowableKind Kind;

    /// <summary>A cause of something suppressed is not a cause of what failed.</summary>
    public bool Aside;

    public Piece Name;
    public Piece Message;
    public int FirstFrame;
    public int Frames;

    /// <summary>"... 12 more": the last 12 of the throwable around it.</summary>
    public int Omitted;
}

/// <summary>
/// The lines of one record as far as they matter, with what of them is an exception. One is filled again and again: reading a log makes
/// no garbage for each trace.
/// </summary>
internal sealed class Trace
{
    /// <summary>A throwable has at most 1,024 frames (the virtual machine's default), a record some throwables.</summary>
    public const int MostFrames = 8 * 1024;

    public const int MostThrowables = 64;

    public const int MostText = 512 * 1024;

    private byte[] text = new byte[4 * 1024];
    private Piece[] frames = new Piece[128];
    private readonly Throwable[] throwables = new Throwable[MostThrowables];

    public int Length { get; private set; }

    public int ThrowableCount { get; private set; }

    public int FrameCount { get; private set; }

    public ulong Hash { get; private set; }

    public ReadOnlySpan<byte> Text => text.AsSpan(0, Length);

    public ReadOnlySpan<Throwable> Throwables => throwables.AsSpan(0, ThrowableCount);

    /// <summary>What was thrown first has no frames of its own nor any that it shares.</summary>
    public bool WithoutStack
    {
        get
        {
            var innermost = 0;
            for (var at = 1; at < ThrowableCount; at++)
            {
                if (throwables[at] is { Kind: ThrowableKind.Cause, Aside: false })
                    innermost = at;
            }

            return throwables[innermost] is { Frames: 0, Omitted: 0 };
        }
    }

    public ReadOnlySpan<byte> this[Piece piece] => text.AsSpan(piece.Start, piece.Length);

    public Piece Frame(int index) => frames[index];

    public ref Throwable Current => ref throwables[ThrowableCount - 1];

    public void Clear()
    {
        (Length, ThrowableCount, FrameCount) = (0, 0, 0);
        Hash = RawHash.Seed;
    }

    /// <summary>Null where the record is too long to be kept; what was kept stays.</summary>
    public Piece? Add(ReadOnlySpan<byte> line)
    {
        if (Length + line.Length + 1 > MostText)
            return null;
        if (Length + line.Length + 1 > text.Length)
            Array.Resize(ref text, Math.Min(MostText, Math.Max(text.Length * 2, Length + line.Length + 1)));
        var piece = new Piece(Length, line.Length);
        line.CopyTo(text.AsSpan(Length));
        text[Length + line.Length] = (byte)'\n';
        Length += line.Length + 1;
        return piece;
    }

    public void Begin(ThrowableKind kind, bool aside, Piece name, Piece message)
    {
        if (ThrowableCount == MostThrowables)
            return;
        throwables[ThrowableCount++] = new() { Kind = kind, Aside = aside, Name = name, Message = message, FirstFrame = FrameCount };
        Hash = RawHash.Add(Hash + (ulong)kind, this[name]);
    }

    /// <param name="at">Where in the line the frame itself begins, behind "at ".</param>
    public void AddFrame(ReadOnlySpan<byte> line, int at)
    {
        Hash = RawHash.Add(Hash, line[at..]);
        if (FrameCount == MostFrames || ThrowableCount == MostThrowables || Add(line) is not { } piece)
            return;
        if (FrameCount == frames.Length)
            Array.Resize(ref frames, frames.Length * 2);
        frames[FrameCount++] = new(piece.Start + at, piece.Length - at);
        Current.Frames++;
    }

    public void Omit(int count)
    {
        Current.Omitted = count;
        Hash = RawHash.Add(Hash + (ulong)count, []);
    }
}
