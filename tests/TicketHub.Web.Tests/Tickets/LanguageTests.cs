using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Tickets;

public class LanguageTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task Reasons_problems_and_timeline_are_told_in_the_language_that_is_asked_for()
    {
        var number = await (await App.As("asel")).Filed(Requests.Defect());

        var told = new List<string[]>();
        foreach (var language in new[] { "ru", "kk", "en" })
        {
            var asel = await Speaking("asel", language);
            told.Add(
            [
                (await asel.Ticket(number)).Body!["reasons"]![0]!["text"]!.ToString(),
                (await asel.Ticket(number)).Body!["missing"]![0]!["text"]!.ToString(),
                (await asel.Timeline(number))[0]["text"]!.ToString(),
                (await asel.Call(HttpMethod.Get, "/api/v1/tickets/0"))["title"]!,
                (await asel.Call(HttpMethod.Get, "/api/v1/nope"))["title"]!,
            ]);
        }

        for (var i = 0; i < told[0].Length; i++)
            Assert.That(told.Select(t => t[i]).Distinct().Count(), Is.EqualTo(3), string.Join(" | ", told.Select(t => t[i])));
    }

    [TestCase("en", "No such ticket")]
    [TestCase("EN-us", "No such ticket")]
    [TestCase("de, en;q=0.5", "No such ticket")]
    [TestCase("ru;q=0.4, en;q=0.9", "No such ticket")]
    [TestCase("en;q=0, ru", "Такой заявки нет")]
    [TestCase("de", "Такой заявки нет")]
    [TestCase("*", "Такой заявки нет")]
    [TestCase(";;;q=,,", "Такой заявки нет")]
    public async Task The_best_of_our_languages_is_chosen(string header, string title)
    {
        var asel = await Speaking("asel", header);

        Assert.That((await asel.Call(HttpMethod.Get, "/api/v1/tickets/0"))["title"], Is.EqualTo(title));
    }

    [Test]
    public async Task Without_a_wish_the_persons_profile_decides()
    {
        var id = (await App.Person("saule")).Id;
        await App.Write(async db => (await db.People.FindAsync(id))!.Speak("en"));

        Assert.That((await (await App.As("saule")).Call(HttpMethod.Get, "/api/v1/tickets/0"))["title"], Is.EqualTo("No such ticket"));
    }

    [Test]
    public async Task Codes_and_names_of_members_are_the_same_in_every_language()
    {
        var number = await (await App.As("asel")).Filed(Requests.Defect());

        var ru = (await (await Speaking("asel", "ru")).Ticket(number)).Body!;
        var en = (await (await Speaking("asel", "en")).Ticket(number)).Body!;

        foreach (var member in new[] { "queue", "status", "priority", "outcome", "marks", "verbs" })
            Assert.That(en[member]!.ToJsonString(), Is.EqualTo(ru[member]!.ToJsonString()), member);
    }

    private async Task<HttpClient> Speaking(string key, string language)
    {
        var client = await App.As(key);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", language);
        return client;
    }
}
