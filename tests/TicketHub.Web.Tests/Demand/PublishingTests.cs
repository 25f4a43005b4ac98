using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Backlog;

namespace TicketHub.Web.Tests.Demand;

/// <summary>The acting head shows an enhancement to everybody, and everybody finds it.</summary>
public class PublishingTests(DatabaseKind database) : OnEachDatabase(database)
{
    [TestCase("aigerim")]
    [TestCase("irina")]
    public async Task Nobody_but_the_acting_head_publishes_and_unpublishes(string who)
    {
        var number = await App.Published();
        var other = await App.As(who);

        var answers = new[] { await other.Change(number, "publish", new { title = "Иначе", summary = "Иначе" }), await other.Change(number, "unpublish") };

        Assert.That(answers.Select(a => a.Code), Has.All.EqualTo("notTheActingHead"));
        Assert.That((await other.Read(number))["title"], Is.EqualTo("Передача работ одним действием"));
    }

    [Test]
    public async Task A_requester_does_not_even_learn_that_there_is_something_to_publish()
    {
        var number = await App.Unpublished();

        var refused = await (await App.As("gulnara")).Call(HttpMethod.Post, $"{BacklogSteps.Enhancements}/{number}/publish", new { title = "А", summary = "Б" }, "\"1\"");

        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.NotFound, "enhancementNotFound")));
    }

    [Test]
    public async Task The_words_are_changed_and_taken_away_and_the_history_keeps_each()
    {
        var number = await App.Published();
        var (marat, saule) = (await App.As("marat"), await App.As("saule"));

        await marat.Publish(number, "Другие слова", "Другое описание.");
        var changed = await saule.Read(number);
        var unpublished = await marat.Change(number, "unpublish");
        var twice = await marat.Change(number, "unpublish");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((changed["title"], changed["summary"], changed["status"]), Is.EqualTo(("Другие слова", "Другое описание.", "consolidated")));
            Assert.That((unpublished.Body!["publishedAt"], unpublished["publicTitle"]), Is.EqualTo((null as object, "Другие слова")));
            Assert.That(twice.Code, Is.EqualTo("notPublished"));
            Assert.That((await marat.History(number))[^3..], Is.EqualTo(new[] { "published", "publicTextChanged", "unpublished" }));
        }
    }

    [Test]
    public async Task Taken_off_the_board_it_is_published_no_more()
    {
        var number = await App.Published();
        var marat = await App.As("marat");

        await marat.Change(number, "dissolve");
        var again = await marat.Change(number, "publish", new { title = "А", summary = "Б" });

        Assert.That(((await (await App.As("saule")).Read(number)).Status, again.Code), Is.EqualTo((HttpStatusCode.NotFound, "enhancementDissolved")));
    }

    [Test]
    public async Task All_mistakes_of_the_public_words_are_told_at_once_and_nothing_is_published()
    {
        var number = await App.Unpublished();

        var refused = await (await App.As("marat")).Change(number, "publish", new { title = " ", summary = new string('о', 2001) });

        Assert.That(refused.Body!["errors"]!.AsObject().Select(e => e.Key), Is.EquivalentTo(new[] { "title", "summary" }));
        Assert.That((await (await App.As("saule")).Read(number)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task It_is_found_by_words_in_other_forms_by_the_beginning_of_one_and_by_its_number()
    {
        var number = await App.Published("Водяной знак на печатных бланках", "Бланк печатается с водяным знаком подразделения.");
        var other = await App.Published("Тёмное оформление", "Экраны диспетчеров станут тёмными.");
        var saule = await App.As("saule");

        using (Assert.EnterMultipleScope())
        {
            foreach (var search in new[] { "водяные знаки", "ВОДЯНОЙ", "бланки подразделений", "водян", $"EN-{number}", $"en{number}", $"EN {number}", $"{number}" })
                Assert.That(await saule.Listed($"search={Uri.EscapeDataString(search)}"), Is.EqualTo(new[] { number }), search);
            foreach (var search in new[] { "водяной диспетчер", "%", "' OR 1=1 --", "внутреннее" })
                Assert.That(await saule.Listed($"search={Uri.EscapeDataString(search)}"), Is.Empty, search);
            Assert.That(await saule.Listed("search="), Does.Contain(number).And.Contain(other));
        }
    }

    [Test]
    public async Task The_list_is_paged_the_latest_first()
    {
        foreach (var _ in Enumerable.Range(0, 3))
            await App.Published();
        var saule = await App.As("saule");
        var all = await saule.Listed();

        var (paged, cursor) = (new List<long>(), (string?)null);
        do
        {
            var page = (await saule.Call(HttpMethod.Get, $"{DemandSteps.Demand}?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}")).Body!;
            paged.AddRange(page["items"]!.AsArray().Select(i => i!["number"]!.GetValue<long>()));
            cursor = page["nextCursor"]?.ToString();
        }
        while (cursor is not null);

        Assert.That(paged, Is.EqualTo(all).And.Ordered.Descending);
    }

    [TestCase("cursor=x", "cursorUnknown")]
    [TestCase("limit=0", "limitOutOfRange")]
    [TestCase("limit=101", "limitOutOfRange")]
    [TestCase("status=dissolved", "unknownValue")]
    [TestCase("status=x", "unknownValue")]
    public async Task What_a_list_cannot_be_asked_for_is_told(string query, string code) =>
        Assert.That((await (await App.As("saule")).Call(HttpMethod.Get, $"{DemandSteps.Demand}?{query}")).Code, Is.EqualTo(code));
}
