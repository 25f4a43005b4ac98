using System.Net;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Backlog;

namespace TicketHub.Web.Tests.Demand;

/// <summary>What the head and everybody else do with published enhancements, as clients of the API.</summary>
internal static class DemandSteps
{
    public const string Demand = "/api/v1/demand";
    public const string Following = "/api/v1/following";

    /// <summary>An enhancement of one wish of the bank, with inner words that nobody else may read, published.</summary>
    public static async Task<long> Published(this TicketHubApp app, string title = "Передача работ одним действием", string summary = "Работы сотрудника можно будет передать сразу все.")
    {
        var number = await app.Unpublished();
        await (await app.As("marat")).Publish(number, title, summary);
        return number;
    }

    public static async Task<long> Unpublished(this TicketHubApp app)
    {
        var bank = await app.ProjectOf("timur");
        var wish = await (await app.As("timur")).Wish("Тайное пожелание банка", bank);
        var made = await (await app.As("marat")).Call(HttpMethod.Post, BacklogSteps.Enhancements, new
        {
            tickets = new[] { wish },
            title = "Внутреннее название",
            need = "Внутренняя нужда",
            benefit = "Внутренняя польза",
            wantedBy = "2027-02-01",
            wantedReason = "Внутренний срок",
        });
        Assert.That(made.Status, Is.EqualTo(HttpStatusCode.Created), made.Body?.ToJsonString());
        return made.Number;
    }

    public static async Task Publish(this HttpClient head, long number, string title, string summary)
    {
        var answer = await head.Change(number, "publish", new { title, summary });
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Body?.ToJsonString());
    }

    public static Task<ApiAnswer> Read(this HttpClient anyone, long number) => anyone.Call(HttpMethod.Get, $"{Demand}/{number}");

    public static Task<ApiAnswer> Need(this HttpClient anyone, long number, Guid? projectId, string? reason = "Без этого теряем день.", string? key = null) =>
        anyone.Call(HttpMethod.Post, $"{Demand}/{number}/need", new { projectId, reason }, key: key);

    public static Task<ApiAnswer> TakeBack(this HttpClient anyone, long number, Guid? projectId) =>
        anyone.Call(HttpMethod.Post, $"{Demand}/{number}/takeNeedBack", new { projectId });

    public static Task<ApiAnswer> Follow(this HttpClient anyone, long number) => anyone.Call(HttpMethod.Post, $"{Demand}/{number}/follow");

    public static Task<ApiAnswer> Unfollow(this HttpClient anyone, long number) => anyone.Call(HttpMethod.Post, $"{Demand}/{number}/unfollow");

    public static async Task<List<long>> Listed(this HttpClient anyone, string query = "") =>
        [.. (await anyone.Items($"{Demand}?limit=100&{query}")).Select(item => item["number"]!.GetValue<long>())];

    public static async Task<Guid> ProjectOf(this TicketHubApp app, string key)
    {
        var id = (await app.Person(key)).Id;
        return await app.Read(db => Task.FromResult(db.Memberships.Where(m => m.PersonId == id).Join(db.Projects, m => m.ProjectId, p => p.Id, (_, p) => p).OrderBy(p => p.Name).First().Id));
    }
}
