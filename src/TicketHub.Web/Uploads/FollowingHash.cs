using System.Buffers;
using System.Security.Cryptography;
using System.Threading.Channels;

namespace TicketHub.Web.Uploads;

/// <summary>
/// The SHA-256 of a file that grows. It gets the pieces while they pass, on another processor than the one that receives them; what it
/// did not get (a restart, a checksum that had to be awaited) it reads back from the file.
/// </summary>
internal sealed class FollowingHash : IDisposable
{
    private const int PiecesWaiting = 4;
    private const int ReadAtOnce = 128 * 1024;
    private const long YieldEvery = 16 << 20;
    private const long LeftBehind = 32 << 20;

    private readonly IncrementalHash sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Channel<Piece> queue = Channel.CreateBounded<Piece>(new BoundedChannelOptions(PiecesWaiting) { SingleReader = true });
    private readonly string path;
    private readonly Task<string> work;
    private long position;
    private volatile bool stopped;

    public FollowingHash(string path)
    {
        this.path = path;
        work = Task.Run(Follow);
    }

    /// <summary>It has got, or was told of, everything before this place.</summary>
    public long Fed { get; private set; }

    /// <summary>It failed, or has told its result: nothing can be added.</summary>
    public bool IsOver => work.IsCompleted || stopped;

    /// <summary>Takes over the buffer, whose bytes stand in the file already.</summary>
    public async ValueTask Add(byte[] buffer, int count, long at)
    {
        Fed = at + count;
        if (at - Volatile.Read(ref position) <= LeftBehind)
        {
            await queue.Writer.WriteAsync(new(buffer, count, at));
            return;
        }

        // It is reading back what came before a restart. The client need not wait for that: this piece is read back too.
        ArrayPool<byte>.Shared.Return(buffer);
        queue.Writer.TryWrite(new(null, 0, Fed));
    }

    /// <summary>The file may be read back up to here.</summary>
    public ValueTask Reach(long end)
    {
        Fed = end;
        return queue.Writer.WriteAsync(new(null, 0, end));
    }

    /// <summary>Of the whole file, which may take as long as reading it does.</summary>
    public async Task<string> Finish(long length)
    {
        await Reach(length);
        queue.Writer.Complete();
        return await work;
    }

    /// <summary>Nobody will ask for it any more.</summary>
    public void Dispose()
    {
        stopped = true;
        queue.Writer.TryComplete();
    }

    private async Task<string> Follow()
    {
        try
        {
            await foreach (var piece in queue.Reader.ReadAllAsync())
                await Take(piece);
            return Convert.ToHexStringLower(sha256.GetHashAndReset());
        }
        catch (Exception e)
        {
            // Whoever brings the next piece is told instead of waiting for ever.
            queue.Writer.TryComplete(e);
            throw;
        }
        finally
        {
            sha256.Dispose();
        }
    }

    private async ValueTask Take(Piece piece)
    {
        if (position < piece.At)
            await ReadBack(piece.At);
        if (piece.Buffer is null)
            return;
        var known = (int)Math.Min(position - piece.At, piece.Count);
        sha256.AppendData(piece.Buffer, known, piece.Count - known);
        Volatile.Write(ref position, Math.Max(position, piece.At + piece.Count));
        ArrayPool<byte>.Shared.Return(piece.Buffer);
    }

    private async Task ReadBack(long end)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(ReadAtOnce);
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var yieldAt = position + YieldEvery;
        while (position < end && !stopped)
        {
            var read = RandomAccess.Read(file, buffer.AsSpan(0, (int)Math.Min(ReadAtOnce, end - position)), position);
            if (read == 0)
                throw new EndOfStreamException($"{path} is shorter than what was received.");
            sha256.AppendData(buffer, 0, read);
            Volatile.Write(ref position, position + read);
            if (position < yieldAt)
                continue;
            // Reading back gigabytes must not keep a thread from everybody else.
            await Task.Yield();
            yieldAt = position + YieldEvery;
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>Bytes of the file; without a buffer, word that they stand there up to <paramref name="At"/>.</summary>
    private readonly record struct Piece(byte[]? Buffer, int Count, long At);
}
