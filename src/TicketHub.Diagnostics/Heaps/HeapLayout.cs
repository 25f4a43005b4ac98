namespace TicketHub.Diagnostics.Heaps;

/// <summary>
/// How the JVM lays objects out. A dump does not say; sizes in bytes hold only as far as this does.
/// </summary>
/// <param name="Reference">Bytes of a reference: 4 with compressed ones.</param>
/// <param name="Header">Bytes before the first field.</param>
/// <param name="ArrayHeader">Bytes before the first element.</param>
/// <param name="Padded">Whether the fields of each class of a line of inheritance begin at a multiple of a reference (before JDK 15).</param>
/// <param name="Measured">The distances between neighbours in the heap are just these sizes; otherwise it is only the likeliest.</param>
public sealed record HeapLayout(int Reference, int Header, int ArrayHeader, bool Padded, bool Measured)
{
    /// <summary>Fewer classes than that prove nothing.</summary>
    private const int Enough = 8;

    /// <summary>Padding against false sharing on both sides of a field.</summary>
    private const int MostHidden = 512;

    /// <summary>The likeliest first: it is taken where the distances do not tell.</summary>
    private static readonly HeapLayout[] Long =
    [
        new(4, 12, 16, false, true), // JDK 15 and later
        new(4, 12, 16, true, true), // JDK 8 to 14
        new(8, 12, 16, false, true), // JDK 15 and later without compressed references
        new(8, 16, 24, true, true), // JDK 8 to 14 without compressed references
        new(4, 8, 12, false, true), // compact headers, JDK 24 and later
        new(8, 8, 12, false, true),
        new(4, 16, 24, false, true), // without compressed class pointers
    ];

    private static readonly HeapLayout[] Short = [new(4, 8, 12, true, true), new(4, 8, 12, false, true)];

    internal static HeapLayout Of(ClassTable classes, int idSize, bool? compressed)
    {
        var possible = (idSize, compressed) switch
        {
            (4, _) => Short,
            (_, true) => Long.Where(layout => layout.Reference == 4),
            (_, false) => Long.OrderByDescending(layout => layout.Reference),
            _ => Long,
        };
        var (best, agreed) = (default(HeapLayout), int.MinValue);
        var measured = classes.All.Where(one => one is { Defined: true, Instances: > 0 } && one.Distance < 1 << 12).Take(256).ToList();
        foreach (var layout in possible)
        {
            // Objects do not overlap: one that would speaks against a layout as loudly as one that fits speaks for it.
            var agree = measured.Sum(one => layout.InstanceSize(classes, one).CompareTo((long)one.Distance) switch
            {
                0 => 1,
                > 0 => -1,
                _ => 0,
            });
            if (agree > agreed)
                (best, agreed) = (layout, agree);
        }
        return best! with { Measured = agreed >= Enough && agreed * 10 >= measured.Count * 5 };
    }

    /// <summary>
    /// By the fields, or by what most instances really take: the JVM adds fields of its own to some classes (threads, modules, method
    /// handles) that no dump shows.
    /// </summary>
    internal long Size(ClassTable classes, HeapClass one)
    {
        var size = InstanceSize(classes, one);
        var taken = (long)one.Distance;
        var shown = Measured && one.AtDistance > 2 && one.AtDistance > one.Instances / 2;
        return shown && taken > size && taken - size <= MostHidden ? taken : size;
    }

    /// <summary>
    /// Of java.lang.Class without static fields. The JVM adds two pointers, two numbers and three references. The objects of the
    /// primitive types show it, where they stand side by side.
    /// </summary>
    internal long ClassObjectSize(ClassTable classes, HeapClass one)
    {
        var (measured, byFields) = (Size(classes, one), InstanceSize(classes, one));
        return measured > byFields ? measured : Up(byFields + 24 + 3 * Reference);
    }

    private long InstanceSize(ClassTable classes, HeapClass one)
    {
        long size = Header;
        if (!Padded)
            return Up(classes.Chain(one).Aggregate(size, (sum, level) => sum + Fields(level)));
        foreach (var level in classes.Chain(one).Reverse())
            size = (size + Fields(level) + Reference - 1) / Reference * Reference;
        return Up(size);
    }

    private long Fields(HeapClass level) => (long)level.References * Reference + level.PrimitiveBytes;

    private static long Up(long size) => (size + 7) & ~7L;
}
