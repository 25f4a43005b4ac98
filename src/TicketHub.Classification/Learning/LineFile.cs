using System.Text;
using System.Text.Json;

namespace TicketHub.Classification.Learning;

/// <summary>A line refuses itself; the sentence says what to mend.</summary>
internal sealed class WrongLineException(string why) : Exception(why);

/// <summary>
/// Reads a file of JSON lines to its end, whatever stands in it: all mistakes are told at once, each with its number. Empty lines
/// count and say nothing.
/// </summary>
internal static class LineFile
{
    /// <summary>Longer than any request; a file without line ends is no such file.</summary>
    public const int LongestLine = 8 * 1024 * 1024;

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
        var names = new HashSet<string>();
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
        while ((length = file.Read(buffer)) > 0)
        {
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
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new WrongLineException($"\"{member}\" holds half a character");
        }
    }
}
