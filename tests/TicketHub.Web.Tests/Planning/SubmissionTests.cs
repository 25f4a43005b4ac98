using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Backlog;
using TicketHub.Web.Tests.BadInput;
using TicketHub.Web.Tests.Demand;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.Planning;

/// <summary>The head sends a part of the board to R&amp;D, which answers each item.</summary>
public class SubmissionTests(DatabaseKind database) : OnEachDatabase(database)
{
    private HttpClient marat = null!;
    private HttpClient irina = null!;

    [OneTimeSetUp]
    public async Task SignIn() => (marat, irina) = (await App.As("marat"), await App.As("irina"));

    [Test]
    public async Task What_was_sent_stays_as_it_was_whatever_becomes_of_it()
    {
        var (second, first) = (await App.MadeOfOne(), await App.MadeOfOne());
        await marat.Change(first, "move", new { before = second });
        var places = (await marat.Order()).Select((n, i) => (n, i + 1)).ToDictionary();

        var sent = await marat.Send(new { note = "Прошу оценить", items = new[] { second, first } });
        await marat.Change(first, "edit", new { title = "Совсем иначе", need = "Иначе" });
        await marat.Change(first, "move", new { to = "bottom" });

        var items = (await irina.Call(HttpMethod.Get, $"{SubmissionSteps.Submissions}/{sent.Number}")).Body!["items"]!.AsArray();
        Assert.That(
            items.Select(i => (i!["enhancement"]!.GetValue<long>(), i["place"]!.GetValue<int>(), i["title"]!.ToString(), i["answer"]!.ToString())),
            Is.EqualTo(new[] { (first, places[first], "Передача работ", "open"), (second, places[second], "Передача работ", "open") }));
    }

    [Test]
    public async Task The_first_of_the_board_go_without_those_that_RD_has()
    {
        var gone = await App.MadeOfOne();
        await marat.Change(gone, "move", new { to = "top" });
        await marat.Sent(gone);
        var next = await App.MadeOfOne();
        await marat.Change(next, "move", new { after = gone });

        var sent = await marat.Send(new { note = "Ещё одна", first = 1 });

        Assert.That(sent.Body!["items"]!.AsArray().Select(i => i!["enhancement"]!.GetValue<long>()), Is.EqualTo(new[] { next }));
    }

    [Test]
    public async Task What_RD_declined_is_not_counted_among_what_is_open()
    {
        var before = await OpenWishes();
        var number = await App.MadeOfOne();
        var counted = await OpenWishes();

        await irina.Say(await marat.Sent(number), number, "decline", new { reason = "Платформа это уже умеет." });

        Assert.That((counted, await OpenWishes()), Is.EqualTo((before + 1, before)));

        async Task<int> OpenWishes() => (await marat.Call(HttpMethod.Get, "/api/v1/queues")).Body!.AsArray().Single(q => q!["queue"]!.ToString() == "enhancement")!["open"]!.GetValue<int>();
    }

    [Test]
    public async Task RD_asks_the_head_answers_RD_accepts_and_the_authors_follow()
    {
        var author = await App.As("gulnara");
        var ticket = await author.Wish();
        var number = await marat.Made(ticket);
        var submission = await marat.Sent(number);

        var asked = await irina.Say(submission, number, "ask", new { text = "Сколько работ у одного сотрудника?" });
        var twice = await irina.Say(submission, number, "ask", new { text = "И ещё?" });
        var explained = await marat.Say(submission, number, "explain", new { text = "До трёхсот." });
        var accepted = await irina.Say(submission, number, "accept", new { estimate = 4.5 });
        var again = await irina.Say(submission, number, "accept", new { estimate = 5 });

        using (Assert.EnterMultipleScope())
        {
            Assert.That((asked["answer"], twice.Code, explained["answer"]), Is.EqualTo(("asked", "questionOpen", "open")));
            Assert.That((accepted["answer"], accepted["estimate"], accepted["question"], accepted["explanation"]), Is.EqualTo(("accepted", "4.5", "Сколько работ у одного сотрудника?", "До трёхсот.")));
            Assert.That((again.Status, again.Code), Is.EqualTo((HttpStatusCode.Conflict, "nothingToAnswer")));
            Assert.That((await marat.History(number)).TakeLast(4), Is.EqualTo(new[] { "submitted", "questioned", "explained", "accepted" }));
            Assert.That((await author.Ticket(ticket))["status"], Is.EqualTo("submitted"));
            Assert.That((await marat.Enhancement(number))["estimate"], Is.EqualTo("4.5"));
        }
    }

