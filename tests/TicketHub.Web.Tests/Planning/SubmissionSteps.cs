using System.Net;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Backlog;

namespace TicketHub.Web.Tests.Planning;

/// <summary>What the head sends and R&amp;D answers, as a client of the API does it.</summary>
internal static class SubmissionSteps
{
    public const string Submissions = "/api/v1/submissions";

    /// <summary>Sends on the board that the person sees at this moment.</summary>
    public static async Task<ApiAnswer> Send(this HttpClient client, object input, string? key = null) =>
        await client.Call(HttpMethod.Post, Submissions, input, (await client.Call(HttpMethod.Get, BacklogSteps.Board)).ETag ?? "\"0\"", key);

    /// <summary>Sends these, which must be accepted.</summary>
    public static async Task<long> Sent(this HttpClient head, params long[] items)
    {
        var sent = await head.Send(new { note = "По порядку бэклога, прошу оценить.", items });
        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.Created), sent.Body?.ToJsonString());
        return sent.Number;
    }

    public static Task<ApiAnswer> Say(this HttpClient client, long submission, long enhancement, string what, object input, string? key = null) =>
        client.Call(HttpMethod.Post, $"{Submissions}/{submission}/items/EN-{enhancement}/{what}", input, key: key);
}
