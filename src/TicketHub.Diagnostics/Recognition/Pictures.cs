namespace TicketHub.Diagnostics.Recognition;

internal static class Pictures
{
    public static bool Is(ReadOnlySpan<byte> head) =>
        head.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G'])
            || head.StartsWith<byte>([0xFF, 0xD8, 0xFF])
            || head.StartsWith("GIF8"u8)
            || head.StartsWith("BM"u8) && head.Length > 14 && head[6..10].IndexOfAnyExcept((byte)0) < 0
            || head.StartsWith("RIFF"u8) && head.Length > 12 && head[8..].StartsWith("WEBP"u8);
}
