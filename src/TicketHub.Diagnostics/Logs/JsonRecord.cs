using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TicketHub.Diagnostics.Logs;

/// <summary>
/// A record that is written as JSON, one to a line, as WildFly's json formatter does and as collectors of logs pass on. It is told as the
/// lines that the server would have written as text: a header, the rest of the message, the stack trace.
/// </summary>
internal static class JsonRecord
{
    private const int LongestName = 100;

    private const int MostFrames = 300;

    private const int MostCauses = 12;

    private const int MaxDepth = 48;

    /// <summary>By the names of its parts, without reading it.</summary>
    public static bool Looks(ReadOnlySpan<byte> line) =>
        line.Length > 20 && line[0] == '{' && line.IndexOf("\"level\""u8) > 0 && line.IndexOf("timestamp\""u8) > 0;

    /// <summary>Null where it is none, or is cut off.</summary>
    public static byte[]? Unfold(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty || line[0] != '{' || !Looks(line) || line.TrimEnd(" \r"u8)[^1] != '}')
            return null;
        try
        {
            var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = MaxDepth });
            using var record = JsonDocument.ParseValue(ref reader);
            return Tell(record.RootElement) is { } text ? Encoding.UTF8.GetBytes(text) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Tell(JsonElement record)
    {
        if (Text(record, "timestamp", "@timestamp") is not { } time || Text(record, "level") is not { } level)
            return null;
        var text = new StringBuilder();
        var logger = Text(record, "loggerName", "logger_name", "logger");
        var thread = Text(record, "threadName", "thread_name", "thread");
        text.Append(
            CultureInfo.InvariantCulture,
            $"{Name(time)} {Name(level)} [{Name(logger)}] ({Name(thread)}) {Text(record, "message")}");
        if (Text(record, "stackTrace", "stack_trace") is { Length: > 0 } trace)
            // FORMATTED: what stands behind the message in a text log, ": " and all.
            text.Append(trace.StartsWith(": ", StringComparison.Ordinal) ? "" : "\n").Append(trace);
        else if (Part(record, "exception") is { } exception)
            TellException(text, exception);
        return text.ToString();
    }

    /// <summary>DETAILED: class, message and frames, each in a field of its own.</summary>
    private static void TellException(StringBuilder text, JsonElement exception)
    {
        JsonElement? next = exception;
        for (var depth = 0; next is { } thrown && depth < MostCauses; depth++)
        {
            if (Text(thrown, "exceptionType") is not { } type)
                return;
            text.Append(depth == 0 ? "\n" : "\nCaused by: ").Append(Name(type));
            if (Text(thrown, "message") is { } message)
                text.Append(": ").Append(message);
            if (Part(thrown, "frames") is { ValueKind: JsonValueKind.Array } frames)
            {
                foreach (var frame in frames.EnumerateArray().Take(MostFrames))
                    TellFrame(text, frame);
            }

            next = Part(thrown, "causedBy") is { } cause ? Part(cause, "exception") ?? cause : null;
        }
    }

    private static void TellFrame(StringBuilder text, JsonElement frame)
    {
        if (Text(frame, "class") is not { } type || Text(frame, "method") is not { } method)
            return;
        var simple = type[(type.LastIndexOf('.') + 1)..].Split('$')[0];
        var line = Part(frame, "line") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var at) && at > 0
            ? $"{simple}.java:{at}"
            : "Unknown Source";
        text.Append(CultureInfo.InvariantCulture, $"\n\tat {Name(type)}.{Name(method)}({line})");
    }

    /// <summary>In a header: on one line, and not so long that it ends being one.</summary>
    private static string Name(string? text) =>
        text is null ? "" : new([.. text.Take(LongestName).Where(letter => !char.IsControl(letter))]);

    private static string? Text(JsonElement of, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Part(of, name) is { ValueKind: JsonValueKind.String } text)
                return text.GetString();
        }

        return null;
    }

    private static JsonElement? Part(JsonElement of, string name) =>
        of.ValueKind is JsonValueKind.Object && of.TryGetProperty(name, out var part) ? part : null;
}
