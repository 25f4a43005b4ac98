using System.Net;
using System.Text.Json.Nodes;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Demand;

namespace TicketHub.Web.Tests.KnownDefects;

/// <summary>Defects with stacks of their own, and what people say of them.</summary>
internal static class DefectSteps
{
    public const string KnownDefects = "/api/v1/known-defects";

    private static int stacks;

    /// <summary>A stack that no other test has: the platform's method that throws.</summary>
    public static string NewStack() => $"kz.arta.synergy.registry.Cache{Interlocked.Increment(ref stacks)}.put";

    public static string Trace(string stack) =>
        $"java.lang.IllegalStateException: broken\n\tat {stack}(Cache.java:17)\n\tat kz.arta.synergy.forms.FormService.open(FormService.java:42)";

    public static object Request(string stack, Guid? project, string? version = null, string title = "Не открываются карточки") => new
    {
        title,
        body = $"После обновления карточки реестра не открываются, ошибка 500, отдел стоит. В журнале:\n{Trace(stack)}",
        projectId = project,
        productVersion = version,
    };

    /// <summary>A defect with this stack in the person's own project.</summary>
    public static async Task<long> Hit(this TicketHubApp app, string who, string stack, string? version = null, string title = "Не открываются карточки") =>
        await (await app.As(who)).Filed(Request(stack, await app.ProjectOf(who), version, title));

    /// <summary>What the reader sees of known defects on a request.</summary>
    public static async Task<IReadOnlyList<JsonNode>> DefectsOf(this HttpClient client, long ticket) => await client.Items($"/api/v1/tickets/{ticket}/known-defects");

    /// <summary>The number of the only known defect that a request belongs to.</summary>
    public static async Task<long> DefectOf(this HttpClient client, long ticket) => (await client.DefectsOf(ticket)).Single()["number"]!.GetValue<long>();

    public static Task<ApiAnswer> Defect(this HttpClient client, long number) => client.Call(HttpMethod.Get, $"{KnownDefects}/{number}");

    /// <summary>Acts on the version that the person sees at this moment.</summary>
    public static async Task<ApiAnswer> Act(this HttpClient client, long number, string act, object? input = null)
    {
        var current = await client.Defect(number);
        return await client.Call(HttpMethod.Post, $"{KnownDefects}/{number}/{act}", input ?? new { }, current.ETag ?? "\"0\"");
    }

    public static async Task<ApiAnswer> Acted(this HttpClient client, long number, string act, object? input = null)
    {
        var answer = await client.Act(number, act, input);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), $"{act}: {answer.Body?.ToJsonString()}");
        return answer;
    }

    public static Task<ApiAnswer> Say(this HttpClient client, long ticket, long defect, bool isIt) =>
        client.Call(HttpMethod.Post, $"/api/v1/tickets/{ticket}/known-defects", new { defect, isIt });

    public static IReadOnlyList<long> Tickets(this ApiAnswer defect) => [.. defect.Body!["tickets"]!.AsArray().Select(t => t!["number"]!.GetValue<long>()).Order()];

    public static IReadOnlyList<string> History(this ApiAnswer defect) => [.. defect.Body!["history"]!.AsArray().Select(e => e!["code"]!.ToString())];

    /// <summary>Brings a defect's request to a delivered fix.</summary>
    public static async Task Deliver(this TicketHubApp app, long ticket, string version)
    {
        var pavel = await app.As("pavel");
        foreach (var (verb, input) in new (string, object?)[] { ("acknowledge", null), ("localize", null), ("fix", null), ("deliver", new { fixedIn = version }) })
            Assert.That((await pavel.Do(ticket, verb, input)).Status, Is.EqualTo(HttpStatusCode.OK), verb);
    }
}
