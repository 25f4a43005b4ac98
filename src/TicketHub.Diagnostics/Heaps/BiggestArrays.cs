namespace TicketHub.Diagnostics.Heaps;

/// <param name="ClassId">Of an array of references; 0 for one of a primitive type.</param>
internal readonly record struct BigArray(ulong Id, ulong ClassId, byte Type, uint Length);

/// <summary>The biggest arrays seen so far: of all, and of those that may be the text of a string.</summary>
internal sealed class BiggestArrays
{
    public const int Kept = 32;

    private readonly PriorityQueue<BigArray, long> all = new(Kept + 1);
    private readonly PriorityQueue<BigArray, long> texts = new(Kept + 1);
    private long leastOfAll = -1;
    private long leastOfTexts = -1;

    public IEnumerable<BigArray> All => Descending(all);

    public IEnumerable<BigArray> Texts => Descending(texts);

    public void Offer(BigArray array, int elementSize)
    {
        var bytes = (long)array.Length * elementSize;
        if (bytes > leastOfAll)
            leastOfAll = Keep(all, array, bytes);
        if (bytes > leastOfTexts && array is { ClassId: 0, Type: HprofTypes.Byte or HprofTypes.Char })
            leastOfTexts = Keep(texts, array, bytes);
    }

    private static long Keep(PriorityQueue<BigArray, long> queue, BigArray array, long bytes)
    {
        queue.Enqueue(array, bytes);
        if (queue.Count <= Kept)
            return -1;
        queue.Dequeue();
        queue.TryPeek(out _, out var least);
        return least;
    }

    private static IEnumerable<BigArray> Descending(PriorityQueue<BigArray, long> queue) =>
        queue.UnorderedItems.OrderByDescending(item => item.Priority).ThenBy(item => item.Element.Id).Select(item => item.Element);
}
