using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Threads;

/// <summary>
/// Finds the thread dumps of a text: what jstack and jcmd print, what SIGQUIT puts between the lines of a console log, the plain form
/// of Thread.dump_to_file and what jstack -F gets out of a process that answers no more. What is none of these is passed over.
/// </summary>
internal sealed class TextDumpReader : ILineReader
{
    private const int MostDumps = 200;
    private const int MostListed = 50_000;
    private const int MostListedInOne = 5_000;

    private enum Part
    {
        Outside,
        Threads,
        Plain,
        Forced,
        Deadlock,
        DeadlockStacks,
        Tail,
    }

    private readonly List<ThreadDump> dumps = [];
    private readonly RecentLines recent = new();
    private readonly KeptFrames kept = new();
    private DumpBuilder? dump;
    private Part part;
    private int prefix, listed, leftOut;
    private bool ended, inSynchronizers, mute;
    private string? deadlockedLock;

    public IReadOnlyList<ThreadDump> Dumps => dumps;

    public int LeftOut => leftOut;

    public void Line(ReadOnlySpan<byte> line, long offset)
    {
        if (line.IndexOf("Full thread dump "u8) is var at and >= 0 && (at == 0 || at <= 120 && line[at..].IndexOf(" VM ("u8) > 0))
        {
            Begin(Part.Threads, Vm(line[(at + 17)..]), TimeOf(recent.Last(0), at), offset);
            prefix = at;
            return;
        }

        // Docker, Kubernetes and the journal put the same number of signs before each line.
        if (part != Part.Outside && prefix > 0)
            line = line.Length >= prefix ? line[prefix..] : default;
        if (part == Part.Outside)
            Outside(line, offset);
        else if (part is Part.Deadlock or Part.DeadlockStacks or Part.Tail)
            Behind(line);
        else
            Inside(line, offset);
    }

    public void Finish() => End();

    private void Outside(ReadOnlySpan<byte> line, long offset)
    {
        if (line is [(byte)'#', ..] && HeaderLine.TryPlain(line, out var plain))
        {
            // Process, time and version stand alone on the lines above.
            var headed = recent.Last(2).Length > 0 && recent.Last(2).IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
            Begin(Part.Plain, headed ? Bytes.Text(recent.Last(0)) : null, headed ? Bytes.Text(recent.Last(1)) : null, offset);
            dump!.Thread(plain);
        }
        else if (line is [(byte)'"', ..] && HeaderLine.TryText(line, out var header) && header.HasDetails)
        {
            // Somebody cut out the threads that seemed important.
            Begin(Part.Threads, null, null, offset);
            dump!.Thread(header);
        }
        else if (HeaderLine.TryForced(line, out var forced))
        {
            Begin(Part.Forced, null, null, offset);
            dump!.Thread(forced);
        }
        else
            recent.Add(line);
    }

    private void Inside(ReadOnlySpan<byte> line, long offset)
    {
        var text = line.TrimStart(" \t"u8);
        if (text.IsEmpty)
        {
            // Frames that come behind an empty line are those of another record.
            mute = part == Part.Threads;
            return;
        }

        var indented = text.Length < line.Length;
        if (indented && text.StartsWith("at "u8))
        {
            if (!mute)
                dump!.Frame(text[3..]);
        }
        else if (indented && part == Part.Forced && text.StartsWith("- "u8))
            dump!.Frame(text[2..]);
        else if (indented && text[0] == '-')
            Lock(text);
        else if (indented && part == Part.Plain && text.IndexOf((byte)'(') > 0)
            // Java 21 writes no "at".
            dump!.Frame(text);
        else if (indented)
            Words(text);
        else if (text[0] == '"' && HeaderLine.TryText(line, out var header) || part == Part.Plain && HeaderLine.TryPlain(line, out header)
            || part == Part.Forced && HeaderLine.TryForced(line, out header))
        {
            (inSynchronizers, mute) = (false, false);
            dump!.Thread(header);
        }
        else
            Foreign(line, offset);
    }

    private void Foreign(ReadOnlySpan<byte> line, long offset)
    {
        if (line.StartsWith("JNI global ref"u8))
        {
            ended = true;
            part = Part.Tail;
        }
        else if (line.StartsWith("Found "u8))
            Behind(line);
        else if (part == Part.Plain && line.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0)
        {
            // The next one's process number.
            End();
            Outside(line, offset);
        }
        else
        {
            // A log's line between those of the dump; with an exception come frames that are not ours.
            mute |= line.IndexOf("Exception"u8) >= 0 || line.IndexOf("Error"u8) >= 0;
            recent.Add(line);
        }
    }

