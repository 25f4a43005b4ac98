namespace TicketHub.Diagnostics.Heaps;

/// <summary>What is known of one class: how it is built, and how many of it there are.</summary>
internal sealed class HeapClass(ulong id)
{
    public ulong Id { get; } = id;

    public ulong Super { get; set; }

    public ulong NameId { get; set; }

    /// <summary>Its own CLASS DUMP was read to the end; until then it is only something that others speak of.</summary>
    public bool Defined { get; set; }

    public ulong[] FieldNames { get; set; } = [];

    public byte[] FieldTypes { get; set; } = [];

    /// <summary>How many of its own fields are references.</summary>
    public int References { get; set; }

    /// <summary>What its own other fields take.</summary>
    public int PrimitiveBytes { get; set; }

    public int StaticReferences { get; set; }

    public int StaticBytes { get; set; }

    public long Instances;

    /// <summary>The body of an instance as the dump has it, with references as long as ids; for a class that is nowhere defined.</summary>
    public long Bodies;

    /// <summary>The smallest distance from one instance to the next object: exactly its size, if the two ever stood side by side.</summary>
    public ulong Distance = ulong.MaxValue;

    /// <summary>How many instances stood at just that distance.</summary>
    public long AtDistance;

    public ArrayTotals Arrays;

    /// <summary>Two instances (or arrays) from somewhere among all of them: to climb from.</summary>
    public Examples Examples;

    /// <summary>Where in an instance the references lie; found out when the first one is climbed by.</summary>
    public int[]? ReferenceOffsets { get; set; }
}

/// <summary>The last objects whose number was a power of two: wherever a heap is cut, they come from behind its first quarter.</summary>
internal struct Examples
{
    public ulong First;
    public ulong Second;

    public void Offer(long number, ulong id)
    {
        if ((number & (number - 1)) == 0)
            (First, Second) = (Second, id);
    }
}

/// <summary>
/// Arrays of one class, each rounded up to 8 on its own, for both ways an element can begin. So the reference size and the header need
/// not be known before the end.
/// </summary>
internal struct ArrayTotals
{
    public long Count;

    private long elements;
    private long rounded;
    private long roundedBehindFour;

    /// <summary>Elements of a size known by the format.</summary>
    public void Add(uint length, int elementSize)
    {
        Count++;
        elements += length;
        var bytes = (long)length * elementSize;
        rounded += (bytes + 7) & ~7L;
        roundedBehindFour += (bytes + 11) & ~7L;
    }

    /// <summary>Of the added element size.</summary>
    public readonly long Bytes(int header, int elementSize) =>
        elementSize == 8 ? Count * Up(header) + rounded
        : header % 8 == 0 ? Count * header + rounded
        : Count * (header - 4) + roundedBehindFour;

    /// <summary>References were added with 4 bytes each; elements of 8 bytes begin at a multiple of 8.</summary>
    public readonly long ReferenceBytes(int header, int reference) => reference == 8 ? Count * Up(header) + 8 * elements : Bytes(header, 4);

    private static int Up(int header) => (header + 7) & ~7;
}
