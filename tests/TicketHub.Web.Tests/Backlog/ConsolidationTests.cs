using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Planning;

namespace TicketHub.Web.Tests.Backlog;

/// <summary>Wishes of several clients become one enhancement, and apart again.</summary>
public class ConsolidationTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task Wishes_of_two_clients_become_one_enhancement_with_them_as_evidence()
    {
        var (bank, clinic) = (await ProjectOf("timur"), await ProjectOf("dina"));
        var (one, two, marat) = (await (await App.As("timur")).Wish(projectId: bank), await (await App.As("dina")).Wish(projectId: clinic), await App.As("marat"));

        var made = await marat.Call(HttpMethod.Post, BacklogSteps.Enhancements, new
        {
            tickets = new[] { one, two },
            title = "Передача работ",
            need = "Меняют вручную.",
            benefit = "Дни работы.",
            wantedBy = "2027-02-01",
            wantedReason = "Реорганизация",
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(made.Status, Is.EqualTo(HttpStatusCode.Created), made.Body?.ToJsonString());
            Assert.That(made.Raw.Headers.Location?.ToString(), Is.EqualTo($"/api/v1/enhancements/{made.Number}"));
            Assert.That(made.ETag, Is.EqualTo((await marat.Enhancement(made.Number)).ETag));
            Assert.That((made["clients"], made["people"], made["title"], made["wantedBy"]), Is.EqualTo(("2", "2", "Передача работ", "2027-02-01")));
            Assert.That(made.Body!["tickets"]!.AsArray().Select(t => t!["number"]!.GetValue<long>()), Is.EqualTo(new[] { one, two }));
            Assert.That(made.Body!["projects"]!.AsArray(), Has.Count.EqualTo(2));
            Assert.That((await marat.Order())[^1], Is.EqualTo(made.Number), "what is new stands last");
            Assert.That(await marat.Tray(), Has.No.Member(one).And.No.Member(two));
            Assert.That(await marat.History(made.Number), Is.EqualTo(new[] { "made", "joined", "joined" }));
        }
    }

    [Test]
    public async Task One_request_is_enough_and_lends_its_own_words()
    {
        var ticket = await (await App.As("gulnara")).Wish("Тёмная тема для диспетчеров");

        var made = await (await App.As("marat")).Call(HttpMethod.Post, BacklogSteps.Enhancements, new { tickets = new[] { ticket } });

        Assert.That((made.Status, made["title"], made["need"]!.Contains("замену исполнителя", StringComparison.Ordinal)),
            Is.EqualTo((HttpStatusCode.Created, "Тёмная тема для диспетчеров", true)));
    }

    [Test]
    public async Task Each_author_sees_the_number_on_their_own_request_and_nothing_of_the_others()
    {
        var (dina, timur) = (await App.As("dina"), await App.As("timur"));
        var (one, two) = (await dina.Wish("Секрет клиники", await ProjectOf("dina")), await timur.Wish("Секрет банка", await ProjectOf("timur")));
        var marat = await App.As("marat");

        var number = await marat.Made(one, two);

        var (ticket, line) = (await dina.Ticket(one), (await dina.Timeline(one))[^1]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((ticket["status"], ticket["enhancement"]), Is.EqualTo(("consolidated", $"{number}")));
            Assert.That((line["code"]!.ToString(), line["text"]!.ToString().Contains($"EN-{number}", StringComparison.Ordinal)), Is.EqualTo(("consolidated", true)));
            Assert.That(ticket.Body!.ToJsonString() + line.ToJsonString(), Does.Not.Contain("банка").And.Not.Contain($"TH-{two}").And.Not.Contain("Передача работ"));
            Assert.That((await dina.Enhancement(number)).Code, Is.EqualTo("enhancementNotFound"));
        }
    }

    [TestCase("kk", "жетілдіру")]
    [TestCase("en", "enhancement")]
    [TestCase("ru", "доработку")]
    public async Task The_author_reads_it_in_their_language(string language, string word)
    {
        var dina = await App.As("dina");
        var ticket = await dina.Wish();
        await (await App.As("marat")).Made(ticket);
        dina.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        Assert.That((await dina.Timeline(ticket))[^1]["text"]!.ToString(), Does.Contain(word));
    }

    [Test]
    public async Task Further_requests_join_later_and_any_is_split_out_again()
    {
        var (gulnara, marat) = (await App.As("gulnara"), await App.As("marat"));
        var (first, later) = (await gulnara.Wish(), await gulnara.Wish());
        var number = await marat.Made(first);

        var added = await marat.Change(number, "add", new { tickets = new[] { later } });
        var split = await marat.Change(number, "split", new { tickets = new[] { first } });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(added.Body!["tickets"]!.AsArray(), Has.Count.EqualTo(2));
            Assert.That(split.Body!["tickets"]!.AsArray().Single()!["number"]!.GetValue<long>(), Is.EqualTo(later));
            Assert.That(await marat.Tray(), Does.Contain(first));
            Assert.That((await gulnara.Ticket(first))["status"], Is.EqualTo("backlog"));
            Assert.That((await gulnara.Timeline(first))[^1]["code"]!.ToString(), Is.EqualTo("splitOut"));
        }
    }

    [Test]
    public async Task What_RD_has_loses_a_request_only_where_the_head_says_to_know_that()
    {
        var (gulnara, marat) = (await App.As("gulnara"), await App.As("marat"));
        var (stays, goes) = (await gulnara.Wish(), await gulnara.Wish());
        var number = await marat.Made(stays, goes);
        await marat.Sent(number);

        var blind = await marat.Change(number, "split", new { tickets = new[] { goes } });
        var before = await marat.Tray();
        var knowing = await marat.Change(number, "split", new { tickets = new[] { goes }, knowing = true });

        Assert.That((blind.Status, blind.Code, before.Contains(goes)), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "splitFromWhatRdHas", false)));
        Assert.That((knowing.Status, (await marat.Tray()).Contains(goes)), Is.EqualTo((HttpStatusCode.OK, true)));
    }

    [Test]
    public async Task A_withdrawn_request_leaves_and_the_enhancement_keeps_its_place()
    {
        var (gulnara, marat) = (await App.As("gulnara"), await App.As("marat"));
        var ticket = await gulnara.Wish();
        var number = await marat.Made(ticket);
        var place = (await marat.Enhancement(number))["place"];

        await gulnara.Do(ticket, "withdraw");

        var left = await marat.Enhancement(number);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((left["place"], left["people"], left["clients"]), Is.EqualTo((place, "0", "0")));
            Assert.That((await marat.History(number))[^1], Is.EqualTo("left"));
            Assert.That((await gulnara.Ticket(ticket)).Body!["enhancement"], Is.Null);
        }
    }

    [Test]
    public async Task Dissolved_it_is_off_the_board_and_its_requests_are_in_the_tray()
    {
        var (gulnara, marat) = (await App.As("gulnara"), await App.As("marat"));
        var tickets = new[] { await gulnara.Wish(), await gulnara.Wish() };
        var number = await marat.Made(tickets);

        var dissolved = await marat.Change(number, "dissolve");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((dissolved.Status, dissolved.Body!["place"]), Is.EqualTo((HttpStatusCode.OK, (object?)null)));
            Assert.That(await marat.Tray(), Is.SupersetOf(tickets));
            Assert.That(await marat.Order(), Has.No.Member(number));
            Assert.That((await marat.Change(number, "edit", new { title = "Снова", need = "Снова" })).Code, Is.EqualTo("enhancementDissolved"));
            Assert.That((await marat.Change(number, "move", new { to = "top" })).Code, Is.EqualTo("enhancementDissolved"));
        }
    }

    [Test]
    public async Task A_request_of_another_enhancement_is_refused_by_the_name_of_that_one()
    {
        var (ticket, marat) = (await (await App.As("gulnara")).Wish(), await App.As("marat"));
        var number = await marat.Made(ticket);

        var refused = await marat.Make(ticket);

        Assert.That((refused.Status, refused.Code, refused["detail"]), Is.EqualTo((
            HttpStatusCode.Conflict, "alreadyConsolidated", $"TH-{ticket} уже входит в EN-{number}. Чтобы взять её сюда, сначала верните её в новые.")));
    }

    [Test]
    public async Task What_is_no_wish_in_the_tray_is_refused_and_nothing_is_made()
    {
        var (consultation, marat) = (await (await App.As("asel")).Filed(Requests.Consultation()), await App.As("marat"));
        var wish = await (await App.As("gulnara")).Wish();
        var before = await marat.Order();

        var answers = new[]
        {
            await marat.Make(consultation), await marat.Make(wish, 999_999), await marat.Make(), await marat.Make(-1), await marat.Make([.. Enumerable.Range(1, 101).Select(i => (long)i)]),
        };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers.Select(a => a.Code), Is.EqualTo(new[] { "notInTheTray", "notInTheTray", "ticketsNeeded", "notInTheTray", "tooManyTickets" }));
            Assert.That(await marat.Order(), Is.EqualTo(before));
            Assert.That(await marat.Tray(), Does.Contain(wish));
        }
    }

    [Test]
    public async Task All_mistakes_of_the_text_are_told_at_once()
    {
        var wish = await (await App.As("gulnara")).Wish();

        var refused = await (await App.As("marat")).Call(HttpMethod.Post, BacklogSteps.Enhancements, new { tickets = new[] { wish }, title = " ", need = "", wantedBy = "2020-01-01" });

        Assert.That(refused.Body!["errors"]!.AsObject().Select(e => e.Key), Is.EquivalentTo(new[] { "title", "need", "wantedBy", "wantedReason" }));
    }

    [Test]
    public async Task A_repeat_with_its_key_makes_one()
    {
        var (wish, marat) = (await (await App.As("gulnara")).Wish(), await App.As("marat"));
        var input = new { tickets = new[] { wish }, title = "Одна", need = "Одна" };

        var first = await marat.Call(HttpMethod.Post, BacklogSteps.Enhancements, input, key: "make-once");
        var again = await marat.Call(HttpMethod.Post, BacklogSteps.Enhancements, input, key: "make-once");
        var other = await marat.Call(HttpMethod.Post, BacklogSteps.Enhancements, new { tickets = new[] { wish }, title = "Другая", need = "Одна" }, key: "make-once");

        Assert.That((first.Status, again.Status, again.Number, other.Code), Is.EqualTo((HttpStatusCode.Created, HttpStatusCode.Created, first.Number, "keyReused")));
    }

    [Test]
    public async Task The_tray_names_the_enhancement_that_speaks_of_the_same_and_the_words_that_say_so()
    {
        var (gulnara, marat) = (await App.As("gulnara"), await App.As("marat"));
        var number = (await marat.Call(HttpMethod.Post, BacklogSteps.Enhancements, new
        {
            tickets = new[] { await gulnara.Wish() },
            title = "Штамп времени на листе согласования",
            need = "В печатной форме листа согласования нет времени подписи.",
        })).Number;
        var alike = await gulnara.Filed(new { title = "Время на листах согласования при печати", body = "Предлагаем добавить в лист согласования штампы времени.", kind = "enhancement" });
        var unlike = await gulnara.Filed(new { title = "Ночное оформление", body = "Хотелось бы добавить тёмные цвета для диспетчерской.", kind = "enhancement" });

        var tray = (await marat.Items(BacklogSteps.Board + "/tray?limit=100")).ToDictionary(t => t["number"]!.GetValue<long>());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(tray[alike]["similar"]?["number"]?.GetValue<long>(), Is.EqualTo(number));
            Assert.That(tray[alike]["similar"]!["words"]!.AsArray().Select(w => w!.ToString()), Has.Some.Matches<string>(w => w.StartsWith("согласовани", StringComparison.OrdinalIgnoreCase)));
            Assert.That(tray[unlike]["similar"]?["number"]?.GetValue<long>(), Is.Not.EqualTo(number));
        }
    }

    [Test]
    public async Task What_its_requests_are_called_is_compared_too_until_they_leave()
    {
        var (gulnara, marat) = (await App.As("gulnara"), await App.As("marat"));
        var called = await gulnara.Filed(new { title = "Голосовой набор резолюции микрофоном", body = "Предлагаем добавить в платформу диктовку.", kind = "enhancement" });
        var number = (await marat.Call(HttpMethod.Post, BacklogSteps.Enhancements, new { tickets = new[] { called }, title = "Диктовка", need = "Печатают вручную." })).Number;
        var alike = await gulnara.Filed(new { title = "Набирать резолюцию голосом", body = "Хотелось бы микрофон рядом с полем.", kind = "enhancement" });

        var found = await Similar();
        await gulnara.Do(called, "withdraw");

        Assert.That((found, await Similar()), Is.EqualTo(((long?)number, (long?)null)));

        async Task<long?> Similar() => (await marat.Items(BacklogSteps.Board + "/tray?limit=100")).Single(t => t["number"]!.GetValue<long>() == alike)["similar"]?["number"]?.GetValue<long>();
    }

    private async Task<Guid> ProjectOf(string key)
    {
        var id = (await App.Person(key)).Id;
        return await App.Read(db => Task.FromResult(db.Memberships.First(m => m.PersonId == id).ProjectId));
    }
}
