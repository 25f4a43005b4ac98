namespace TicketHub.Diagnostics.Heaps;

/// <summary>
/// What holds the biggest of a heap: not proven to keep all those bytes alive, but found on the way up from them. Sizes are shallow,
/// and nothing here is a content.
/// </summary>
/// <param name="BiggestStrings">By the bytes of their text, biggest first; who is behind them the suspects tell.</param>
/// <param name="Levels">How many steps were taken upwards, each a pass over the file.</param>
public sealed record HeapHolders(IReadOnlyList<HeapSuspect> Suspects, IReadOnlyList<long> BiggestStrings, int Levels)
{
    internal static readonly HeapHolders None = new([], [], 0);
}

/// <summary>Big arrays that are held in the same way, or a class of many small objects, of which one or two were followed.</summary>
/// <param name="Example">A class: <paramref name="Objects"/> and <paramref name="Bytes"/> are of all of it, the way up of an example.</param>
/// <param name="Held">The nearest holder first.</param>
/// <param name="Root">Why the last holder stays: none if it is a static field, or where the climb ended before.</param>
/// <param name="Thread">The number of the thread, if the root is one of a thread.</param>
public sealed record HeapSuspect(
    string Class, long Objects, long Bytes, bool Example, IReadOnlyList<HeapHolder> Held, HeapSummit Summit, HeapRoot? Root, uint? Thread);

/// <param name="Field">None for an element of an array.</param>
/// <param name="Times">So many of them in a row, each holding the next: a list, a tree.</param>
public sealed record HeapHolder(string Class, string? Field, bool Static, int Times);

/// <summary>Where a climb ended.</summary>
public enum HeapSummit
{
    /// <summary>A static field: it stays as long as its class.</summary>
    StaticField,

    Root,

    /// <summary>Nobody holds it, but perhaps weakly: it waits for the collector.</summary>
    Nobody,

    /// <summary>There is more above than the limits allow to follow.</summary>
    TooFar,
}