    [Test]
    public async Task Who_is_waited_for_reads_it_in_the_menu_and_the_head_on_the_backlog()
    {
        var number = await marat.Made(await (await App.As("gulnara")).Wish());
        var submission = await marat.Sent(number);
        var (planner, head) = (await App.SignIn("irina"), await App.SignIn("marat"));
        var before = Count(await planner.Get("/planning"));
        var quiet = (await head.Get("/backlog")).Html;

        await irina.Say(submission, number, "ask", new { text = "Сколько работ у одного сотрудника?" });

        var asked = (await head.Get("/backlog")).Document();
        var queue = (await head.Get("/queues/enhancement?status=all")).Document();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Is.GreaterThan(0));
            Assert.That(Count(await planner.Get("/planning")), Is.EqualTo(before - 1));
            Assert.That(quiet, Does.Not.Contain($"/submissions/{submission}/items/EN-{number}"));
            Assert.That(asked.QuerySelector($"#questions a[href='/submissions/{submission}/items/EN-{number}']"), Is.Not.Null);
            Assert.That(queue.QuerySelector($"tbody a[href='/enhancements/EN-{number}']"), Is.Not.Null);
            Assert.That(queue.QuerySelectorAll("thead th").Select(cell => cell.TextContent), Has.None.EqualTo("Приоритет").And.None.EqualTo("Исполнитель"));
            Assert.That((await planner.Get("/")).Raw.Headers.Location!.ToString(), Is.EqualTo("/planning"));
        }

        static int Count(PageAnswer page) => int.Parse(
            page.Document().QuerySelector(".side a[href='/submissions'] .side-count")?.FirstChild?.TextContent.Trim() ?? "0", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Test]
    public async Task What_the_head_withdrew_is_not_waited_for()
    {
        var (waits, gone) = (await App.MadeOfOne(), await App.MadeOfOne());
        var submission = await marat.Sent(waits, gone);
        await marat.Change(gone, "withdraw", new { reason = "Больше не нужно" });

        var one = (await irina.Items(SubmissionSteps.Submissions)).Single(s => s["number"]!.GetValue<long>() == submission);
        var page = (await (await App.SignIn("irina")).Get($"/submissions/{submission}")).Document();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((one["open"]!.GetValue<int>(), one["withdrawn"]!.GetValue<int>()), Is.EqualTo((1, 1)));
            Assert.That(page.QuerySelector("[aria-labelledby=items] .card-head")!.TextContent, Does.Contain("ждут ответа: 1").And.Contain("отозвано: 1"));
        }
    }

    [Test]
    public async Task Who_joins_or_leaves_what_RD_has_is_told_so()
    {
        var author = await App.As("gulnara");
        var (number, late) = (await App.MadeOfOne(), await author.Wish());
        var submission = await marat.Sent(number);
        await irina.Say(submission, number, "accept", new { estimate = 3 });
        await marat.Change(number, "add", new { tickets = new[] { late } });

        var ticket = (await (await App.SignIn("gulnara")).Get($"/tickets/{late}")).Document();
        var page = (await (await App.SignIn("marat")).Get($"/enhancements/EN-{number}")).Document();
        var item = (await (await App.SignIn("irina")).Get($"/submissions/{submission}/items/EN-{number}")).Document();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ticket.QuerySelector(".timeline")!.TextContent, Does.Contain($"Вошла в доработку EN-{number}, которая уже у ДРТ, статус «Отправлена в ДРТ/ЦТК»"));
            Assert.That(page.QuerySelector(".entries details")!.TextContent, Does.Contain($"работа над EN-{number} продолжится без неё"));
            Assert.That(string.Concat(item.QuerySelectorAll(".submission-facts").Select(facts => facts.TextContent)), Does.Contain("Принята, ждёт итерации"));
        }
    }

    [TestCase("decline")]
    [TestCase("withdraw")]
    public async Task A_reason_that_names_another_client_is_refused_until_it_is_said_to_be_none(string act)
    {
        var (bank, clinic) = (await App.ProjectOf("timur"), await App.ProjectOf("dina"));
        var own = await marat.Made(await (await App.As("timur")).Wish("Пожелание банка", bank));
        var shared = await marat.Made(await (await App.As("timur")).Wish("Пожелание банка", bank), await (await App.As("dina")).Wish("Пожелание клиники", clinic));
        var name = await App.Read(db => db.Projects.Where(p => p.Id == bank).Select(p => p.Name).SingleAsync());
        var submission = await marat.Sent(own, shared);

        var given = await Act(shared, new { reason = $"Так решил {name}." });
        var meant = await Act(shared, new { reason = $"Так решил {name}.", noClientNamed = true });
        var toItself = await Act(own, new { reason = $"Так решил {name}." });

        Assert.That(
            (given.Status, given.Code, meant.Status, toItself.Status),
            Is.EqualTo((HttpStatusCode.UnprocessableEntity, "namesAClient", HttpStatusCode.OK, HttpStatusCode.OK)));

        Task<ApiAnswer> Act(long number, object input) => act == "withdraw" ? marat.Change(number, act, input) : irina.Say(submission, number, act, input);
    }

    [Test]
    public async Task A_declined_one_tells_its_author_why_stays_on_the_board_and_may_be_sent_again()
    {
        var author = await App.As("gulnara");
        var ticket = await author.Wish();
        var number = await marat.Made(ticket);

        await irina.Say(await marat.Sent(number), number, "decline", new { reason = "Это делается сценарием." });
        var declined = (await author.Ticket(ticket), (await author.Timeline(ticket))[^1]["post"]!.ToString(), await marat.Order());
        var again = await marat.Sent(number);
        var old = await irina.Say(again - 1, number, "accept", new { estimate = 3 });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(declined.Item1["status"], Is.EqualTo("declined"));
            Assert.That(declined.Item2, Is.EqualTo("Это делается сценарием."));
            Assert.That(declined.Item3, Does.Contain(number));
            Assert.That(old.Status, Is.EqualTo(HttpStatusCode.Conflict).Or.EqualTo(HttpStatusCode.NotFound), "the answer belongs to the new one");
            Assert.That((await irina.Say(again, number, "accept", new { estimate = 3 })).Status, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [TestCase("asel")]
    [TestCase("gulnara")]
    [TestCase("admin")]
    [TestCase("saule")]
    public async Task For_those_who_read_no_backlog_there_are_no_submissions(string who)
    {
        var number = await App.MadeOfOne();
        var submission = await marat.Sent(number);
        var (stranger, page) = (await App.As(who), await App.SignIn(who));

        using (Assert.EnterMultipleScope())
        {
            foreach (var path in new[] { "", $"/{submission}", $"/{submission}/xlsx" })
            {
                Assert.That((await stranger.Call(HttpMethod.Get, SubmissionSteps.Submissions + path)).Status, Is.EqualTo(HttpStatusCode.NotFound), path);
                Assert.That((await page.Get("/submissions" + path)).Status, Is.EqualTo(HttpStatusCode.NotFound), path);
            }

            Assert.That((await page.Get($"/submissions/{submission}/items/EN-{number}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await stranger.Send(new { note = "Срочно", items = new[] { number } })).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await stranger.Say(submission, number, "accept", new { estimate = 1 })).Status, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    /// <summary>Nobody gets anything to R&amp;D past the head: there is no other way in, and this one is the acting head's alone.</summary>
    [TestCase("irina")]
    [TestCase("olga")]
    [TestCase("bolat")]
    [TestCase("yerlan")]
    public async Task Only_the_acting_head_sends_and_withdraws_and_the_refusal_names_them(string who)
    {
        var number = await App.MadeOfOne();
        var (reader, page, seen) = (await App.As(who), await App.SignIn(who), (await marat.Enhancement(number)).ETag);

        var sent = await reader.Send(new { note = "Срочно", items = new[] { number } });
        var withdrawn = await reader.Call(HttpMethod.Post, $"{BacklogSteps.Enhancements}/{number}/withdraw", new { reason = "Не надо" }, seen);
        var composing = await page.Get("/submissions/new");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((sent.Status, sent.Code, withdrawn.Status, withdrawn.Code), Is.EqualTo((HttpStatusCode.Forbidden, "notTheActingHead", HttpStatusCode.Forbidden, "notTheActingHead")));
            Assert.That(sent["detail"], Does.Contain("Марат Оспанов"));
            Assert.That(composing.Status, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That((await marat.Enhancement(number))["status"], Is.EqualTo("consolidated"));
        }
    }

    [Test]
    public async Task A_request_that_was_not_sent_is_in_no_plan_and_in_no_submission()
    {
        var number = await App.MadeOfOne();
        await irina.HasIteration("2027-05");
        var submission = await marat.Sent(await App.MadeOfOne());

        var planned = await irina.PlanAct($"items/{number}/put", new { month = "2027-05" });
        var answered = await irina.Say(submission, number, "accept", new { estimate = 2 });

        Assert.That((planned.Code, answered.Code), Is.EqualTo(("notAccepted", "notInThisSubmission")));
    }

    [TestCase("olga")]
    [TestCase("marat")]
    [TestCase("bolat")]
    public async Task Only_the_planner_answers_and_the_refusal_names_them(string who)
    {
        var number = await App.MadeOfOne();
        var submission = await marat.Sent(number);
        var reader = await App.As(who);

        var refused = await reader.Say(submission, number, "accept", new { estimate = 1 });

        Assert.That((refused.Status, refused.Code, refused["detail"]!.Contains("Ирина Вольская", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Forbidden, "notThePlanner", true)));
    }

    [Test]
    public async Task Who_chose_on_an_order_that_has_changed_sends_nothing()
    {
        var number = await App.MadeOfOne();
        var seen = await marat.BoardVersion();
        await marat.Change(number, "move", new { to = "top" });

        var stale = await marat.Call(HttpMethod.Post, SubmissionSteps.Submissions, new { note = "Прошу", items = new[] { number } }, seen);
        var blind = await marat.Call(HttpMethod.Post, SubmissionSteps.Submissions, new { note = "Прошу", items = new[] { number } });

        Assert.That((stale.Status, blind.Status, (await marat.Enhancement(number))["status"]), Is.EqualTo((HttpStatusCode.PreconditionFailed, (HttpStatusCode)428, "consolidated")));
    }

    [Test]
    public async Task A_repeated_sending_is_one_submission()
    {
        var number = await App.MadeOfOne();
        var (seen, input) = (await marat.BoardVersion(), new { note = "Прошу", items = new[] { number } });

        var first = await marat.Call(HttpMethod.Post, SubmissionSteps.Submissions, input, seen, "send-once");
        var again = await marat.Call(HttpMethod.Post, SubmissionSteps.Submissions, input, seen, "send-once");

        Assert.That((again.Status, again.Number), Is.EqualTo((HttpStatusCode.Created, first.Number)));
    }

    [TestCase("""{"note":" ","first":1}""", "noteNeeded")]
    [TestCase("""{"note":"Прошу"}""", "itemsNeeded")]
    [TestCase("""{"note":"Прошу","items":[999999]}""", "noSuchItem")]
    [TestCase("""{"note":"Прошу","first":-3}""", "itemsNeeded")]
    public async Task What_cannot_be_sent_is_refused(string body, string code)
    {
        await App.MadeOfOne();
        var before = (await marat.Items(SubmissionSteps.Submissions)).Count;

        var refused = await marat.Send(System.Text.Json.Nodes.JsonNode.Parse(body)!);

        Assert.That((refused.Code, (await marat.Items(SubmissionSteps.Submissions)).Count), Is.EqualTo((code, before)));
    }

    [TestCase("accept", """{"estimate":0}""", "estimateOutOfRange")]
    [TestCase("accept", """{"estimate":0.3}""", "estimateOutOfRange")]
    [TestCase("accept", """{"estimate":200.5}""", "estimateOutOfRange")]
    [TestCase("accept", """{"estimate":-1e20}""", "estimateOutOfRange")]
    [TestCase("accept", "{}", "estimateOutOfRange")]
    [TestCase("ask", """{"text":" "}""", "textNeeded")]
    [TestCase("decline", "{}", "reasonNeeded")]
    public async Task What_is_no_answer_is_refused_and_the_item_waits_on(string what, string body, string code)
    {
        var number = await App.MadeOfOne();
        var submission = await marat.Sent(number);

        var refused = await irina.Say(submission, number, what, System.Text.Json.Nodes.JsonNode.Parse(body)!);

        var item = (await marat.Call(HttpMethod.Get, $"{SubmissionSteps.Submissions}/{submission}")).Body!["items"]![0]!;
        Assert.That((refused.Code, item["answer"]!.ToString()), Is.EqualTo((code, "open")));
    }

    [Test]
    public async Task Two_planners_answer_at_once_and_one_answer_stands()
    {
        var number = await App.MadeOfOne();
        var submission = await marat.Sent(number);

        var answers = await Task.WhenAll(Enumerable.Range(1, 6).Select(i => i % 2 == 0
            ? irina.Say(submission, number, "accept", new { estimate = i })
            : irina.Say(submission, number, "decline", new { reason = $"Причина {i}" })));

        Assert.That(answers.Count(a => a.Status == HttpStatusCode.OK), Is.EqualTo(1));
        Assert.That(answers.Where(a => a.Status != HttpStatusCode.OK).Select(a => a.Code), Is.All.EqualTo("nothingToAnswer"));
    }

    [Test]
    public async Task The_head_withdraws_and_the_authors_are_told_why()
    {
        var author = await App.As("gulnara");
        var ticket = await author.Wish();
        var number = await marat.Made(ticket);
        await marat.Sent(number);

        var withdrawn = await marat.Change(number, "withdraw", new { reason = "Уже есть в новой версии." });

        using (Assert.EnterMultipleScope())
        {
            Assert.That((withdrawn.Status, withdrawn["status"], withdrawn["place"]), Is.EqualTo((HttpStatusCode.OK, "withdrawn", (string?)null)));
            Assert.That(await marat.Order(), Does.Not.Contain(number));
            Assert.That((await author.Ticket(ticket))["status"], Is.EqualTo("withdrawn"));
            Assert.That((await author.Timeline(ticket))[^1]["post"]!.ToString(), Is.EqualTo("Уже есть в новой версии."));
        }
    }

    [Test]
    public async Task The_workbook_holds_what_was_sent_and_no_formula()
    {
        var ticket = await (await App.As("gulnara")).Wish();
        var made = await marat.Call(HttpMethod.Post, BacklogSteps.Enhancements, new { tickets = new[] { ticket }, title = "=HYPERLINK(\"http://x\")", need = "+1 и <b>\u0007" });
        var submission = await marat.Sent(made.Number);

        var bytes = await (await irina.GetAsync($"{SubmissionSteps.Submissions}/{submission}/xlsx")).Content.ReadAsByteArrayAsync();

        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var sheet = System.Xml.Linq.XDocument.Parse(await reader.ReadToEndAsync());
        var cells = sheet.Descendants().Where(e => e.Name.LocalName == "c").ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheet.Descendants().Count(e => e.Name.LocalName == "f"), Is.Zero);
            Assert.That(cells.Where(c => c.Value.StartsWith('=')).Select(c => c.Attribute("t")?.Value), Is.EqualTo(new[] { "inlineStr" }));
            Assert.That(cells.Select(c => c.Value), Does.Contain($"EN-{made.Number}").And.Contain("Ждёт ответа"));
        }
    }

    [TestCase("", "note", "items", "first")]
    [TestCase("/{0}/items/{1}/accept", "estimate")]
    [TestCase("/{0}/items/{1}/ask", "text")]
    [TestCase("/{0}/items/{1}/decline", "reason")]
    public async Task Whatever_is_sent_is_answered_with_a_refusal_and_never_with_a_failure(string tail, params string[] members)
    {
        var number = await App.MadeOfOne();
        var submission = tail.Length == 0 ? 0 : await marat.Sent(number);
        var path = SubmissionSteps.Submissions + string.Format(System.Globalization.CultureInfo.InvariantCulture, tail, submission, number);
        var good = members.ToDictionary(m => m, m => m switch { "items" => "[1]", "first" => "1", "estimate" => "1.5", _ => "\"Текст\"" });
        var bodies = new[] { 1, 2, 3 }.SelectMany(seed => new BadBodies(seed, good).All()).ToList();

        await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (bad, ct) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(bad.Bytes) };
            request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
            if (bad.ContentType is not null)
                request.Content.Headers.TryAddWithoutValidation("Content-Type", bad.ContentType);
            using var answer = await (tail.Length == 0 ? marat : irina).SendAsync(request, ct);
            Assert.That((int)answer.StatusCode, Is.LessThan(500), bad.What);
            Assert.That((int)answer.StatusCode < 400 || answer.Content.Headers.ContentType?.MediaType == "application/problem+json", Is.True, bad.What);
        });

        Assert.That(bodies, Has.Count.GreaterThanOrEqualTo(3 * 150));
    }

    [TestCase("0")]
    [TestCase("x")]
    [TestCase("99999999999999999999")]
    public async Task A_number_that_is_none_does_not_exist(string number) =>
        Assert.That((await irina.Call(HttpMethod.Get, $"{SubmissionSteps.Submissions}/{number}")).Code, Is.EqualTo("submissionNotFound"));
}
