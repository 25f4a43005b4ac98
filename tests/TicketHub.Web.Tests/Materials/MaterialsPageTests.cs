using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Materials;

public class MaterialsPageTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task The_author_sees_first_of_all_what_is_asked_of_them_and_how_to_get_it()
    {
        var number = await Asked("threadDump");

        var page = await Page("asel", $"/tickets/{number}");

        var first = page.QuerySelector("main .columns > .stack > .live > *")!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.ClassList, Does.Contain("asked"));
            Assert.That(first.QuerySelector("h2")!.TextContent, Is.EqualTo("Ждём от вас 1 материал"));
            Assert.That(first.QuerySelectorAll(".command code").Select(c => c.TextContent), Has.Some.Contains("Thread.print -l"));
            Assert.That(first.QuerySelector("form input[type=file]"), Is.Not.Null);
            Assert.That(page.QuerySelector(".timeline .command"), Is.Not.Null, "The line that asks shows the command too.");
        }
    }

    [Test]
    public async Task A_row_and_the_heading_say_that_material_is_awaited_to_its_author_and_to_agents()
    {
        var number = await Asked("threadDump");

        var (mine, queue) = (await Page("asel", "/mine"), await Page("aigerim", "/queues/defect"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(mine.QuerySelector($"#row-{number} .chips")!.TextContent, Does.Contain("Ждём от вас 1 материал"));
            Assert.That(mine.QuerySelector(".head p")!.TextContent, Does.Match("ж(дёт|дут) вашего ответа [1-9]"));
            Assert.That(queue.QuerySelector($"#row-{number} .chips")!.TextContent, Does.Contain("Ждём от автора 1 материал"));
            Assert.That(queue.QuerySelector(".head p")!.TextContent, Does.Match("ж(дёт|дут) автора [1-9]"));
        }
    }

    [Test]
    public async Task After_asking_and_taking_back_the_page_stays_at_the_row_that_says_so()
    {
        var number = await Asked("threadDump");
        var browser = await App.SignIn("aigerim");
        async Task<(string, IDocument)> Click(string verb, params (string, string)[] fields)
        {
            var version = (string)(await (await App.As("aigerim")).Ticket(number))["version"]!;
            var answer = await browser.Post($"/tickets/{number}/{verb}", [("version", version), .. fields]);
            return (answer.Raw.Headers.Location?.ToString() ?? "", await Parse(answer.Status is HttpStatusCode.Found ? await browser.Get($"/tickets/{number}") : answer));
        }

        var (askedAt, asked) = await Click("askFor-crashFile");
        var (takenAt, taken) = await Click("takeBack-threadDump");
        var (_, refused) = await Click("askFor-other", ("piece", "symptoms"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((askedAt, takenAt), Is.EqualTo(($"/tickets/{number}#piece-done", $"/tickets/{number}#piece-done")));
            Assert.That(asked.QuerySelector("li#piece-done")!.TextContent, Does.Contain("hs_err").And.Contain("материал запрошен"));
            Assert.That(taken.QuerySelector("#piece-done .notice")!.TextContent, Does.Contain("запрос снят"));
            Assert.That(taken.QuerySelectorAll(".head + .notice"), Is.Empty, "It is said once, where one looks.");
            Assert.That(refused.QuerySelector("#act-askFor-other .field-error")!.TextContent, Does.Contain("почему присланного мало"));
        }
    }

    [Test]
    public async Task A_colleague_reads_what_is_awaited_and_is_offered_nothing()
    {
        var number = await Asked("threadDump");

        var page = await Page("timur", $"/tickets/{number}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.QuerySelector(".pieces")!.TextContent, Does.Contain("Дамп потоков"));
            Assert.That(page.QuerySelectorAll("form[action*='send-'], form[action*='askFor'], form[action*='takeBack'], form[action*='tell-']"), Is.Empty);
        }
    }

    [Test]
    public async Task Sending_nothing_is_told_at_the_piece_and_sending_a_file_attaches_it()
    {
        var number = await Asked("log");
        var browser = await App.SignIn("asel");
        using var empty = Form(null);
        using var file = Form("2026-11-22 10:14:00,000 INFO  [a] (b) c");

        var refused = await Parse(await browser.PostRaw($"/tickets/{number}/send-log", empty));
        var sent = await browser.PostRaw($"/tickets/{number}/send-log", file);

        var page = await Parse(await browser.Get($"/tickets/{number}"));
        await App.ReadFiles();
        var news = await Parse(await browser.Get(page.QuerySelector("#news")!.GetAttribute("hx-get")!));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.QuerySelector("#act-send-log .field-error")!.TextContent, Does.Contain("Добавьте хотя бы один файл"));
            Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.Found));
            Assert.That((await (await App.As("asel")).Ticket(number)).Body!["attachments"]!.AsArray(), Has.Count.EqualTo(1));
            Assert.That(page.QuerySelector("#sent .notice-done")!.TextContent, Does.Contain("Файл отправлен"));
            Assert.That(news.QuerySelector("#sent[hx-swap-oob]")!.ChildElementCount, Is.Zero, "It was read: nothing promises that any more.");
        }
    }

    [Test]
    public async Task What_is_missing_is_told_on_the_page_and_what_was_wrong_with_it_stands_at_the_field()
    {
        var number = await (await App.As("asel")).Filed(Requests.Defect());
        var browser = await App.SignIn("asel");

        var refused = await Parse(await browser.Post($"/tickets/{number}/tell-version", ("text", " ")));
        var told = await browser.Post($"/tickets/{number}/tell-version", ("text", "minsky 4.1.6"));
        var page = await Parse(await browser.Get($"/tickets/{number}"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.QuerySelector("#act-tell-version .field-error"), Is.Not.Null);
            Assert.That(told.Status, Is.EqualTo(HttpStatusCode.Found));
            Assert.That(page.QuerySelector(".pieces")!.TextContent, Does.Contain("Версия платформы: minsky 4.1.6"));
        }
    }

    [Test]
    public async Task The_filing_form_of_a_defect_shows_what_helps_most_as_it_is_written()
    {
        var browser = await App.SignIn("asel");
        browser.AsScript = true;

        var panel = await Parse(await browser.Post("/new/panel", ("title", "Портал завис"), ("kind", "defect"), ("version", "minsky 4.1.6"),
            ("body", "С утра портал завис и не отвечает ни у кого, отдел стоит, ошибка 503 в журнале.")));

        var checklist = panel.QuerySelector("[data-materials]")!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(checklist.TextContent, Does.Contain("Версия платформы: minsky 4.1.6").And.Contain("Дамп потоков").And.Not.Contain("Дамп памяти"));
            Assert.That(checklist.QuerySelectorAll(".command code").Select(c => c.TextContent), Has.Some.Contains("Thread.print -l"));
            Assert.That(checklist.QuerySelectorAll("a").Select(a => a.GetAttribute("href")), Does.Contain("#environment").And.Contain("#files"));
        }
    }

    [Test]
    public async Task The_filing_form_tells_what_its_files_hold_as_they_are_read_and_after_a_refusal_too()
    {
        var (asel, browser) = (await App.As("asel"), await App.SignIn("asel"));
        await App.ReadFiles();
        var log = await asel.Uploaded("server.log", "2026-11-22 10:14:00,000 ERROR [a] (b) java.lang.OutOfMemoryError: Java heap space\n");
        (string, string)[] form = [("title", "Портал завис"), ("kind", "defect"), ("body", "Портал завис и не отвечает ни у кого."), ("uploads", log.ToString())];
        browser.AsScript = true;

        var before = await Parse(await browser.Post("/new/panel", form));
        var again = before.QuerySelector("[data-files-found]")!.GetAttribute("hx-get")!;
        var reading = await browser.Get(again);
        await App.ReadFiles();
        var told = await browser.Get(again);
        var empty = await asel.Uploaded("empty.log", "");
        await App.ReadFiles();
        browser.AsScript = false;
        var refused = await Parse(await browser.Post("/new", [("title", ""), .. form[1..], ("uploads", empty.ToString())]));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before.QuerySelector("[data-files-found]")!.TextContent, Does.Contain("server.log").And.Contain("Ждёт очереди на чтение"));
            Assert.That(reading.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(reading.Html, Does.Contain("data-files-found").And.Contain("server.log"));
            Assert.That((told.Status, told.Raw.Headers.GetValues("HX-Trigger").Single()), Is.EqualTo((HttpStatusCode.NoContent, "files-read")));
            var files = refused.QuerySelectorAll("[data-files-found] li").Select(li => li.TextContent).ToList();
            Assert.That(files, Has.Some.Contains("журнал").And.Some.Contains("OutOfMemoryError").And.Some.Contains("Прочитать не удалось: файл пуст"));
            Assert.That(refused.QuerySelector("[data-files-found]")!.HasAttribute("hx-get"), Is.False, "All of them are read.");
        }
    }

    private async Task<long> Asked(string piece)
    {
        var bank = await App.Read(db => Task.FromResult(db.Projects.Single(p => p.Name.StartsWith("Банк")).Id));
        var number = await (await App.As("asel")).Filed(Requests.Defect(projectId: bank));
        var answer = await (await App.As("aigerim")).Do(number, "askFor", new { piece, reason = "Нужен сам файл" });
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        return number;
    }

    private async Task<IDocument> Page(string who, string path) => await Parse(await (await App.SignIn(who)).Get(path));

    private static async Task<IDocument> Parse(PageAnswer page) => await new HtmlParser().ParseDocumentAsync(page.Html);

    private static MultipartFormDataContent Form(string? text)
    {
        var form = new MultipartFormDataContent { { new StringContent("form-" + Guid.NewGuid().ToString("N")), "key" } };
        if (text is not null)
            form.Add(new StringContent(text), "files", "server.log");
        return form;
    }
}
