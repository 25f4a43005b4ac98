using System.Text;
using System.Text.Json;

namespace TicketHub.Classification.Learning;

/// <summary>A line refuses itself; the sentence says what to mend.</summary>
internal sealed class WrongLineException(string why) : Exception(why);

/// <summary>
/// Reads a file of JSON lines to its end, whatever stands in it: all mistakes are told at once, each with its number. Empty lines
/// count and say nothing. Members that differ in capitals alone are the same one.
/// </summary>
internal static class LineFile
{
    /// <summary>Longer than any request; a file without line ends is no such file.</summary>
    public const int LongestLine = 8 * 1024 * 1024;

    /// <summary>All of it is kept in memory, at one and a half times its size.</summary>
    public const int LongestFile = 256 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static (IReadOnlyList<T> Rows, IReadOnlyList<WrongLine> Wrong) Read<T>(Stream file, Func<JsonElement, int, T> read)
    {
        var rows = new List<T>();
        var wrong = new List<WrongLine>();
        var number = 0;
        foreach (var bytes in Lines(file))
        {
            number++;
            try
            {
                if (bytes is null)
                    throw new WrongLineException($"it is longer than {LongestLine / 1024 / 1024} MB");
                if (Array.IndexOf(bytes, (byte)0) >= 0)
                    throw new WrongLineException("it holds a NUL character");
                var text = Strict.GetString(bytes).TrimStart(number == 1 ? '\uFEFF' : '\n').Trim();
                if (text.Length > 0)
                    rows.Add(Read(text, number, read));
            }
            catch (WrongLineException e)
            {
                wrong.Add(new(number, e.Message));
            }
            catch (DecoderFallbackException)
            {
                wrong.Add(new(number, "it is not UTF-8"));
            }
        }

        return (rows, wrong);
    }

    private static T Read<T>(string text, int number, Func<JsonElement, int, T> read)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind is not JsonValueKind.Object)
                throw new WrongLineException("it is not a JSON object");
            DemandOnce(json.RootElement);
            return read(json.RootElement, number);
        }
        catch (JsonException e)
        {
            throw new WrongLineException($"it is not JSON (character {(e.BytePositionInLine ?? 0) + 1} is not understood)");
        }
    }

    /// <summary>Of two labels nobody knows which one is meant.</summary>
    private static void DemandOnce(JsonElement row)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in row.EnumerateObject())
        {
            if (!names.Add(member.Name))
                throw new WrongLineException($"\"{member.Name}\" stands in it twice");
        }
    }

    /// <summary>Null for a line that is too long to be one.</summary>
    private static IEnumerable<byte[]?> Lines(Stream file)
    {
        var line = new MemoryStream();
        var tooLong = false;
        var any = false;
        var buffer = new byte[64 * 1024];
        int length;
        var all = 0L;
        while ((length = file.Read(buffer)) > 0)
        {
            all += length;
            if (all > LongestFile)
                throw new IOException($"it is longer than {LongestFile / 1024 / 1024} MB; divide it");
            for (var from = 0; from < length;)
            {
                var end = Array.IndexOf(buffer, (byte)'\n', from, length - from);
                var to = end < 0 ? length : end;
                tooLong |= line.Length + (to - from) > LongestLine;
                if (!tooLong)
                    line.Write(buffer, from, to - from);
                any = end < 0;
                if (end >= 0)
                {
                    yield return tooLong ? null : line.ToArray();
                    line.SetLength(0);
                    tooLong = false;
                }

                from = to + 1;
            }
        }

        if (any)
            yield return tooLong ? null : line.ToArray();
    }

    /// <summary>Null where the member is absent or null.</summary>
    public static string? Text(this JsonElement row, string member)
    {
        if (!row.TryGetProperty(member, out var value) || value.ValueKind is JsonValueKind.Null)
            return null;
        if (value.ValueKind is not JsonValueKind.String)
            throw new WrongLineException($"\"{member}\" is not a text");
        try
        {
            var text = value.GetString();
            return text?.Contains('\0') is true ? throw new WrongLineException($"\"{member}\" holds a NUL character") : text;
        }
        catch (InvalidOperationException)
        {
            throw new WrongLineException($"\"{member}\" holds half a character");
        }
    }
}
