using System.Globalization;
using System.Text;

namespace TicketHub.Diagnostics.Heaps;

/// <summary>
/// A second pass, over the names only. Most of the strings in a dump name fields and signatures that nobody will ask for; so names are
/// read when it is known which are wanted, and nothing of the others is kept.
/// </summary>
internal sealed class HeapNames
{
    private const int Longest = 512;

    private readonly IdMap numbers;
    private readonly string?[] names;
    private readonly ulong[] wanted;

    public HeapNames(IEnumerable<ulong> ids)
    {
        wanted = [.. ids.Distinct()];
        numbers = new IdMap(wanted.Length);
        names = new string?[wanted.Length];
        for (var number = 0; number < wanted.Length; number++)
            numbers.Set(wanted[number], number);
    }

    /// <summary>Ends with the last name there is; in a JVM's dump they all stand before the heap.</summary>
    public void Read(HeapInput input, HeapHeader header, long lastEndsAt) =>
        new HeapWalker<Visitor>(input, new Visitor(this)) { StopAt = lastEndsAt }.Walk(header);

    /// <summary>None if the dump does not say it.</summary>
    public string? Of(ulong id) => numbers.Find(id) is >= 0 and var number ? names[number] : null;

    public string OfClass(HeapClass? named) =>
        named is null ? "?" : Of(named.NameId) is { Length: > 0 } name ? JavaName(name) : $"0x{named.Id:x}";

    /// <summary>[Ljava/lang/String; is java.lang.String[].</summary>
    internal static string JavaName(string name)
    {
        var depth = name.Length - name.AsSpan().TrimStart('[').Length;
        var element = name[depth..] switch
        {
            "" => "?",
            "Z" when depth > 0 => "boolean",
            "C" when depth > 0 => "char",
            "F" when depth > 0 => "float",
            "D" when depth > 0 => "double",
            "B" when depth > 0 => "byte",
            "S" when depth > 0 => "short",
            "I" when depth > 0 => "int",
            "J" when depth > 0 => "long",
            ['L', .. var inner, ';'] when depth > 0 => inner.Replace('/', '.'),
            var plain => plain.Replace('/', '.'),
        };
        return depth > 255 ? element : element + string.Concat(Enumerable.Repeat("[]", depth));
    }

    /// <summary>A dump can be made to name a class with a novel, or with characters that turn what stands beside them around.</summary>
    private static string Readable(ReadOnlySpan<byte> utf8)
    {
        var text = Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, Longest)]) + (utf8.Length > Longest ? "…" : "");
        return string.Concat(text.Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format ? '?' : c));
    }

    private readonly struct Visitor(HeapNames names) : IHeapVisitor
    {
        public static bool ReadsBodies => false;

        public bool WantsName(ulong id, long length, long endsAt) => names.numbers.Find(id) >= 0;

        public void Name(ulong id, ReadOnlySpan<byte> utf8) => names.names[names.numbers.Find(id)] ??= Readable(utf8);

        public void ClassLoaded(uint serial, ulong classId, ulong nameId)
        {
        }

        public void Frame(ulong id, in HeapFrame frame)
        {
        }

        public void Trace(uint serial, uint thread)
        {
        }

        public void TraceFrame(ulong frameId)
        {
        }

        public void Root(HeapRoot kind, ulong id, uint thread, uint trace)
        {
        }

        public void ClassBegins(ulong id, ulong super)
        {
        }

        public void Static(ulong nameId, byte type, ulong value)
        {
        }

        public void Field(ulong nameId, byte type)
        {
        }

        public void ClassEnds()
        {
        }

        public void Instance(ulong id, ulong classId, uint length, ReadOnlySpan<byte> body)
        {
        }

        public void ObjectArray(ulong id, ulong classId, uint length)
        {
        }

        public void Elements(ReadOnlySpan<byte> references)
        {
        }

        public void PrimitiveArray(ulong id, byte type, uint length)
        {
        }
    }
}
