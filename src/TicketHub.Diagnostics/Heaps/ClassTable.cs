namespace TicketHub.Diagnostics.Heaps;

/// <summary>
/// The classes of a dump by their id; instances may come before their class. Their number is limited: what speaks of more classes
/// than any JVM loads is counted together.
/// </summary>
internal sealed class ClassTable
{
    private const int MostClasses = 1 << 18;
    private const int MostFields = 1 << 22;
    private const int MostLevels = 64;

    private readonly IdMap numbers = new(1 << 12);
    private readonly IdMap bySerial = new(1 << 12);
    private readonly List<HeapClass> classes = [];
    private readonly HeapClass beyond = new(0);
    private long fields;

    public IReadOnlyList<HeapClass> All => classes;

    /// <summary>Stands for all classes behind the limit; its name is nowhere.</summary>
    public HeapClass Beyond => beyond;

    public HeapClass Of(ulong id)
    {
        if (numbers.Find(id) is >= 0 and var number)
            return classes[number];
        if (classes.Count == MostClasses)
            return beyond;
        numbers.Set(id, classes.Count);
        classes.Add(new HeapClass(id));
        return classes[^1];
    }

    public HeapClass? Known(ulong id) => numbers.Find(id) is >= 0 and var number ? classes[number] : null;

    public HeapClass? BySerial(uint serial) => bySerial.Find(serial) is >= 0 and var number ? classes[number] : null;

    public void Loaded(uint serial, ulong id, ulong nameId)
    {
        var known = Of(id);
        if (known == beyond)
            return;
        known.NameId = nameId;
        bySerial.Set(serial, numbers.Find(id));
    }

    public void Define(HeapClass dumped, ulong super, List<ulong> names, List<byte> types)
    {
        if (dumped == beyond || dumped.Defined)
            return;
        dumped.Defined = true;
        dumped.Super = super;
        foreach (var type in types)
        {
            dumped.References += type == HprofTypes.Object ? 1 : 0;
            dumped.PrimitiveBytes += HprofTypes.Size(type, 0);
        }
        if ((fields += names.Count) > MostFields)
            return;
        dumped.FieldNames = [.. names];
        dumped.FieldTypes = [.. types];
    }

    /// <summary>The class and those above it. A dump that lies about them (a circle, a ladder without end) is believed so far.</summary>
    public IEnumerable<HeapClass> Chain(HeapClass from)
    {
        var level = 0;
        for (var one = from; one is not null && level < MostLevels; one = one.Super == 0 ? null : Known(one.Super), level++)
            yield return one;
    }
}
