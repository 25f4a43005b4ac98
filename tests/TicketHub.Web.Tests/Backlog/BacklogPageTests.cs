using System.Net;
using AngleSharp.Dom;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.Backlog;

/// <summary>The backlog's pages as a browser without script uses them, and what its script gets.</summary>
public class BacklogPageTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task A_button_moves_and_the_page_that_follows_says_where_to_with_a_way_back()
    {
        var number = await App.MadeOfOne();
        var browser = await App.SignIn("marat");
        var before = Rows(await Open(browser, "/backlog"));

        var answer = await Post(browser, "/backlog/move", ("move", $"{number}:top"));
        var page = await Open(browser, answer.Location!.Split('#')[0]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Rows(page)[0], Is.EqualTo(number));
            Assert.That(page.QuerySelector("#board-notice")!.TextContent, Does.Contain($"EN-{number} теперь на месте 1").And.Contain($"Вернуть на место {before.Count}"));
        }

        await Post(browser, "/backlog/move", ("move", page.QuerySelector("#board-notice button")!.GetAttribute("value")!));
        Assert.That(Rows(await Open(browser, "/backlog")), Is.EqualTo(before));
    }

    [TestCase("{0}:place")]
    [TestCase("place")]
    public async Task A_place_is_typed_into_the_rows_own_field(string pressed)
    {
        var number = await App.MadeOfOne();
        var browser = await App.SignIn("marat");

        await Post(browser, "/backlog/move", ("move", string.Format(System.Globalization.CultureInfo.InvariantCulture, pressed, number)), ($"place-{number}", " 2 "), ("place-1", ""));

        Assert.That(Rows(await Open(browser, "/backlog"))[1], Is.EqualTo(number));
    }

    [TestCase("x")]
    [TestCase("0")]
    [TestCase("100000")]
    [TestCase("")]
    public async Task A_place_that_there_is_none_of_is_told_and_nothing_moves(string typed)
    {
        var number = await App.MadeOfOne();
        var browser = await App.SignIn("marat");
        var before = Rows(await Open(browser, "/backlog"));

        var answer = await Post(browser, "/backlog/move", ("move", $"{number}:place"), ($"place-{number}", typed));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(answer.Document().QuerySelector("#board-notice")!.TextContent, Does.Contain("Назовите место от 1 до"));
            Assert.That(Rows(answer.Document()), Is.EqualTo(before));
        }
    }

    [Test]
    public async Task Who_was_slower_gets_the_new_order_and_is_told_that_nothing_was_moved()
    {
        var (one, two) = (await App.MadeOfOne(), await App.MadeOfOne());
        var (first, second) = (await App.SignIn("marat"), await App.SignIn("marat"));
        var seen = await Version(second);
        await Post(first, "/backlog/move", ("move", $"{one}:top"));

        var answer = await second.Post("/backlog/move", ("move", $"{two}:top"), ("version", seen), ("after", "0"), ("key", "slow"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(answer.Document().QuerySelector("#board-notice")!.TextContent, Does.Contain($"EN-{two} не переставлена"));
            Assert.That(Rows(answer.Document())[0], Is.EqualTo(one));
            Assert.That(answer.Document().QuerySelector("#board-form input[name=version]")!.GetAttribute("value"), Is.Not.EqualTo(seen));
        }
    }

    [Test]
    public async Task The_script_gets_the_board_anew_with_what_to_announce_and_the_hints_beside_it()
    {
        var number = await App.MadeOfOne();
        var browser = await App.SignIn("marat");
        var version = await Version(browser);
        browser.AsScript = true;

        var answer = (await browser.Post("/backlog/move", ("move", $"{number}:1"), ("version", version), ("after", "0"), ("key", "script"))).Document();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Rows(answer)[0], Is.EqualTo(number));
            Assert.That(answer.QuerySelector("#board [data-announce]")!.GetAttribute("data-announce"), Does.Contain($"EN-{number} теперь на месте 1"));
            Assert.That(answer.QuerySelector("#hints")!.GetAttribute("hx-swap-oob"), Is.EqualTo("true"));
            Assert.That(answer.QuerySelector("header.top"), Is.Null);
        }
    }

    [Test]
    public async Task Requests_that_are_ticked_become_one_enhancement_by_a_form_that_loses_nothing()
    {
        var gulnara = await App.As("gulnara");
        var (one, two) = (await gulnara.Wish("Первое пожелание"), await gulnara.Wish("Второе пожелание"));
        var browser = await App.SignIn("marat");

        var gathered = await Post(browser, "/backlog/consolidate", ("act", "gather"), ("tickets", $"{one}"), ("tickets", $"{two}"));
        var form = await Open(browser, gathered.Location!);
        var refused = await browser.Post(
            "/enhancements/new/make", ("tickets", $"{one}"), ("tickets", $"{two}"), ("title", ""), ("need", "Нужно обоим"), ("wantedBy", "2027-02-01"), ("wantedReason", ""), ("key", "gather"));
        var made = await browser.Post(
            "/enhancements/new/make", ("tickets", $"{one}"), ("tickets", $"{two}"), ("title", "Общее"), ("need", "Нужно обоим"), ("wantedBy", ""), ("wantedReason", ""), ("key", "gather"));
        var page = await Open(browser, made.Location!);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(form.QuerySelector("#make-title")!.GetAttribute("value"), Is.EqualTo("Первое пожелание"));
            Assert.That(refused.Document().QuerySelectorAll(".field-error"), Has.Length.EqualTo(2));
            Assert.That(refused.Document().QuerySelector("#make-need")!.TextContent, Is.EqualTo("Нужно обоим"));
            Assert.That(page.QuerySelector("h1")!.TextContent, Is.EqualTo("Общее"));
            Assert.That(page.QuerySelector(".notice")!.TextContent, Does.Contain("Заведена EN-"));
            Assert.That(page.QuerySelectorAll(".entries li"), Has.Length.EqualTo(2));
        }
    }

    [Test]
    public async Task One_click_makes_an_enhancement_of_a_request_and_another_adds_a_similar_one()
    {
        var gulnara = await App.As("gulnara");
        var wish = await gulnara.Filed(new { title = "Печать штрихкода на карточке", body = "Предлагаем добавить штрихкод на печатную форму карточки.", kind = "enhancement" });
        var browser = await App.SignIn("marat");
        await Post(browser, "/backlog/consolidate", ("act", $"make:{wish}"));
        var alike = await gulnara.Filed(new { title = "Штрихкод на печатной карточке", body = "Хотелось бы штрихкод при печати карточки.", kind = "enhancement" });

        var join = (await Open(browser, "/backlog")).QuerySelector($"#ticket-{alike} button[value^=join]")!;
        var joined = await Post(browser, "/backlog/consolidate", ("act", join.GetAttribute("value")!));

        var (first, second) = (await gulnara.Ticket(wish), await gulnara.Ticket(alike));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(joined.Status, Is.EqualTo(HttpStatusCode.Redirect), joined.Html);
            Assert.That(first["status"], Is.EqualTo("consolidated"));
            Assert.That(second["enhancement"], Is.EqualTo(first["enhancement"]));
        }
    }

    [Test]
    public async Task Nothing_ticked_is_told()
    {
        await (await App.As("gulnara")).Wish();
        var browser = await App.SignIn("marat");

        var answer = await Post(browser, "/backlog/consolidate", ("act", "gather"));

        Assert.That((answer.Status, answer.Html.Contains("Выберите хотя бы одну заявку", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.UnprocessableEntity, true)));
    }

    [Test]
    public async Task On_its_page_an_enhancement_is_edited_scored_extended_split_and_taken_off()
    {
        var gulnara = await App.As("gulnara");
        var (stays, joins) = (await gulnara.Wish(), await gulnara.Wish());
        var number = await (await App.As("marat")).Made(stays);
        var browser = await App.SignIn("marat");
        var path = $"/enhancements/EN-{number}";

        await Act("edit", ("title", "Иначе названо"), ("need", "Нужно"), ("benefit", ""), ("wantedBy", ""), ("wantedReason", ""));
        await Act("score", ("needPoints", "5"), ("weightPoints", "4"), ("effortPoints", "2"));
        await Act("add", ("tickets", $"TH-{joins}, {joins}"));
        await Act("split", ("ticket", $"{stays}"));
        var page = await Open(browser, path);
        await Act("dissolve");
        var off = await Open(browser, path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.QuerySelector("h1")!.TextContent, Is.EqualTo("Иначе названо"));
            Assert.That(page.QuerySelectorAll(".entries li"), Has.Length.EqualTo(1));
            Assert.That(page.QuerySelector("[aria-labelledby=points]")!.TextContent, Does.Contain("4,5"));
            Assert.That(off.QuerySelector(".head")!.TextContent, Does.Contain("Снята с доски"));
            Assert.That(off.QuerySelectorAll("main form"), Is.Empty);
            Assert.That((await gulnara.Ticket(joins))["status"], Is.EqualTo("backlog"));
        }

        async Task Act(string verb, params (string, string)[] fields)
        {
            var version = (await Open(browser, path)).QuerySelector("main input[name=version]")!.GetAttribute("value")!;
            var answer = await browser.Post($"{path}/{verb}", [.. fields, ("version", version), ("key", verb)]);
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Redirect), $"{verb}: {answer.Html}");
        }
    }

    [Test]
    public async Task A_request_that_is_in_an_enhancement_already_is_not_left_out_silently()
    {
        var gulnara = await App.As("gulnara");
        var (free, taken) = (await gulnara.Wish(), await gulnara.Wish());
        var number = await (await App.As("marat")).Made(taken);

        var page = await Open(await App.SignIn("marat"), $"/enhancements/new?tickets={free}&tickets={taken}");

        Assert.That(page.QuerySelector(".notice")!.TextContent, Does.Contain($"TH-{taken} уже в доработке EN-{number}").And.Not.Contain($"TH-{free}"));
    }

    [Test]
    public async Task What_was_typed_stays_where_somebody_was_faster_or_a_number_is_wrong()
    {
        var number = await App.MadeOfOne();
        var browser = await App.SignIn("marat");

        var stale = await browser.Post($"/enhancements/EN-{number}/edit", ("title", "Моё название"), ("need", "Моя потребность"), ("version", "1"), ("key", "k"));
        var wrong = await browser.Post($"/enhancements/EN-{number}/add", ("tickets", "TH-1, чепуха"), ("version", "2"), ("key", "k"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(stale.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(stale.Document().QuerySelector("#edit-title")!.GetAttribute("value"), Is.EqualTo("Моё название"));
            Assert.That(wrong.Document().QuerySelector("#add-tickets")!.GetAttribute("value"), Is.EqualTo("TH-1, чепуха"));
        }
    }

    [TestCase("olga")]
    [TestCase("irina")]
    public async Task Readers_see_the_order_and_who_decides_and_nothing_to_press(string who)
    {
        var number = await App.MadeOfOne();
        var browser = await App.SignIn(who);

        var (board, page) = (await Open(browser, "/backlog"), await Open(browser, $"/enhancements/EN-{number}"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Rows(board), Does.Contain(number));
            Assert.That(board.QuerySelector(".head")!.TextContent, Does.Contain("Сейчас это Марат Оспанов"));
            Assert.That(board.QuerySelectorAll("main button:not([hidden]), main input:not([type=hidden])"), Is.Empty);
            Assert.That(page.QuerySelectorAll("main button, main form"), Is.Empty);
        }
    }

    [Test]
    public async Task An_act_of_somebody_whose_turn_it_is_not_any_more_is_refused_on_the_page_by_the_name_of_who_can()
    {
        var number = await App.MadeOfOne();
        var browser = await App.SignIn("olga");

        var move = await browser.Post("/backlog/move", ("move", $"{number}:top"), ("version", "1"), ("after", "0"), ("key", "k"));
        var edit = await browser.Post($"/enhancements/EN-{number}/edit", ("title", "Чужое"), ("need", "Чужое"), ("version", "2"), ("key", "k"));

        Assert.That(move.Html, Does.Contain("Сейчас бэклогом и заменами распоряжается Марат Оспанов"));
        Assert.That((edit.Status, (await (await App.As("olga")).Enhancement(number))["title"]), Is.EqualTo((HttpStatusCode.Forbidden, "Передача работ")));
    }

    [TestCase("/enhancements/new?tickets=1")]
    [TestCase("/swaps/new")]
    [TestCase("/submissions/new")]
    public async Task A_page_of_the_head_names_who_can_instead_of_showing_a_form(string path)
    {
        var page = await (await App.SignIn("aigerim")).Get(path);

        Assert.That((page.Status, page.Html.Contains("распоряжается Марат Оспанов", StringComparison.Ordinal), page.Html.Contains("<textarea", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Forbidden, true, false)));
    }

    [Test]
    public async Task The_authors_page_tells_the_number_and_leads_only_those_who_may_read_the_backlog_to_it()
    {
        var ticket = await (await App.As("gulnara")).Wish();
        var number = await (await App.As("marat")).Made(ticket);

        var (author, agent) = (await Open(await App.SignIn("gulnara"), $"/tickets/{ticket}"), await Open(await App.SignIn("olga"), $"/tickets/{ticket}"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(author.QuerySelector(".timeline")!.TextContent, Does.Contain($"Вошла в доработку EN-{number}"));
            Assert.That(author.QuerySelector(".facts")!.TextContent, Does.Contain($"EN-{number}"));
            Assert.That(author.QuerySelector("a[href^='/enhancements']"), Is.Null);
            Assert.That(agent.QuerySelector($"a[href='/enhancements/EN-{number}']"), Is.Not.Null);
        }
    }

    private static async Task<IDocument> Open(SignedInClient browser, string path)
    {
        var answer = await browser.Get(path);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), path);
        return answer.Document();
    }

    /// <summary>Posts with the board's version as it stands now.</summary>
    private static async Task<PageAnswer> Post(SignedInClient browser, string path, params (string, string)[] fields) =>
        await browser.Post(path, [.. fields, ("version", await Version(browser)), ("after", "0"), ("key", Guid.NewGuid().ToString("N"))]);

    private static async Task<string> Version(SignedInClient browser) => Form(await Open(browser, "/backlog"), "version");

    internal static string Form(IDocument page, string field) => page.QuerySelector($"#board-form input[name={field}]")!.GetAttribute("value")!;

    internal static List<long> Rows(IDocument page) =>
        [.. page.QuerySelectorAll("#board-rows tr").Select(row => long.Parse(row.GetAttribute("data-number")!, System.Globalization.CultureInfo.InvariantCulture))];
}
