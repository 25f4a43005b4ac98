using TicketHub.Diagnostics.Heaps;

namespace TicketHub.Diagnostics.Tests.Heaps;

/// <summary>From a big array up to what holds it, on heaps of a few objects.</summary>
public class ClimbTests
{
    private const byte Reference = 2;
    private const byte Int = 10;
    private const ulong Holder = 1;
    private const ulong Weak = 2;
    private const ulong WeakBase = 3;
    private const ulong Objects = 4;
    private const ulong Big = 0x900;

    [Test]
    public void A_field_behind_others_and_of_the_class_above_is_found()
    {
        var suspect = Suspect(heap => heap.Class(Holder, 9, [(52, Int), (50, Reference)]).Class(9, 0, [(51, Reference)], (53, 0x100))
            .U1(0x21).Id(0x100).U4(0).Id(Holder).U4(20).U4(7).Id(0).Id(Big).ByteArray(Big, 1000));

        Assert.That(Way(suspect), Is.EqualTo("kz.arta.Holder.inherited < 0x9.CACHE"));
        Assert.That(suspect.Held[^1].Static, Is.True);
    }

    [Test]
    public void A_weak_reference_does_not_hold()
    {
        var suspect = Suspect(heap => heap.Class(WeakBase, 0, [(54, Reference)]).Class(Weak, WeakBase, [])
            .Instance(0x100, Weak, Big).ByteArray(Big, 1000));

        Assert.That((suspect.Summit, suspect.Held.Count), Is.EqualTo((HeapSummit.Nobody, 0)));
    }

    [Test]
    public void A_local_variable_is_told_with_its_thread()
    {
        var suspect = Suspect(heap => heap.JavaFrameRoot(0x100, 17).ObjectArray(0x100, Objects, 0, Big).ByteArray(Big, 1000));

        Assert.That((suspect.Summit, suspect.Root, suspect.Thread), Is.EqualTo((HeapSummit.Root, (HeapRoot?)HeapRoot.JavaFrame, (uint?)17)));
        Assert.That(Way(suspect), Is.EqualTo("java.lang.Object[].[]"));
    }

    [Test]
    public void The_shortest_of_several_ways_is_told()
    {
        var suspect = Suspect(heap => heap.Class(Holder, 0, [(50, Reference)], (53, 0x300))
            .ObjectArray(0x100, Objects, Big).ObjectArray(0x200, Objects, 0x100).Instance(0x300, Holder, Big).ByteArray(Big, 1000));

        Assert.That(Way(suspect), Is.EqualTo("kz.arta.Holder.own < kz.arta.Holder.CACHE"));
    }

    [Test]
    public void Those_that_hold_each_other_and_nobody_holds_are_garbage()
    {
        var suspect = Suspect(heap => heap.Class(Holder, 0, [(50, Reference), (51, Reference)])
            .Instance(0x100, Holder, 0x200, Big).Instance(0x200, Holder, 0x100, 0).ByteArray(Big, 1000));

        Assert.That(suspect.Summit, Is.EqualTo(HeapSummit.Nobody));
    }

    [Test]
    public void A_chain_of_the_same_is_told_once_and_ends_at_the_limit()
    {
        var suspect = Suspect(heap =>
        {
            heap.Class(Holder, 0, [(50, Reference)]).ByteArray(Big, 1000).Instance(0x100, Holder, Big);
            for (var n = 1ul; n < 40; n++)
                heap.Instance(0x100 + 8 * n, Holder, 0x100 + 8 * (n - 1));
        });

        Assert.That(suspect.Held.Single(), Is.EqualTo(new HeapHolder("kz.arta.Holder", "own", false, HeapClimb.MostLevels)));
        Assert.That(suspect.Summit, Is.EqualTo(HeapSummit.TooFar));
    }

    [Test]
    public void Arrays_held_in_the_same_way_are_one_suspect()
    {
        var suspect = Suspect(heap => heap.Class(9, 0, [], (53, 0x100)).ObjectArray(0x100, Objects, 0x900, 0xE00, 0x1300)
            .ByteArray(0x900, 1000).ByteArray(0xE00, 1000).ByteArray(0x1300, 1000));

        Assert.That((suspect.Objects, suspect.Bytes), Is.EqualTo((3, 3 * 1016)));
    }

    [Test]
    public void Two_holders_are_told_with_what_hangs_on_each_and_examples_are_told_as_such()
    {
        var holders = Dump(heap => heap.Class(9, 0, [], (53, 0x100), (50, 0x200)).ObjectArray(0x100, Objects, 0x900).ObjectArray(0x200, Objects, 0xE00, 0x2300)
            .ByteArray(0x900, 1000).ByteArray(0xE00, 3000).ByteArray(0x2300, 2000)).Climb();

        var arrays = holders.Suspects.Where(suspect => suspect.Class == "byte[]").ToLookup(suspect => suspect.Example);
        Assert.That(
            arrays[false].Select(suspect => (Way(suspect), suspect.Objects, suspect.Bytes)),
            Is.EqualTo([("java.lang.Object[].[] < 0x9.own", 2L, 3016L + 2016), ("java.lang.Object[].[] < 0x9.CACHE", 1L, 1016L)]));
        Assert.That(arrays[true].Select(suspect => suspect.Bytes), Is.All.EqualTo(1016 + 3016 + 2016));
    }

    [Test]
    public void An_array_too_long_for_the_window_is_searched_to_its_end()
    {
        var elements = new ulong[300_000];
        elements[^1] = Big;

        var holders = Dump(heap => heap.Class(9, 0, [], (53, 0x100)).ObjectArray(0x100, Objects, elements).ByteArray(Big, 5_000_000)).Climb();

        Assert.That(Way(holders.Suspects[0]), Is.EqualTo("java.lang.Object[].[] < 0x9.CACHE"));
    }

    [Test]
    public void Only_what_a_string_holds_is_one()
    {
        var holders = Dump(heap => heap.Class(8, 0, [(50, Reference)]).Instance(0x100, 8, 0x900).ByteArray(0x900, 1000).ByteArray(0xE00, 2000)).Climb();

        Assert.That(holders.BiggestStrings, Is.EqualTo(new[] { 1016L }));
    }

    private static HeapSuspect Suspect(Action<DumpWriter> heap) => Dump(heap).Climb().Suspects.First(suspect => suspect is { Class: "byte[]", Example: false });

    private static DumpWriter Dump(Action<DumpWriter> heap) => new DumpWriter()
        .Load(Holder, "kz/arta/Holder").Load(Weak, "java/lang/ref/WeakReference").Load(WeakBase, "java/lang/ref/Reference")
        .Load(Objects, "[Ljava/lang/Object;").Load(8, "java/lang/String")
        .Name(50, "own").Name(51, "inherited").Name(52, "number").Name(53, "CACHE").Name(54, "referent")
        .Segment(heap).End();

    private static string Way(HeapSuspect suspect) => string.Join(" < ", suspect.Held.Select(holder => $"{holder.Class}.{holder.Field ?? "[]"}"));
}
