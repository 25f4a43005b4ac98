namespace TicketHub.Diagnostics.Heaps;

/// <summary>Turns what was counted into what is told: sizes by the layout, names, the biggest of all.</summary>
internal sealed class HeapTelling(HeapTaken taken, CancellationToken cancellation)
{
    private const int ClassesTold = 50;
    private const int StacksTold = 200;
    private const int FramesTold = 100;
    private const int ThreadsTold = 20;

    private readonly HeapSurvey survey = taken.Survey;
    private readonly HeapLayout layout = HeapLayout.Of(taken.Survey.Classes, taken.Header.IdSize, taken.Survey.Compressed);

    public List<HeapUse> BiggestUses => [.. Uses().OrderByDescending(use => use.Bytes).ThenByDescending(use => use.Instances)];

    public HeapReport Report(Func<Stream> open)
    {
        var uses = BiggestUses;
        var told = uses.Take(ClassesTold).ToList();
        var rest = uses.Skip(ClassesTold).ToList();
        var stacks = Stacks();
        var biggest = survey.Biggest.All.ToList();

        var wanted = told.Select(use => use.Class).Concat(biggest.Select(array => survey.Classes.Known(array.ClassId)))
            .Concat(stacks.SelectMany(stack => stack.Frames.Take(FramesTold)).Select(frame => survey.Classes.BySerial(frame.ClassSerial)))
            .Select(named => named?.NameId ?? 0)
            .Concat(stacks.SelectMany(stack => stack.Frames.Take(FramesTold))
                .SelectMany(frame => new[] { frame.MethodName, frame.SourceFile }));
        var names = new HeapNames(wanted);
        using (var input = new HeapInput(open(), cancellation))
            names.Read(input, taken.Header, survey.LastNameEndsAt);

        return new HeapReport(
            taken.End,
            taken.Header.Version,
            taken.Header.IdSize,
            taken.Header.TakenAt,
            layout,
            uses.Sum(use => use.Instances),
            uses.Sum(use => use.Bytes),
            [.. told.Select(use => new HeapClassUse(use.Name(names), use.Instances, use.Bytes))],
            new HeapOtherClasses(rest.Count, rest.Sum(use => use.Instances), rest.Sum(use => use.Bytes)),
            [.. biggest.Select(array => Told(array, names)).OrderByDescending(array => array.Bytes)],
            Told(stacks, names));
    }

    internal HeapArray Told(BigArray array, HeapNames names)
    {
        var totals = default(ArrayTotals);
        var element = array.ClassId == 0 ? HprofTypes.Size(array.Type, taken.Header.IdSize) : 4;
        totals.Add(array.Length, element);
        return array.ClassId == 0
            ? new HeapArray(HprofTypes.Name(array.Type) + "[]", array.Length, totals.Bytes(layout.ArrayHeader, element))
            : new HeapArray(
                names.OfClass(survey.Classes.Known(array.ClassId)), array.Length,
                totals.ReferenceBytes(layout.ArrayHeader, layout.Reference));
    }

    private IEnumerable<HeapUse> Uses()
    {
        foreach (var one in survey.Classes.All.Append(survey.Classes.Beyond))
        {
            var size = one.Defined ? layout.Size(survey.Classes, one) : 0;
            var instances = one.Instances;
            // Of a class that is nowhere defined only the lengths of its instances are known.
            var bytes = one.Defined ? instances * size : instances * layout.Header + one.Bodies;
            if (one.NameId == survey.Known.Class && one.NameId != 0)
                (instances, bytes) = (instances + survey.ClassObjects, bytes + ClassBytes(layout.ClassObjectSize(survey.Classes, one)));
            if (instances > 0)
                yield return new HeapUse(one, null, instances, bytes, one.Examples);
            if (one.Arrays.Count > 0)
                yield return new HeapUse(
                    one, null, one.Arrays.Count, one.Arrays.ReferenceBytes(layout.ArrayHeader, layout.Reference), one.Examples);
        }
        for (byte type = 0; type < survey.Primitives.Length; type++)
        {
            if (survey.Primitives[type].Count is > 0 and var count)
            {
                var bytes = survey.Primitives[type].Bytes(layout.ArrayHeader, HprofTypes.Size(type, taken.Header.IdSize));
                yield return new HeapUse(null, HprofTypes.Name(type) + "[]", count, bytes, survey.PrimitiveExamples[type]);
            }
        }
    }

    /// <summary>A class object carries the static fields behind its own.</summary>
    private long ClassBytes(long size) => survey.Classes.All.Where(one => one.Defined)
        .Sum(one => size + (((long)one.StaticReferences * layout.Reference + one.StaticBytes + 7) & ~7L));

    private List<Stack> Stacks()
    {
        var stacks = new List<Stack>();
        foreach (var standing in survey.Threads.Threads.GroupBy(thread => thread.Trace))
        {
            var frames = survey.Threads.FramesOf(standing.Key).Select(survey.Threads.Frame).OfType<HeapFrame>().ToList();
            stacks.Add(new Stack([.. standing.Select(thread => thread.Thread)], frames));
        }
        // HotSpot writes one trace for each thread, alike or not.
        return [.. stacks.GroupBy(stack => string.Join(' ', stack.Frames.Take(FramesTold)))
            .Select(alike => new Stack([.. alike.SelectMany(stack => stack.Threads)], alike.First().Frames))
            .OrderByDescending(IsOutOfMemory).ThenByDescending(stack => stack.Threads.Count).ThenBy(stack => stack.Threads[0])];
    }

    private HeapThreads Told(List<Stack> stacks, HeapNames names)
    {
        var told = stacks.Take(StacksTold).Select(stack => Told(stack, names)).ToList();
        var outOfMemory = stacks.Count > 0 && IsOutOfMemory(stacks[0]) ? told[0] : null;
        return new HeapThreads(survey.Threads.Count, outOfMemory, told, stacks.Count - told.Count);
    }

    private HeapThreadGroup Told(Stack stack, HeapNames names) => new(
        stack.Threads.Count,
        [.. stack.Threads.Take(ThreadsTold)],
        [.. stack.Frames.Take(FramesTold).Select(frame => new HeapStackFrame(
            names.OfClass(survey.Classes.BySerial(frame.ClassSerial)),
            names.Of(frame.MethodName) ?? "?", names.Of(frame.SourceFile), frame.Line))],
        Math.Max(0, stack.Frames.Count - FramesTold));

    /// <summary>HotSpot puts a frame on top that nobody called: the constructor of the error.</summary>
    private bool IsOutOfMemory(Stack stack) =>
        stack.Frames is [var top, ..]
        && top.MethodName == survey.Known.Constructor
        && survey.Known.OutOfMemoryError != 0
        && survey.Classes.BySerial(top.ClassSerial)?.NameId == survey.Known.OutOfMemoryError;

    private sealed record Stack(List<uint> Threads, List<HeapFrame> Frames);
}

/// <summary>A class, or the arrays of a primitive type, with what it takes.</summary>
internal sealed record HeapUse(HeapClass? Class, string? Primitive, long Instances, long Bytes, Examples Examples)
{
    public string Name(HeapNames names) => Primitive ?? names.OfClass(Class);
}
