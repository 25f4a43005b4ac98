using TicketHub.Diagnostics.Archives;
using TicketHub.Diagnostics.Logs;
using TicketHub.Diagnostics.Reading;
using TicketHub.Diagnostics.Recognition;

namespace TicketHub.Diagnostics.Viewing;

/// <summary>A text that can be looked at: a file, or one that is packed into it.</summary>
/// <param name="Open">From its first byte, each time anew.</param>
/// <param name="IsPacked">Of what is packed no more than <see cref="MostUnpacked"/> is shown: any place of it is reached from its beginning.</param>
public sealed record ViewedText(Func<Stream> Open, bool IsPacked)
{
    public const long MostUnpacked = 128 * 1024 * 1024;

    /// <summary>Null where there is no text.</summary>
    /// <param name="file">Opens the file from its first byte, so that it can seek.</param>
    /// <param name="part">Where in it, as <see cref="Inside"/> says.</param>
    public static ViewedText? Of(Func<Stream> file, IReadOnlyList<int> part)
    {
        return Inside.Of(file, part) is { } found && IsShown(found.Kind)
            ? new(found.IsPacked ? () => new FirstBytes(found.Open(), MostUnpacked) : found.Open, found.IsPacked)
            : null;
    }

    private static bool IsShown(FileKind kind) =>
        kind is FileKind.Log or FileKind.Text or FileKind.ThreadDump or FileKind.CollectionLog or FileKind.Crash or FileKind.Empty;

    /// <summary>What is shown of it has this index; made of all of it, as when it was read, or by <see cref="Index"/>.</summary>
    public LogIndex Shown(LogIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return IsPacked ? index.UpTo(MostUnpacked) : index;
    }

    /// <summary>Reads it once; where it takes more of the processor than it may, what was read so far is what is shown.</summary>
    /// <param name="progress">Told how many bytes of the text were read so far.</param>
    public LogIndex Index(LogOptions options, EvidenceBudget budget, Action<long>? progress = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(budget);
        var builder = new LogIndexBuilder();
        using var stream = new BudgetedStream(Open(), budget, stop);
        using var told = new CountedStream(stream, progress);
        return builder.Finish(LogFiles.Read(told, options with { Index = builder }, stop).Log);
    }

    private sealed class CountedStream(Stream stream, Action<long>? progress) : ForwardStream
    {
        private long all;

        public override int Read(Span<byte> buffer)
        {
            var read = stream.Read(buffer);
            progress?.Invoke(all += read);
            return read;
        }
    }

    private sealed class FirstBytes(Stream stream, long left) : ForwardStream
    {
        public override int Read(Span<byte> buffer)
        {
            var read = stream.Read(buffer[..(int)Math.Min(buffer.Length, left)]);
            left -= read;
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                stream.Dispose();
            base.Dispose(disposing);
        }
    }
}
