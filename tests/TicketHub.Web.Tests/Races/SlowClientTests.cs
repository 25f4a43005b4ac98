using System.Diagnostics;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Races;

[NonParallelizable]
public class SlowClientTests
{
    private const int Slow = 150;

    [Test]
    public async Task People_are_served_while_a_hundred_and_fifty_connections_drip()
    {
        await using var app = await TicketHubApp.Start(DatabaseKind.Sqlite);
        var asel = await app.As("asel");
        var token = await app.TokenOf("timur");
        await asel.Call(HttpMethod.Get, "/api/v1/tickets");
        var dripping = await Task.WhenAll(Enumerable.Range(0, Slow).Select(_ => RawConnection.Open(app.Address)));
        var begun = await Task.WhenAll(dripping.Select((connection, i) => connection.Send(i % 2 == 0
            ? "GET /api/v1/me HTTP/1.1\r\nHo"
            : $"POST /api/v1/tickets HTTP/1.1\r\nHost: {app.Address.Authority}\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\n"
                + "Content-Length: 100000\r\n\r\n{\"title\":").ContinueWith(t => t.IsCompletedSuccessfully, TaskScheduler.Default)));
        using var stop = new CancellationTokenSource();
        var drip = Drip(dripping, stop.Token);

        var took = new List<TimeSpan>();
        for (var i = 0; i < 60; i++)
        {
            var started = Stopwatch.GetTimestamp();
            var answer = i % 3 == 0 ? await asel.File(Requests.Consultation()) : await asel.Call(HttpMethod.Get, "/api/v1/tickets?limit=20");
            took.Add(Stopwatch.GetElapsedTime(started));
            Assert.That((int)answer.Status, Is.LessThan(300));
        }

        await stop.CancelAsync();
        await drip;
        foreach (var connection in dripping)
            connection.Dispose();
        TestContext.Out.WriteLine($"p95 {took.Order().ElementAt(56).TotalMilliseconds:0} ms with {begun.Count(b => b)} slow connections");
        Assert.That(begun, Has.All.True);
        Assert.That(took.Order().ElementAt(56), Is.LessThan(TimeSpan.FromSeconds(3)));
    }

    [Test]
    public async Task Connections_are_counted_and_who_is_too_slow_is_let_go()
    {
        await using var app = await TicketHubApp.Start(DatabaseKind.Sqlite);

        var limits = app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(limits.MaxConcurrentConnections, Is.Not.Null);
            Assert.That(limits.RequestHeadersTimeout, Is.LessThanOrEqualTo(TimeSpan.FromSeconds(30)));
            Assert.That(limits.MinRequestBodyDataRate, Is.Not.Null);
            Assert.That(limits.MinResponseDataRate, Is.Not.Null);
        }
    }

    /// <summary>A byte on every connection, again and again, as fast as a person would count them.</summary>
    private static async Task Drip(IReadOnlyList<RawConnection> connections, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        try
        {
            while (await timer.WaitForNextTickAsync(ct))
            {
                foreach (var connection in connections)
                    await connection.Send("x");
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // Told to stop, or the server has let one go.
        }
    }
}
