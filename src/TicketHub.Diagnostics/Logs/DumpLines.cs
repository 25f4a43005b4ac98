namespace TicketHub.Diagnostics.Logs;

/// <summary>
/// A thread dump inside of a console log (kill -3): its frames are no exception's. From its title to the next record; behind the threads
/// of a log without records other lines may follow, so the end of the threads ends it for them.
/// </summary>
internal sealed class DumpLines(Action<ReadOnlyMemory<byte>>? take)
{
    private bool inside, threadsEnded;

    public int Count { get; private set; }

    /// <returns>Whether the line belongs to a dump and to nothing else.</returns>
    public bool Take(ReadOnlySpan<byte> line)
    {
        if (line.Length > 17 && line[0] == 'F' && line.StartsWith("Full thread dump "u8))
        {
            (inside, threadsEnded) = (true, false);
            Count++;
        }

        if (!inside)
            return false;
        take?.Invoke(line.ToArray());
        var alone = !threadsEnded;
        threadsEnded |= line.StartsWith("JNI global ref"u8);
        return alone;
    }

    public void End() => inside = false;
}
