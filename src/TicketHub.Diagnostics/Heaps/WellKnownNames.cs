namespace TicketHub.Diagnostics.Heaps;

/// <summary>The few names with a meaning of their own, by their ids in one dump.</summary>
internal sealed class WellKnownNames
{
    public ulong Class { get; private set; }

    public ulong String { get; private set; }

    public ulong OutOfMemoryError { get; private set; }

    public ulong Reference { get; private set; }

    public ulong Referent { get; private set; }

    /// <summary>HotSpot tells of an array of its constant pool as if it were a static field, and of a lock.</summary>
    public ulong ResolvedReferences { get; private set; }

    public ulong InitLock { get; private set; }

    public ulong Constructor { get; private set; }

    public static bool May(long length) => length is 6 or 8 or 11 or 15 or 16 or 21 or 23 or 26;

    public void Notice(ulong id, ReadOnlySpan<byte> utf8)
    {
        if (utf8.SequenceEqual("java/lang/Class"u8))
            Class = id;
        else if (utf8.SequenceEqual("java/lang/String"u8))
            String = id;
        else if (utf8.SequenceEqual("java/lang/OutOfMemoryError"u8))
            OutOfMemoryError = id;
        else if (utf8.SequenceEqual("java/lang/ref/Reference"u8))
            Reference = id;
        else if (utf8.SequenceEqual("referent"u8))
            Referent = id;
        else if (utf8.SequenceEqual("<resolved_references>"u8))
            ResolvedReferences = id;
        else if (utf8.SequenceEqual("<init_lock>"u8))
            InitLock = id;
        else if (utf8.SequenceEqual("<init>"u8))
            Constructor = id;
    }
}
