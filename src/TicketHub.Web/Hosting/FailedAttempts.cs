using System.Collections.Concurrent;
using System.Globalization;

namespace TicketHub.Web.Hosting;

/// <summary>Marks a page whose posts try a secret: the failed ones are counted by address, those that succeed are not.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TriesSecretsAttribute : Attribute;

/// <summary>
/// How often an address has failed to sign in within a minute. A whole office stands behind one address and signs in at nine,
/// so only failures use its share up. An attempt holds a place until it is known how it ended: guesses that are sent all at
/// once are counted like those sent one by one, and of honest people more than the share at once wait for each other.
/// </summary>
public sealed class FailedAttempts(int perMinute, TimeProvider clock)
{
    private const int MostAddresses = 10_000;

    private static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Window> windows = new();

    /// <summary>Takes a place for an attempt; null where the address has failed too often and has to wait.</summary>
    public async Task<IAttempt?> Begin(string address, CancellationToken ct)
    {
        var window = Current(address);
        return await window.Enter(ct) ? window : null;
    }

    /// <summary>When the address may try again.</summary>
    public TimeSpan Wait(string address)
    {
        var left = Current(address).Since + Length - clock.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.FromSeconds(1);
    }

    private Window Current(string address)
    {
        var now = clock.GetUtcNow();
        if (windows.Count > MostAddresses)
        {
            foreach (var old in windows.Where(w => w.Value.Since + Length <= now))
                windows.TryRemove(old);
        }

        return windows.AddOrUpdate(
            address, _ => new(now, perMinute), (_, known) => known.Since + Length > now ? known : new(now, perMinute));
    }

    private sealed class Window(DateTimeOffset since, int most) : IAttempt
    {
        private readonly Lock turn = new();
        private readonly Queue<TaskCompletionSource<bool>> waiting = new();
        private int taken;
        private int failed;

        public DateTimeOffset Since => since;

        public async Task<bool> Enter(CancellationToken ct)
        {
            var place = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (turn)
            {
                if (failed >= most)
                    return false;
                if (taken < most)
                {
                    taken++;
                    return true;
                }

                waiting.Enqueue(place);
            }

            await using (ct.Register(() => place.TrySetCanceled(ct)))
                return await place.Task;
        }

        public void Over(bool succeeded)
        {
            lock (turn)
            {
                if (!succeeded && ++failed >= most)
                {
                    while (waiting.TryDequeue(out var refused))
                        refused.TrySetResult(false);
                }
                else if (succeeded)
                {
                    // Whoever has gone away meanwhile takes no place.
                    while (waiting.TryDequeue(out var next))
                    {
                        if (next.TrySetResult(true))
                            return;
                    }

                    taken--;
                }
            }
        }
    }
}

/// <summary>An attempt that is going on; it must be told how it ended.</summary>
public interface IAttempt
{
    void Over(bool succeeded);
}

public static class FailedAttemptsInTheWay
{
    public static IApplicationBuilder UseFailedAttempts(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<TriesSecretsAttribute>() is null)
        {
            await next(context);
            return;
        }

        var attempts = context.RequestServices.GetRequiredService<FailedAttempts>();
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        if (await attempts.Begin(address, context.RequestAborted) is not { } attempt)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(attempts.Wait(address).TotalSeconds).ToString(CultureInfo.InvariantCulture);
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        var succeeded = false;
        try
        {
            await next(context);
            succeeded = context.Response.StatusCode < StatusCodes.Status400BadRequest;
        }
        finally
        {
            attempt.Over(succeeded);
        }
    });
}
