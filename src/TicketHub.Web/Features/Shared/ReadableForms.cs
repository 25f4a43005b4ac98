using Microsoft.AspNetCore.Http.Features;
using TicketHub.Web.Problems;

namespace TicketHub.Web.Features.Shared;

/// <summary>
/// A pasted text may hold a NUL, which the reader of forms would refuse together with all that was written around it. It
/// goes on as another control character, and like any of them is shown as U+FFFD where the text is kept.
/// </summary>
public static class ReadableForms
{
    public static IApplicationBuilder UseReadableForms(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (ApiRequests.IsApi(request.Path))
            return next(context);
        // Said before anybody reads: whoever looks for the token against forgery takes what cannot be read for a form without one.
        if (request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true)
        {
            request.Body = new WithoutNul(request.Body);
        }

        return next(context);
    });

    /// <summary>Turns <c>%00</c> and the byte 0 into <c>%01</c> and 1: as long as before, so that no length changes.</summary>
    private sealed class WithoutNul(Stream inner) : Stream
    {
        /// <summary>How much of <c>%00</c> the last bytes were.</summary>
        private int matched;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            Mend(buffer.AsSpan(offset, read));
            return read;
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await inner.ReadAsync(buffer, cancellationToken);
            Mend(buffer.Span[..read]);
            return read;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private void Mend(Span<byte> bytes)
        {
            foreach (ref var b in bytes)
            {
                if (b == 0)
                    b = 1;
                (b, matched) = (b, matched) switch
                {
                    ((byte)'%', _) => (b, 1),
                    ((byte)'0', 1) => (b, 2),
                    ((byte)'0', 2) => ((byte)'1', 0),
                    _ => (b, 0),
                };
            }
        }
    }
}
