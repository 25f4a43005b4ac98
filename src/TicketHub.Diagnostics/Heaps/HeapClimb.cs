namespace TicketHub.Diagnostics.Heaps;

/// <summary>
/// Climbs from some objects to what holds them: each pass over the file finds who refers to the objects of the one before. Constant
/// memory, and no more than <see cref="MostLevels"/> passes with <see cref="MostWanted"/> objects each; weak references do not hold.
/// </summary>
internal sealed class HeapClimb(ClassTable classes, WellKnownNames known, int idSize)
{
    public const int MostLevels = 8;
    public const int MostWanted = 64;
    private const int MostHolders = 4;

    /// <summary>Ladders of made-up classes could ask for more than a dump is worth; what is beyond is not climbed.</summary>
    private const int MostFields = 1 << 22;

    private readonly IdMap numbers = new();
    private readonly List<ClimbedObject> objects = [];
    private readonly List<ClimbedObject> wanted = [];
    private readonly List<ClimbedObject> next = [];
    private readonly HashSet<ulong> texts = [];
    private readonly ulong[] sieve = new ulong[1 << 10];
    private readonly List<int> offsets = [];
    private int fieldsSeen;
    private HeapClass last = new(0);
    private readonly Dictionary<(HeapClass, int), ulong> fieldNames = [];
    private ulong arrayId;
    private ulong arrayClass;

    public int Levels { get; private set; }

    /// <summary>Those of the texts that a string holds.</summary>
    public HashSet<ulong> Strings { get; } = [];

    /// <summary>An object to climb from.</summary>
    public ClimbedObject Start(ulong id)
    {
        if (numbers.Find(id) is >= 0 and var number)
            return objects[number];
        var started = Add(id);
        wanted.Add(started);
        return started;
    }

    /// <summary>The text of a string, perhaps: it is only asked who holds it.</summary>
    public void StartText(ulong id) => texts.Add(id);

    public void Run(Func<Stream> open, HeapHeader header, CancellationToken cancellation)
    {
        while (Levels < MostLevels && (wanted.Count > 0 || Levels == 0 && texts.Count > 0))
        {
            Array.Clear(sieve);
            wanted.ForEach(one => Sift(one.Id));
            if (Levels == 0)
            {
                foreach (var text in texts)
                    Sift(text);
            }
            wanted.ForEach(one => one.AskedIn = Levels + 1);
            using (var input = new HeapInput(open(), cancellation))
                new HeapWalker<HeapClimbPass>(input, new HeapClimbPass(this)).Walk(header);
            wanted.Clear();
            wanted.AddRange(next);
            next.Clear();
            Levels++;
        }
    }

    public void Root(HeapRoot kind, ulong id, uint thread)
    {
        if (!Passes(id) || Asked(id) is not { } found)
            return;
        // A frame tells more than the fact that native code knows the object as well.
        if (found.Root is null || kind is HeapRoot.Thread or HeapRoot.JavaFrame)
            (found.Root, found.Thread) = (kind, thread);
    }

    public void Static(ulong classId, ulong field, ulong value)
    {
        if (Passes(value) && Asked(value) is { } found)
            found.Hold(new Hold(null, classId, field, true));
    }

    public void Instance(ulong id, ulong classId, ReadOnlySpan<byte> body)
    {
        if (last.Id != classId)
            last = classes.Of(classId);
        foreach (var offset in last.ReferenceOffsets ??= ReferencesOf(last))
        {
            if (offset > body.Length - idSize)
                break;
            var value = HprofTypes.Id(body[offset..], idSize);
            if (Passes(value))
                Found(id, last, offset, value);
        }
    }

    public void ObjectArray(ulong id, ulong classId) => (arrayId, arrayClass) = (id, classId);

    public void Elements(ReadOnlySpan<byte> references)
    {
        for (; references.Length >= idSize; references = references[idSize..])
        {
            var value = HprofTypes.Id(references, idSize);
            if (Passes(value) && value != arrayId && Asked(value) is { } found)
                Hold(found, arrayId, arrayClass, 0);
        }
    }

    private void Found(ulong id, HeapClass holder, int offset, ulong value)
    {
        if (Levels == 0 && texts.Contains(value) && holder.NameId == known.String)
            Strings.Add(value);
        if (id == value || Asked(value) is not { } found)
            return;
        // What everybody refers to is referred to in the same way again and again.
        if (!fieldNames.TryGetValue((holder, offset), out var field))
            fieldNames[(holder, offset)] = field = Fields(holder).FirstOrDefault(one => one.Offset == offset).Name;
        Hold(found, id, holder.Id, field);
    }

    private void Hold(ClimbedObject found, ulong holderId, ulong classId, ulong field)
    {
        if (found.HeldSo(classId, field))
            return;
        // Who was met before is followed already.
        var holder = numbers.Find(holderId) is >= 0 and var number ? objects[number] : null;
        if (holder is null)
        {
            if (found.Holds.Count >= MostHolders || next.Count >= MostWanted)
            {
                found.MoreHolders = true;
                return;
            }
            holder = Add(holderId);
            next.Add(holder);
        }
        found.Hold(new Hold(holder, classId, field, false));
    }

    private ClimbedObject Add(ulong id)
    {
        numbers.Set(id, objects.Count);
        objects.Add(new ClimbedObject(id));
        return objects[^1];
    }

    /// <summary>Of the ones that this pass asks about.</summary>
    private ClimbedObject? Asked(ulong id) =>
        numbers.Find(id) is >= 0 and var number && objects[number].AskedIn == Levels + 1 ? objects[number] : null;

    private void Sift(ulong id)
    {
        var bit = IdMap.Hash(id) >> 48;
        sieve[bit >> 6] |= 1ul << (int)(bit & 63);
    }

    /// <summary>Nearly every reference is one that nobody asked for: that is known from one bit.</summary>
    private bool Passes(ulong id)
    {
        var bit = IdMap.Hash(id) >> 48;
        return (sieve[bit >> 6] >> (int)(bit & 63) & 1) != 0;
    }

    private int[] ReferencesOf(HeapClass one)
    {
        offsets.Clear();
        foreach (var (offset, _, declaring, index) in Fields(one))
        {
            var weak = declaring.NameId == known.Reference && declaring.FieldNames[index] == known.Referent && known.Referent != 0;
            if (declaring.FieldTypes[index] == HprofTypes.Object && !weak)
                offsets.Add(offset);
        }
        return [.. offsets];
    }

    /// <summary>As an instance has them: its own first, then those of the classes above it.</summary>
    private IEnumerable<(int Offset, ulong Name, HeapClass Declaring, int Index)> Fields(HeapClass one)
    {
        var offset = 0;
        foreach (var level in classes.Chain(one))
        {
            for (var index = 0; index < level.FieldTypes.Length; index++)
            {
                if (++fieldsSeen > MostFields)
                    yield break;
                yield return (offset, level.FieldNames[index], level, index);
                offset += HprofTypes.Size(level.FieldTypes[index], idSize);
            }
        }
    }
}
