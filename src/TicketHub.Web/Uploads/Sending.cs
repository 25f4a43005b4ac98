using System.IO.Pipelines;
using TicketHub.Domain;
using TicketHub.Domain.Attachments;

namespace TicketHub.Web.Uploads;

/// <summary>The one request that sends bytes of an upload at this moment. Disposed, it makes room for the next.</summary>
public sealed class Sending(ArrivingFile file, TimeProvider clock) : IDisposable
{
    private readonly TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile PipeReader? body;
    private volatile bool waits;
    private long lastByteAt = clock.GetTimestamp();

    /// <summary>Why it has to end: a newer request takes its place, or the service stops. Null while it may go on.</summary>
    public Exception? Over { get; private set; }

    /// <summary>Ends when its bytes are counted and the place is free.</summary>
    public Task Gone => gone.Task;

    /// <summary>Its client has not sent a byte for so long. While the disk is what is slow, it is not the client.</summary>
    public bool IsQuietFor(TimeSpan time) =>
        waits && clock.GetElapsedTime(Interlocked.Read(ref lastByteAt)) >= time;

    /// <summary>From here it reads; ending it ends a read that waits.</summary>
    public void Reads(PipeReader from) => body = from;

    public void Waits() => waits = true;

    public void Receives()
    {
        Interlocked.Exchange(ref lastByteAt, clock.GetTimestamp());
        waits = false;
    }

    public void Supersede() => End(new RefusedException(new UploadBusy()));

    public void End(Exception why)
    {
        Over = why;
        // Not by a token: the server could not read on to the end of the request after that.
        body?.CancelPendingRead();
    }

    public void Dispose()
    {
        file.Leave(this);
        gone.TrySetResult();
    }
}
