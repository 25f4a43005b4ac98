using System.Diagnostics;
using System.Net;

namespace TicketHub.Testing.Hosts;

public static class Readiness
{
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromMilliseconds(20);

    /// <summary>Asks <c>/health/ready</c> until it says yes.</summary>
    public static async Task UntilReady(this RunningHost host, TimeSpan deadline)
    {
        using var client = new HttpClient { BaseAddress = host.Address, Timeout = deadline };
        var asking = Stopwatch.StartNew();
        while (await Ask(client) != HttpStatusCode.OK)
        {
            if (asking.Elapsed > deadline)
                throw new TimeoutException($"The host was not ready within {deadline}. It wrote:\n{host.Output}");
            await Task.Delay(BetweenQuestions);
        }
    }

    private static async Task<HttpStatusCode?> Ask(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.StatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }
}
