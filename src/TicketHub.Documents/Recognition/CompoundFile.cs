using System.Buffers.Binary;
using System.Text;

namespace TicketHub.Documents.Recognition;

/// <summary>
/// The container of Office files before 2007, and of newer ones with a password. Its directory is entries of 128 bytes, each
/// on a multiple of 128; a look at every such place needs no trust in the chains between them.
/// </summary>
internal static class CompoundFile
{
    private const int Slot = 128;

    private static readonly (string Stream, string Format)[] Kinds =
    [
        ("Workbook", "xls"), ("Book", "xls"), ("WordDocument", "doc"), ("PowerPoint Document", "ppt"), ("__properties_version1.0", "msg"),
    ];

    /// <exception cref="NotReadException">Encrypted, or nothing that is known.</exception>
    public static string KindOf(byte[] bytes)
    {
        var names = Names(bytes);
        if (names.Contains("EncryptedPackage"))
            throw new NotReadException(ReadingState.Encrypted);
        // What else comes in this container is some document of an office, or a damaged one: a person should look at it.
        return Kinds.FirstOrDefault(kind => names.Contains(kind.Stream)).Format ?? throw new NotReadException(ReadingState.Unreadable);
    }

    private static HashSet<string> Names(byte[] bytes)
    {
        var names = new HashSet<string>();
        for (var at = Slot * 4; at + Slot <= bytes.Length && names.Count < 10_000; at += Slot)
        {
            // The name in UTF-16, at most 32 letters with the closing zero, and then its length in bytes.
            var length = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 64));
            if (length is < 4 or > 64 || length % 2 != 0 || bytes[at + length - 2] != 0 || bytes[at + length - 1] != 0)
                continue;
            names.Add(Encoding.Unicode.GetString(bytes, at, length - 2));
        }

        return names;
    }
}