    private void Words(ReadOnlySpan<byte> text)
    {
        const string State = "java.lang.Thread.State: ";
        if (text.StartsWith("java.lang.Thread.State: "u8))
            dump!.State(HeaderLine.StateNamed(text[State.Length..]));
        else if (text.StartsWith("Locked ownable synchronizers:"u8))
            inSynchronizers = true;
    }

    private void Lock(ReadOnlySpan<byte> text)
    {
        // - waiting on the Class initialization monitor for kz.arta.Settings
        const int Mark = 46;
        if (text.StartsWith("- waiting on the Class initialization monitor for "u8))
        {
            dump!.Wants("class " + Bytes.Text(text[(Mark + 4)..]), "java.lang.Class", monitor: true);
            return;
        }

        var key = Bytes.After(text, "<"u8, ">"u8);
        if (key.IsEmpty || key.StartsWith("no object"u8))
            return;
        var name = Bytes.Text(key, 300);
        var at = name.IndexOf('@', StringComparison.Ordinal);
        var lockClass = at > 0 ? name[..at] : Bytes.Text(Bytes.After(text, "(a "u8, ")"u8), 300) is { Length: > 0 } said ? said : null;
        if (inSynchronizers || text.StartsWith("- locked"u8))
            dump!.Holds(name);
        else if (text.StartsWith("- waiting to lock"u8) || text.StartsWith("- waiting to re-lock"u8))
            dump!.Wants(name, lockClass, monitor: true);
        else if (text.StartsWith("- waiting on"u8))
            dump!.WaitsOn(name, lockClass);
        else if (text.StartsWith("- parking"u8))
            dump!.Wants(name, lockClass, monitor: false);
    }

    /// <summary>Behind the threads comes the machine's own list of deadlocks, whose stacks repeat what is known.</summary>
    private void Behind(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("Found one Java-level deadlock"u8))
        {
            (part, ended, deadlockedLock) = (Part.Deadlock, true, null);
        }
        else if (line.StartsWith("Found "u8) && line.IndexOf(" deadlock"u8) > 0)
            End();
        else if (line.StartsWith("Java stack information"u8))
            part = Part.DeadlockStacks;
        else if (part == Part.Deadlock)
            Held(line);
        else if (part == Part.Tail)
            recent.Add(line);
    }

    private void Held(ReadOnlySpan<byte> line)
    {
        var text = line.TrimStart((byte)' ');
        if (text.StartsWith("waiting for ownable synchronizer "u8))
            deadlockedLock = Bytes.Text(Bytes.After(text, "synchronizer "u8, ", "u8), 100);
        else if (text.StartsWith("waiting to lock monitor "u8))
            deadlockedLock = Bytes.Text(Bytes.After(text, "(object "u8, ",)"u8), 100);
        else if (deadlockedLock is not null && text.StartsWith("which is held by \""u8) && text.LastIndexOf((byte)'"') is var end and > 18)
            dump!.Locks.SaidToHold(Bytes.Name(text[18..end]), deadlockedLock);
    }

    private void Begin(Part first, string? vm, string? takenAt, long offset)
    {
        End();
        dump = new DumpBuilder(vm, takenAt, offset, Math.Min(MostListedInOne, MostListed - listed), kept);
        (part, ended, inSynchronizers, mute, prefix) = (first, false, false, false, 0);
    }

    private void End()
    {
        if (dump is { IsEmpty: false } && dumps.Count < MostDumps)
        {
            // The plain form and the forced one have no end of their own.
            dumps.Add(dump.Build(ended || part is Part.Plain or Part.Forced));
            listed += dumps[^1].Listed.Count;
        }
        else if (dump is { IsEmpty: false })
            leftOut++;
        dump = null;
        part = Part.Outside;
        recent.Clear();
    }

    private static string Vm(ReadOnlySpan<byte> line) => Bytes.Text(line.TrimEnd(": "u8), 200);

    /// <summary>2026-11-22 11:18:59 on the line above.</summary>
    private static string? TimeOf(ReadOnlySpan<byte> line, int prefix)
    {
        line = line.Length > prefix ? line[prefix..] : default;
        return line.Length is >= 19 and < 40 && line[4] == '-' && line[7] == '-' && line[13] == ':' ? Bytes.Text(line) : null;
    }
}
