using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Collections;

/// <summary>95M->92M(362M), 76288K->12768K(291584K), 24.0M(256.0M)->21.9M(256.0M), 50M(1%)->20M(0%).</summary>
internal readonly record struct HeapSize(double AfterMb, double? CapacityMb)
{
    /// <summary>The last change of a size in the text.</summary>
    public static bool TryLast(ReadOnlySpan<byte> text, out HeapSize size)
    {
        size = default;
        var arrow = text.LastIndexOf("->"u8);
        if (arrow < 0 || !TrySize(text[(arrow + 2)..], out var after, out var length))
            return false;
        var rest = text[(arrow + 2 + length)..];
        double? capacity = rest is [(byte)'(', ..] && TrySize(rest[1..], out var all, out _) ? all : null;
        size = new HeapSize(after, capacity);
        return true;
    }

    private static bool TrySize(ReadOnlySpan<byte> text, out double mb, out int length)
    {
        mb = 0;
        if (!Bytes.Number(text, out var number, out length) || length >= text.Length)
            return false;
        var unit = text[length++] switch
        {
            (byte)'B' => 1.0 / (1 << 20),
            (byte)'K' => 1.0 / 1024,
            (byte)'M' => 1,
            (byte)'G' => 1024,
            (byte)'T' => 1 << 20,
            _ => double.NaN,
        };
        mb = number * unit;
        // More than an exabyte is a lie.
        return mb is >= 0 and < 1e12;
    }
}
