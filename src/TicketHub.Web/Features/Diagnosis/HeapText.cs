using TicketHub.Diagnostics.Heaps;

namespace TicketHub.Web.Features.Diagnosis;

/// <summary>Classes, counts and sizes. Of what stands in a heap nothing is told.</summary>
internal static class HeapText
{
    private const int MostClasses = 15;

    private const int MostFrames = 5;

    private const int MostHolders = 10;

    public static void Tell(FindingsText text, HeapReport? heap, HeapHolders? holders)
    {
        if (heap is null)
            return;
        TellHead(text, heap);
        if (heap.End.State is HeapState.NotADump)
            return;
        text.Under(() =>
        {
            foreach (var use in heap.Classes.Take(MostClasses))
                text.Say("heap.class", use.Name, text.Size(use.Bytes), use.Instances);
            var rest = heap.Classes.Skip(MostClasses).ToList();
            text.Say(
                "heap.others", heap.OtherClasses.Classes + rest.Count,
                text.Size(heap.OtherClasses.Bytes + rest.Sum(use => use.Bytes)));
        });
        if (heap.Threads.OutOfMemory is { } thread)
        {
            text.Say("heap.outOfMemory");
            text.Under(() =>
            {
                foreach (var frame in FramesOf(thread).Take(MostFrames))
                    text.Line(frame);
            });
        }

        if (holders is not { Suspects.Count: > 0 })
            return;
        text.Say("heap.holders");
        text.Under(() => TellHolders(text, holders));
    }

    /// <summary>How much there is, and how sure the sizes are.</summary>
    public static void TellHead(FindingsText text, HeapReport heap)
    {
        if (heap.End.State is HeapState.NotADump)
        {
            text.Say("heap.notADump");
            return;
        }

        text.Say("heap.objects", heap.Objects, text.Size(heap.Bytes));
        if (heap.Layout is { Measured: false })
            text.Say("heap.layoutGuessed");
    }

    public static void TellHolders(FindingsText text, HeapHolders holders)
    {
        foreach (var suspect in holders.Suspects.Take(MostHolders))
        {
            // Of a class one or two were followed: nobody knows how many of the others hang on the same.
            text.Say(
                suspect.Example ? "heap.holderOfExample" : "heap.holder", suspect.Class,
                text.Size(suspect.Bytes), string.Join(" ← ", suspect.Held.Select(Told)));
        }
    }

    public static IReadOnlyList<string> FramesOf(HeapThreadGroup thread) =>
        [.. thread.Frames.Select(frame => $"{frame.Class}.{frame.Method}")];

    private static string Told(HeapHolder holder) =>
        holder.Class + (holder.Field is { } field ? $".{field}" : "") + (holder.Times > 1 ? $" ×{holder.Times}" : "");
}
