using System.Buffers;
using System.IO.Pipelines;
using Microsoft.Win32.SafeHandles;
using TicketHub.Domain;
using TicketHub.Domain.Attachments;

namespace TicketHub.Web.Uploads;

/// <summary>Where the bytes of an upload stand while it arrives, and how many of them may be read by now.</summary>
public sealed record Growth(string Path, long Safe);

/// <summary>A file that is arriving, as this process knows it: who sends, how far it is safe, and its hash so far.</summary>
/// <param name="stopping">Of the service: from then on nobody sends any more.</param>
public sealed class ArrivingFile(
    Guid id, AttachmentStore store, UploadLimits limits, TimeProvider clock, CancellationToken stopping) : IDisposable
{
    private const int Piece = 128 * 1024;
    private const long LookAtRoomEvery = 16 * AttachmentLimits.Megabyte;
    private const long FlushEvery = 8 * AttachmentLimits.Megabyte;
    private static readonly TimeSpan FlushAfter = TimeSpan.FromSeconds(5);

    private readonly Lock turn = new();
    private Sending? sending;
    private FollowingHash? hash;
    private long safe;

    /// <summary>Bytes that came and count. More may stand in the file; those can still be taken back.</summary>
    public Growth Growth => new(store.GrowingPathOf(id), Interlocked.Read(ref safe));

    /// <summary>Lets one request at a time send. One whose client fell quiet makes room for a newer one of the same person.</summary>
    /// <param name="atOnce">Whoever sends has to go, quiet or not: the upload is removed.</param>
    /// <exception cref="RefusedException">Somebody sends.</exception>
    /// <exception cref="ServiceStoppingException">The service stops.</exception>
    public async Task<Sending> Enter(bool atOnce, CancellationToken ct)
    {
        while (true)
        {
            Sending earlier;
            lock (turn)
            {
                if (stopping.IsCancellationRequested)
                    throw new ServiceStoppingException();
                if (sending is null)
                    return sending = new(this, clock);
                earlier = sending;
            }

            if (!atOnce && !earlier.IsQuietFor(limits.QuietFor))
                throw new RefusedException(new UploadBusy());
            earlier.Supersede();
            await earlier.Gone.WaitAsync(ct);
        }
    }

    internal void Leave(Sending one)
    {
        lock (turn)
        {
            if (sending == one)
                sending = null;
        }
    }

    /// <summary>Ends a request whose client fell quiet, so that its bytes are counted. One that flows goes on.</summary>
    public async Task EndQuiet(CancellationToken ct)
    {
        Sending? one;
        lock (turn)
            one = sending;
        if (one?.IsQuietFor(limits.QuietFor) is not true)
            return;
        one.Supersede();
        await one.Gone.WaitAsync(ct);
    }

    /// <summary>The service stops: what came counts, and the client goes on once it is back.</summary>
    public void Stop()
    {
        lock (turn)
            sending?.End(new ServiceStoppingException());
    }

    /// <summary>Takes bytes from a place on. However it ends, <paramref name="told"/> has been called with how many are safe on disk.</summary>
    /// <param name="from">So many are there already.</param>
    /// <param name="upTo">More than this the file never has.</param>
    /// <param name="checksum">Of the bytes to come; without a match none of them count.</param>
    /// <param name="told">Writes down that the file is on disk up to there. Called now and then in between, too.</param>
    /// <exception cref="LostUploadException">The disk has lost bytes that were counted.</exception>
    public async Task Take(Sending one, PipeReader body, long from, long upTo, Checksum? checksum, Func<long, Task> told)
    {
        await using var file = store.Grow(id, from);
        if (hash is null || hash.IsOver || hash.Fed > from)
        {
            hash?.Dispose();
            hash = new(store.GrowingPathOf(id));
        }

        Interlocked.Exchange(ref safe, from);
        // After a restart the bytes of earlier days are read back from here on, while new ones come.
        if (hash.Fed < from)
            await hash.Reach(from);
        var bytes = file.SafeFileHandle;
        var flushes = new Flushes(bytes, from, told, clock);
        var at = from;
        try
        {
            await Receive();
            checksum?.Demand();
            if (checksum is not null)
            {
                Interlocked.Exchange(ref safe, at);
                await hash.Reach(at);
            }
        }
        finally
        {
            await flushes.End(Interlocked.Read(ref safe));
        }

        async Task Receive()
        {
            using var silence = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
            await using var ending = silence.Token.Register(body.CancelPendingRead);
            one.Reads(body);
            var lookAt = from + LookAtRoomEvery;
            while (true)
            {
                var buffer = ArrayPool<byte>.Shared.Rent(Piece);
                var count = await Read(one, body, buffer, silence);
                if (count == 0)
                    return;
                if (count > upTo - at)
                    throw new RefusedException(new LengthDiffers());
                RandomAccess.Write(bytes, buffer.AsSpan(0, count), at);
                at += count;
                if (checksum is null)
                {
                    Interlocked.Exchange(ref safe, at);
                    await hash.Add(buffer, count, at - count);
                    await flushes.NowAndThen(at);
                }
                else
                {
                    checksum.Append(buffer.AsSpan(0, count));
                    ArrayPool<byte>.Shared.Return(buffer);
                }

                if (at < lookAt)
                    continue;
                store.DemandRoom(0);
                lookAt = at + LookAtRoomEvery;
            }
        }
    }

    /// <summary>The SHA-256 of all that came, once nothing more will.</summary>
    public Task<string> Hash(long length) => hash!.Finish(length);

    public void Dispose() => hash?.Dispose();

    /// <summary>Up to a piece of what has come, or 0 at the end. What goes wrong here is the client's doing; elsewhere it is the disk's.</summary>
    private async ValueTask<int> Read(Sending one, PipeReader body, byte[] piece, CancellationTokenSource silence)
    {
        if (one.Over is { } why)
            throw why;
        try
        {
            var reading = body.ReadAsync(CancellationToken.None);
            if (!reading.IsCompleted)
            {
                one.Waits();
                silence.CancelAfter(limits.SilentFor);
            }

            var result = await reading;
            silence.CancelAfter(Timeout.InfiniteTimeSpan);
            one.Receives();
            var count = (int)Math.Min(Piece, result.Buffer.Length);
            result.Buffer.Slice(0, count).CopyTo(piece);
            body.AdvanceTo(result.Buffer.GetPosition(count));
            if (count == 0 && result.IsCanceled)
                throw one.Over ?? new BadHttpRequestException("The client fell silent.", StatusCodes.Status408RequestTimeout);
            return count;
        }
        catch (Exception e) when (e is InvalidDataException || (e is IOException and not BadHttpRequestException))
        {
            throw new BadHttpRequestException("The bytes ended early.", StatusCodes.Status400BadRequest, e);
        }
    }

    /// <summary>
    /// Brings bytes to the disk while more arrive, and has them written down. A machine that loses its power or a service that is killed
    /// costs the client no more than what came since.
    /// </summary>
    private sealed class Flushes(SafeFileHandle file, long from, Func<long, Task> told, TimeProvider clock)
    {
        private Task running = Task.CompletedTask;
        private long flushed = from;
        private long begunAt = clock.GetTimestamp();

        public async ValueTask NowAndThen(long at)
        {
            if (!running.IsCompleted || (at - flushed < FlushEvery && clock.GetElapsedTime(begunAt) < FlushAfter))
                return;
            await running;
            (flushed, begunAt) = (at, clock.GetTimestamp());
            running = Task.Run(() => Flush(at));
        }

        public async Task End(long at)
        {
            await running;
            await Flush(at);
        }

        private async Task Flush(long at)
        {
            RandomAccess.FlushToDisk(file);
            await told(at);
        }
    }
}
