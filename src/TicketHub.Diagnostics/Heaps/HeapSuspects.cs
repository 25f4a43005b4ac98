namespace TicketHub.Diagnostics.Heaps;

/// <summary>Chooses what to climb from, and tells what was found: the biggest arrays, and examples of the classes that take most.</summary>
internal sealed class HeapSuspects(HeapTaken taken, HeapTelling telling, CancellationToken cancellation)
{
    private const int Arrays = 16;
    private const int Classes = 6;

    private readonly HeapSurvey survey = taken.Survey;

    public HeapHolders Find(Func<Stream> open)
    {
        var climb = new HeapClimb(survey.Classes, survey.Known, taken.Header.IdSize);
        var arrays = survey.Biggest.All.Take(Arrays).Select(array => (Array: array, Start: climb.Start(array.Id))).ToList();
        var uses = telling.BiggestUses.Where(use => use.Class is null || use.Class.NameId != survey.Known.Class).Take(Classes).ToList();
        var examples = uses
            .SelectMany(use => new[] { use.Examples.First, use.Examples.Second }.Where(id => id != 0)
                .Distinct()
                .Select(id => (Use: use, Start: climb.Start(id))))
            .ToList();
        var texts = survey.Biggest.Texts.ToList();
        texts.ForEach(text => climb.StartText(text.Id));
        climb.Run(open, taken.Header, cancellation);

        var ways = arrays.Select(array => array.Start).Concat(examples.Select(example => example.Start)).Distinct()
            .ToDictionary(start => start, start => start.WayUp());
        var names = Names(open, arrays.Select(array => array.Array), uses, ways.Values.SelectMany(way => way.Way));
        var suspects = arrays.Select(array => (telling.Told(array.Array, names), array.Start))
            .Select(array => Suspect(array.Item1.Class, 1, array.Item1.Bytes, false, ways[array.Start], names))
            .Concat(examples.Select(example => Suspect(
                example.Use.Name(names), example.Use.Instances, example.Use.Bytes, true, ways[example.Start], names)));
        return new HeapHolders(
            Merged(suspects),
            [.. texts.Where(text => climb.Strings.Contains(text.Id)).Select(text => telling.Told(text, names).Bytes).OrderDescending()],
            climb.Levels);
    }

    private HeapNames Names(Func<Stream> open, IEnumerable<BigArray> arrays, IEnumerable<HeapUse> uses, IEnumerable<Hold> holds)
    {
        var held = holds.ToList();
        var names = new HeapNames(arrays.Select(array => survey.Classes.Known(array.ClassId)?.NameId ?? 0)
            .Concat(uses.Select(use => use.Class?.NameId ?? 0))
            .Concat(held.Select(hold => survey.Classes.Known(hold.ClassId)?.NameId ?? 0))
            .Concat(held.Select(hold => hold.Field)));
        using var input = new HeapInput(open(), cancellation);
        names.Read(input, taken.Header, survey.LastNameEndsAt);
        return names;
    }

    private HeapSuspect Suspect(
        string name, long objects, long bytes, bool example, (List<Hold> Way, ClimbedObject Top, HeapSummit Summit) way, HeapNames names)
    {
        var held = new List<HeapHolder>();
        foreach (var hold in way.Way)
        {
            var field = hold.Field == 0 ? null : names.Of(hold.Field) ?? "?";
            var holder = new HeapHolder(names.OfClass(survey.Classes.Known(hold.ClassId)), field, hold.Static, 1);
            if (held.Count > 0 && holder == held[^1] with { Times = 1 })
                held[^1] = held[^1] with { Times = held[^1].Times + 1 };
            else
                held.Add(holder);
        }
        var root = way.Summit == HeapSummit.Root ? way.Top.Root : null;
        var ofThread = root is HeapRoot.Thread or HeapRoot.JavaFrame or HeapRoot.JniLocal or HeapRoot.NativeStack or HeapRoot.ThreadBlock;
        return new HeapSuspect(name, objects, bytes, example, held, way.Summit, root, ofThread ? way.Top.Thread : null);
    }

    /// <summary>Arrays held in the same way are one suspect; both examples of a class are, if they are.</summary>
    private static List<HeapSuspect> Merged(IEnumerable<HeapSuspect> suspects) => [.. suspects
        .GroupBy(suspect => (suspect.Class, suspect.Example, suspect.Summit, suspect.Root, suspect.Thread, string.Join(' ', suspect.Held)))
        .Select(alike => alike.Key.Example
            ? alike.First()
            : alike.First() with { Objects = alike.Sum(suspect => suspect.Objects), Bytes = alike.Sum(suspect => suspect.Bytes) })
        .OrderByDescending(suspect => suspect.Bytes)];
}
