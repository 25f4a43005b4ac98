namespace TicketHub.Diagnostics.Recognition;

/// <summary>What a file is, by what stands in it.</summary>
public enum FileKind
{
    Empty,
    HeapDump,
    Gzip,
    Zip,
    Tar,

    /// <summary>What a virtual machine wrote when it died: hs_err_pid.log.</summary>
    Crash,
    ThreadDump,
    CollectionLog,
    Log,
    Picture,
    Document,
    Text,

    /// <summary>None of these.</summary>
    Unknown,
}
