using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Crashes;

/// <summary>Takes from the lines of an hs_err file what tells the cause; all else, as registers and memory maps, is passed over.</summary>
internal sealed class CrashReader : ILineReader
{
    private const int MostLines = 100;

    private readonly List<CrashFrame> native = [], java = [];
    private readonly List<string> heap = [];
    private List<CrashFrame>? frames;
    private bool begun, inHeader, frameFollows, messageFollows, taskFollows, inHeap, sent, complete;
    private CrashKind kind;
    private string? signal, source, message, jre, vm, signalInfo, arguments, command, takenAt, task, operation;
    private CrashFrame? frame;
    private CrashThread? thread;
    private MachineMemory? memory;
    private double? elapsed;

    public void Line(ReadOnlySpan<byte> line, long offset)
    {
        if (!begun)
        {
            if (line.StartsWith("# A fatal error has been detected by the Java Runtime"u8))
                begun = inHeader = true;
            else if (line.StartsWith("# There is insufficient memory for the Java Runtime"u8))
                (begun, inHeader, messageFollows, kind) = (true, true, true, CrashKind.NativeMemory);
        }
        else if (complete)
            return;
        else if (inHeader && line is [(byte)'#', ..])
            Header(line.TrimStart("# "u8));
        else
        {
            inHeader &= line.IsEmpty;
            Body(line);
        }
    }

    private void Header(ReadOnlySpan<byte> line)
    {
        if (frameFollows)
        {
            frameFollows = false;
            frame = FrameLine.Read(line);
        }
        else if (line.StartsWith("Problematic frame:"u8))
            frameFollows = true;
        else if (line.StartsWith("JRE version: "u8))
            jre = Bytes.Text(line[13..]);
        else if (line.StartsWith("Java VM: "u8))
            vm = Bytes.Text(line[9..]);
        else if (line.StartsWith("Internal Error ("u8) || line.StartsWith("Out of Memory Error ("u8))
        {
            source = Bytes.Text(Bytes.After(line, "("u8, ")"u8));
            messageFollows = message is null;
            kind = line[0] == 'O' ? CrashKind.NativeMemory : CrashKind.InternalError;
        }
        else if (signal is null && source is null && line.IndexOf(" at pc="u8) is > 0 and var at)
        {
            signal = Bytes.Text(line[..at]);
            sent = line.IndexOf("(sent by "u8) > 0;
        }
        else if (messageFollows && !line.IsEmpty)
        {
            message = Secrets.Masked(Bytes.Text(line));
            messageFollows = false;
        }
    }

    private void Body(ReadOnlySpan<byte> line)
    {
        if (frames is not null && FrameLine.Read(line) is { } found)
        {
            if (frames.Count < MostLines)
                frames.Add(found);
            return;
        }

        if (inHeap && !line.IsEmpty)
        {
            if (heap.Count < MostLines)
                heap.Add(Bytes.Text(line, 300));
            return;
        }

        (frames, inHeap) = (null, false);
        if (taskFollows && line.Length > 0)
        {
            task = Bytes.Text(line, 300);
            taskFollows = false;
        }
        else if (line.Length > 0)
            Words(line);
    }

    private void Words(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("Native frames:"u8))
            frames = native;
        else if (line.StartsWith("Java frames:"u8))
            frames = java;
        else if (line.SequenceEqual("Heap:"u8) || line.SequenceEqual("Heap"u8))
            inHeap = heap.Count == 0;
        else if (line.StartsWith("siginfo:"u8))
            signalInfo ??= Bytes.Text(line[8..].TrimStart((byte)' '));
        else if (line.StartsWith("Current thread"u8))
            thread ??= Thread(line);
        else if (line.StartsWith("Current CompileTask:"u8))
            taskFollows = task is null;
        else if (line.StartsWith("VM_Operation ("u8) && line.IndexOf("): "u8) is > 0 and var at)
            operation ??= Bytes.Text(line[(at + 3)..], 200);
        else if (line.StartsWith("jvm_args: "u8))
            arguments ??= Secrets.Masked(Bytes.Text(line[10..].TrimEnd((byte)' '), 8_000));
        else if (line.StartsWith("java_command: "u8))
            command ??= Secrets.Masked(Bytes.Text(line[14..], 2_000));
        else if (line.StartsWith("Memory: "u8))
            memory ??= Memory(line);
        else if (line.StartsWith("Time: "u8) || line.StartsWith("time: "u8))
            Time(line[6..].TrimStart((byte)' '));
        else if (line.StartsWith("elapsed time: "u8))
            elapsed ??= Number(line[14..]);
        else if (line.StartsWith("END."u8))
            complete = true;
    }

    /// <summary>Current thread (0x…):  JavaThread "main" [_thread_in_vm, id=1, stack(…)]; Current thread is native thread</summary>
    private static CrashThread Thread(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf("): "u8);
        if (colon < 0)
            return new CrashThread("native thread", null, null);
        var rest = line[(colon + 3)..].TrimStart((byte)' ');
        var (first, last) = (rest.IndexOf((byte)'"'), rest.LastIndexOf((byte)'"'));
        var state = Bytes.After(rest[(last + 1)..], "["u8, ",]"u8);
        var end = rest.IndexOfAny(" \""u8);
        return new CrashThread(
            Bytes.Text(end < 0 ? rest : rest[..end], 100),
            first >= 0 && last > first ? Bytes.Name(rest[(first + 1)..last]) : null,
            state.StartsWith("_thread"u8) ? Bytes.Text(state, 100) : null);
    }

    /// <summary>Memory: 4k page, physical 24684092k(22838244k free), swap 0k(0k free)</summary>
    private static MachineMemory? Memory(ReadOnlySpan<byte> line)
    {
        var (physical, swap) = (line.IndexOf("physical "u8), line.IndexOf("swap "u8));
        if (physical < 0 || Bytes.Whole(line[(physical + 9)..]) is not { } all)
            return null;
        return new MachineMemory(
            all, Bytes.Whole(Bytes.After(line[physical..], "("u8, "k"u8)) ?? 0,
            swap < 0 ? 0 : Bytes.Whole(line[(swap + 5)..]) ?? 0, swap < 0 ? 0 : Bytes.Whole(Bytes.After(line[swap..], "("u8, "k"u8)) ?? 0);
    }

    /// <summary>Time: Sun Nov 22 11:19:22 2026 UTC elapsed time: 0.490764 seconds (0d 0h 0m 0s); Java 8 has them on two lines.</summary>
    private void Time(ReadOnlySpan<byte> line)
    {
        var at = line.IndexOf("elapsed time: "u8);
        takenAt ??= Bytes.Text((at < 0 ? line : line[..at]).TrimEnd((byte)' '), 100);
        elapsed ??= at < 0 ? null : Number(line[(at + 14)..]);
    }

    private static double? Number(ReadOnlySpan<byte> text) => Bytes.Number(text, out var number, out _) ? number : null;

    public CrashReport? Finish(Extent extent)
    {
        if (!begun)
            return null;
        kind = signal is not null && source is null ? CrashKind.Signal : kind;
        // Where the head names no frame that tells anything, the first Java frame does.
        var fingerprint = CrashFingerprint.Of(kind, signal, source, message, frame, [.. native, .. java]);
        return new CrashReport(
            kind, signal, sent, source, message, jre, vm, frame, signalInfo, thread, native, java, heap, arguments, command, memory,
            takenAt, elapsed, fingerprint, complete, extent)
        {
            CompileTask = task,
            VmOperation = operation,
        };
    }
}
