using System.Buffers;
using System.Text;
using System.Text.Json;
using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Threads;

/// <summary>
/// jcmd Thread.dump_to_file -format=json, in the forms of Java 21 (names and stacks) and 25 (states and locks too). Read piece by
/// piece: with virtual threads there may be millions. Where the text breaks off or is no JSON any more, what stood before it counts.
/// </summary>
internal sealed class JsonDumpReader
{
    private const int BufferSize = 128 * 1024;
    private const int LongestToken = 1 << 20;

    private readonly DumpBuilder dump = new(null, null, 0, mayList: 5_000, new KeptFrames());
    private readonly List<string> path = [];
    private readonly List<string> held = [];
    private string property = "", vm = "", time = "", name = "", blockedOn = "", waitingOn = "", parkBlocker = "";
    private long? number;
    private JavaThreadState state;
    private bool isVirtual, begun, complete;

    public static ThreadReport Read(Stream stream, CancellationToken stop)
    {
        var reader = new JsonDumpReader();
        var extent = reader.All(stream, stop);
        var dump = reader.dump.Build(reader.complete) with
        {
            Vm = reader.vm.Length > 0 ? reader.vm : null,
            TakenAt = reader.time.Length > 0 ? reader.time : null,
        };
        return ThreadReport.Of([dump], 0, extent);
    }

    private Extent All(Stream stream, CancellationToken stop)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        var json = new JsonReaderState(new JsonReaderOptions { MaxDepth = 64 });
        long start = 0;
        var filled = 0;
        try
        {
            while (true)
            {
                stop.ThrowIfCancellationRequested();
                var read = stream.Read(buffer.AsSpan(filled));
                filled += read;
                var reader = new Utf8JsonReader(buffer.AsSpan(0, filled), isFinalBlock: read == 0, json);
                while (reader.Read())
                    Token(ref reader);
                json = reader.CurrentState;
                var used = (int)reader.BytesConsumed;
                buffer.AsSpan(used, filled - used).CopyTo(buffer);
                (start, filled) = (start + used, filled - used);
                if (read == 0)
                    break;
                if (filled == buffer.Length && !Widen(ref buffer, filled))
                    return new Extent(start, 0, 0, start);
            }

            complete = true;
            return new Extent(start + filled, 0, 0, null);
        }
        catch (Exception broken) when (broken is JsonException or IOException or InvalidDataException or InvalidOperationException)
        {
            // The last thread may be cut in its middle; it is counted all the same.
            EndThread();
            return new Extent(start + filled, 0, 0, start);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static bool Widen(ref byte[] buffer, int filled)
    {
        if (buffer.Length >= LongestToken)
            return false;
        var wider = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, filled).CopyTo(wider);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = wider;
        return true;
    }

    private void Token(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                property = Text(ref reader);
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                // The parts of an array are called as the array is.
                path.Add(property);
                if (property == "stack" && In("threads"))
                    Begin();
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                var ended = path.Count > 0 ? path[^1] : "";
                if (path.Count > 0)
                    path.RemoveAt(path.Count - 1);
                if (ended == "threads" && reader.TokenType == JsonTokenType.EndObject)
                    EndThread();
                property = path.Count > 0 ? path[^1] : "";
                break;
            default:
                Value(ref reader);
                break;
        }
    }

    private bool In(string parent) => path.Contains(parent);

    private void Value(ref Utf8JsonReader reader)
    {
        if (property == "stack" && begun)
            Frame(ref reader);
        else if (!In("threads"))
        {
            if (property == "runtimeVersion")
                vm = Text(ref reader);
            else if (property == "time")
                time = Text(ref reader);
        }
        else
            OfThread(ref reader);
    }

    private void OfThread(ref Utf8JsonReader reader)
    {
        switch (property)
        {
            case "tid":
                number = long.TryParse(Text(ref reader), out var tid) ? tid : null;
                break;
            case "name":
                name = Bytes.Name(Encoding.UTF8.GetBytes(Text(ref reader)));
                break;
            case "virtual":
                isVirtual = reader.TokenType == JsonTokenType.True;
                break;
            case "state":
                state = HeaderLine.StateNamed(Encoding.UTF8.GetBytes(Text(ref reader)));
                break;
            case "blockedOn":
                blockedOn = Text(ref reader);
                break;
            case "waitingOn":
                waitingOn = Text(ref reader);
                break;
            case "object" when path[^1] == "parkBlocker":
                parkBlocker = Text(ref reader);
                break;
            case "locks" when held.Count < 1_000:
                held.Add(Text(ref reader));
                break;
        }
    }

    private static string Text(ref Utf8JsonReader reader) =>
        reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName or JsonTokenType.Number) ? ""
        : reader.ValueIsEscaped ? Shortened(reader.GetString()!) : Bytes.Text(reader.ValueSpan, 300);

    private static string Shortened(string text) => text.Length > 300 ? text[..300] : text;

    private void Frame(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String || reader.ValueSpan.Length > 4_000)
            return;
        Span<byte> plain = stackalloc byte[4_096];
        // "java.base\/java.lang.Thread.run(Thread.java:1474)"
        dump.Frame(reader.ValueIsEscaped ? plain[..reader.CopyString(plain)] : reader.ValueSpan);
    }

    private void Begin()
    {
        if (begun)
            return;
        begun = true;
        dump.Thread(new HeaderLine(name, number, Daemon: false, isVirtual, null, null, state, HasDetails: true));
        if (blockedOn.Length > 0)
            dump.Wants(blockedOn, ClassOf(blockedOn), monitor: true);
        if (waitingOn.Length > 0)
            dump.WaitsOn(waitingOn, ClassOf(waitingOn));
        if (parkBlocker.Length > 0)
            dump.Wants(parkBlocker, ClassOf(parkBlocker), monitor: false);
    }

    private void EndThread()
    {
        if (!begun && number is null && name.Length == 0)
            return;
        Begin();
        foreach (var monitor in held)
            dump.Holds(monitor);
        held.Clear();
        (name, blockedOn, waitingOn, parkBlocker, number, state, isVirtual, begun) = ("", "", "", "", null, default, false, false);
    }

    /// <summary>java.util.concurrent.locks.ReentrantLock$NonfairSync@1b8753b3</summary>
    private static string? ClassOf(string named) => named.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? named[..at] : null;
}
