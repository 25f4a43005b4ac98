using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Planning;

namespace TicketHub.Web.Tests.Swaps;

/// <summary>What the head proposes and R&amp;D decides, as a client of the API does it.</summary>
internal static class SwapSteps
{
    public const string Swaps = "/api/v1/swaps";

    /// <summary>
    /// A month of one developer with <c>Given</c> of 15 days in it, so that <c>Wanted</c> of 10, which waits, does not fit. Each test takes a
    /// month of its own.
    /// </summary>
    public static async Task<(long Wanted, long Given)> Contested(this TicketHubApp app, string month)
    {
        var irina = await app.As("irina");
        var (wanted, given) = (await app.Accepted(days: 10), await app.Accepted(days: 15));
        await irina.HasIteration(month, developers: 1);
        await irina.Planned(given, month);
        return (wanted, given);
    }

    public static async Task Planned(this HttpClient planner, long number, string month)
    {
        var planned = await planner.PlanAct($"items/{number}/put", new { month, reason = "Обещано раньше" });
        Assert.That(planned.Status, Is.EqualTo(HttpStatusCode.OK), planned.Body?.ToJsonString());
    }

    public static Task<ApiAnswer> Ways(this HttpClient client, long item, string into, string more = "") =>
        client.Call(HttpMethod.Get, $"{Swaps}/ways?item=EN-{item}&into={into}{more}");

    public static Task<ApiAnswer> Propose(this HttpClient head, long item, string into, long[]? givenUp = null, long? moved = null, object[]? help = null, string? key = null) =>
        head.Call(HttpMethod.Post, Swaps, new { item, into, givenUp, moved, help, reason = "Срок по договору", toAuthors = "Уступает место более срочному." }, key: key);

    /// <summary>Proposes it, which must be possible.</summary>
    public static async Task<long> Proposed(this HttpClient head, long item, string into, params long[] givenUp)
    {
        var proposed = await head.Propose(item, into, givenUp);
        Assert.That(proposed.Status, Is.EqualTo(HttpStatusCode.Created), proposed.Body?.ToJsonString());
        return proposed.Number;
    }

    public static Task<ApiAnswer> Swap(this HttpClient client, long number) => client.Call(HttpMethod.Get, $"{Swaps}/{number}");

    /// <summary>Decides on the proposal that the person sees at this moment.</summary>
    public static async Task<ApiAnswer> Decide(this HttpClient client, long number, string what, object? input = null) =>
        await client.Call(HttpMethod.Post, $"{Swaps}/{number}/{what}", input ?? new { }, (await client.Swap(number)).ETag ?? "\"0\"");

    /// <summary>Development begins, by the rules of planning.</summary>
    public static async Task Begun(this TicketHubApp app, long number)
    {
        var planner = (await app.Person("irina")).AsActor();
        var now = app.Clock.GetUtcNow();
        await app.Write(async db => (await db.PlanToChange(new(now, DateOnly.FromDateTime(now.UtcDateTime)), [number], CancellationToken.None)).Start(number, planner));
    }
}
