using System.Buffers.Text;
using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Threads;

/// <summary>The first line of a thread.</summary>
internal readonly record struct HeaderLine(
    string Name, long? Number, bool Daemon, bool Virtual, double? CpuMs, double? ElapsedS, JavaThreadState State, bool HasDetails)
{
    /// <summary>
    /// "name" #12 [2545] daemon prio=5 os_prio=0 cpu=43.65ms elapsed=3.00s tid=0x… nid=0x… state [0x…]. A name may hold quotes and
    /// even look like this line: it ends at the last quote that these words can follow.
    /// </summary>
    public static bool TryText(ReadOnlySpan<byte> line, out HeaderLine header)
    {
        header = default;
        if (line is not [(byte)'"', ..])
            return false;
        var tid = line.LastIndexOf(" tid=0x"u8);
        var until = tid < 0 ? line : line[..tid];
        var end = Math.Max(Math.Max(until.LastIndexOf("\" #"u8), until.LastIndexOf("\" prio="u8)), until.LastIndexOf("\" os_prio="u8));
        end = Math.Max(end, until.LastIndexOf("\" daemon prio="u8));
        if (end < 1)
        {
            // The machine's own threads of Java 8 and older have no priority, those in a list of deadlocked ones nothing at all.
            end = tid < 0 ? -1 : until.LastIndexOf((byte)'"');
            if (end < 1)
                return false;
        }

        var rest = line[(end + 2)..];
        header = new HeaderLine(
            Bytes.Name(line[1..end]),
            rest is [(byte)'#', ..] ? Bytes.Whole(rest[1..]) : null,
            rest.IndexOf("daemon "u8) >= 0,
            Virtual: false,
            Figure(rest, "cpu="u8),
            Figure(rest, "elapsed="u8),
            JavaThreadState.Unknown,
            tid >= 0 || rest.IndexOf("nid="u8) >= 0);
        return true;
    }

    /// <summary>#48 "ledger-4" virtual WAITING 2026-11-22T11:19:16.426488051Z: Thread.dump_to_file; before Java 25 it ends at "virtual".</summary>
    public static bool TryPlain(ReadOnlySpan<byte> line, out HeaderLine header)
    {
        header = default;
        if (line is not [(byte)'#', >= (byte)'0' and <= (byte)'9', ..]
            || !Utf8Parser.TryParse(line[1..], out long number, out var digits) || !line[(1 + digits)..].StartsWith(" \""u8))
            return false;
        var rest = line[(digits + 3)..];
        var end = rest.LastIndexOf((byte)'"');
        if (end < 0)
            return false;
        var words = rest[(end + 1)..];
        var isVirtual = words.StartsWith(" virtual"u8);
        words = isVirtual ? words[8..] : words;
        header = new HeaderLine(
            Bytes.Name(rest[..end]), number, Daemon: false, isVirtual, null,
            null, StateNamed(words.TrimStart((byte)' ')), HasDetails: true);
        return true;
    }

    /// <summary>
    /// Thread 18: (state = BLOCKED): jstack -F of Java 8, for a process that answers nothing else. BLOCKED means here that it waits
    /// for something.
    /// </summary>
    public static bool TryForced(ReadOnlySpan<byte> line, out HeaderLine header)
    {
        header = default;
        if (!line.StartsWith("Thread "u8) || line.IndexOf(": (state = "u8) is not (> 7 and < 30 and var at))
            return false;
        var state = line[(at + 11)..].StartsWith("IN_"u8) ? JavaThreadState.Runnable : JavaThreadState.Unknown;
        header = new HeaderLine(Bytes.Text(line[..at]), Bytes.Whole(line[7..at]), false, false, null, null, state, HasDetails: true);
        return true;
    }

    public static JavaThreadState StateNamed(ReadOnlySpan<byte> text) => text switch
    {
        _ when text.StartsWith("RUNNABLE"u8) => JavaThreadState.Runnable,
        _ when text.StartsWith("BLOCKED"u8) => JavaThreadState.Blocked,
        _ when text.StartsWith("TIMED_WAITING"u8) => JavaThreadState.TimedWaiting,
        _ when text.StartsWith("WAITING"u8) => JavaThreadState.Waiting,
        _ when text.StartsWith("NEW"u8) => JavaThreadState.New,
        _ when text.StartsWith("TERMINATED"u8) => JavaThreadState.Terminated,
        _ => JavaThreadState.Unknown,
    };

    private static double? Figure(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> key)
    {
        var at = rest.IndexOf(key);
        return at >= 0 && Bytes.Number(rest[(at + key.Length)..], out var figure, out _) ? figure : null;
    }
}
