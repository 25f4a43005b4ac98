using System.Buffers.Binary;

namespace TicketHub.Diagnostics.Heaps;

/// <summary>The types of the format, by their number.</summary>
internal static class HprofTypes
{
    public const byte Object = 2;
    public const byte Char = 5;
    public const byte Byte = 8;

    /// <summary>In bytes; 0 for a number that names no type.</summary>
    public static int Size(byte type, int idSize) => type switch
    {
        Object => idSize,
        4 or Byte => 1,
        Char or 9 => 2,
        6 or 10 => 4,
        7 or 11 => 8,
        _ => 0,
    };

    public static string Name(byte type) => type switch
    {
        4 => "boolean",
        Char => "char",
        6 => "float",
        7 => "double",
        Byte => "byte",
        9 => "short",
        10 => "int",
        11 => "long",
        _ => "?",
    };

    public static ulong Id(ReadOnlySpan<byte> bytes, int idSize) =>
        idSize == 8 ? BinaryPrimitives.ReadUInt64BigEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
