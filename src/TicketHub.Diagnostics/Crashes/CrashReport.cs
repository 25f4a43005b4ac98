using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Crashes;

public enum CrashKind
{
    /// <summary>The operating system stopped it: SIGSEGV, EXCEPTION_ACCESS_VIOLATION.</summary>
    Signal,

    /// <summary>It stopped itself: a failed check, or -XX:+CrashOnOutOfMemoryError.</summary>
    InternalError,

    /// <summary>The operating system gave it no more memory. That is not the Java heap.</summary>
    NativeMemory,
}

/// <summary>What a virtual machine wrote when it died (hs_err_pid.log). Passwords in arguments are masked; its environment is not kept.</summary>
/// <param name="Signal">With its number: SIGSEGV (0xb).</param>
/// <param name="SentByProcess">Somebody sent the signal, such as with kill: no defect of this process.</param>
/// <param name="Source">Where it stopped itself: debug.cpp:289.</param>
/// <param name="Memory">Of the machine, in kilobytes.</param>
/// <param name="Complete">Whether it ends as such a file does; Java 8 writes no end.</param>
public sealed record CrashReport(
    CrashKind Kind,
    string? Signal,
    bool SentByProcess,
    string? Source,
    string? Message,
    string? JreVersion,
    string? Vm,
    CrashFrame? Frame,
    string? SignalInfo,
    CrashThread? Thread,
    IReadOnlyList<CrashFrame> NativeFrames,
    IReadOnlyList<CrashFrame> JavaFrames,
    IReadOnlyList<string> Heap,
    string? Arguments,
    string? Command,
    MachineMemory? Memory,
    string? TakenAt,
    double? ElapsedS,
    CrashFingerprint Fingerprint,
    bool Complete,
    Extent Extent)
{
    /// <summary>What a thread of the compiler was compiling: such a crash is avoided by leaving this method out.</summary>
    public string? CompileTask { get; init; }

    /// <summary>What the machine's own thread was doing, such as a collection.</summary>
    public string? VmOperation { get; init; }
}

/// <param name="Kind">C native, V the machine itself, v its stubs, j interpreted, J compiled, A compiled ahead.</param>
/// <param name="Symbol">Without its offset; of Java code class and method.</param>
public sealed record CrashFrame(char Kind, string? Library, string? Symbol, string Text)
{
    public bool IsJava => Kind is 'j' or 'J' or 'A';
}

/// <param name="State">_thread_in_vm, _thread_in_native, _thread_in_Java.</param>
public sealed record CrashThread(string Kind, string? Name, string? State);

public sealed record MachineMemory(long PhysicalKb, long FreeKb, long SwapKb, long SwapFreeKb);
