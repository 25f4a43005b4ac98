using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Tickets;

/// <summary>What a person wrote while somebody else ended the request: never lost, and never sent as something else.</summary>
public class ConflictPageTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const string Written = "Только для своих: у клиента старая лицензия.";

    [Test]
    public async Task A_message_that_is_too_late_comes_back_as_the_note_that_its_label_says()
    {
        var (browser, number) = await ClosedWhileAigerimWrote();

        var page = await Post(browser, $"/tickets/{number}/say", ("as", "reply"), ("text", Written));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.QuerySelector("#say input[name=as]")!.GetAttribute("value"), Is.EqualTo("note"));
            Assert.That(page.QuerySelector("#say-text")!.TextContent, Is.EqualTo(Written));
        }
    }

    [Test]
    public async Task An_answer_that_a_second_window_sends_stays_for_the_author_and_says_what_became_of_it()
    {
        var number = (await (await App.As("asel")).File(Requests.Consultation())).Number;
        var (browser, olga) = (await App.SignIn("olga"), await App.As("olga"));
        await olga.Do(number, "claim");
        await olga.Do(number, "answer", new { text = "Да." });

        var page = await Post(browser, $"/tickets/{number}/say", ("as", "answer"), ("text", Written), ("version", "2"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.QuerySelector("#say input[name=as][checked]")!.GetAttribute("value"), Is.EqualTo("reply"));
            Assert.That(page.QuerySelector("#say-instead")!.TextContent, Does.Contain("«Ответ автору» уже не отправить").And.Contain("Сообщение увидят все участники"));
            Assert.That(page.QuerySelector("#say-text")!.TextContent, Is.EqualTo(Written));
        }
    }

    [Test]
    public async Task A_reason_for_what_has_become_impossible_is_shown_to_be_kept()
    {
        var (browser, number) = await ClosedWhileAigerimWrote();

        var page = await Post(browser, $"/tickets/{number}/reclassify", ("to", "defect"), ("reason", Written), ("version", "99"));

        Assert.That(page.QuerySelector("#unsent-text")!.TextContent, Is.EqualTo(Written));
    }

    [Test]
    public async Task The_author_of_a_note_is_not_told_to_have_changed_the_request()
    {
        var number = (await (await App.As("asel")).File(Requests.Consultation())).Number;
        var aigerim = await App.SignIn("aigerim");
        await (await App.As("daniyar")).Do(number, "claim");
        await (await App.As("olga")).Do(number, "note", new { text = "Смотрю." });

        var page = await Post(aigerim, $"/tickets/{number}/claim", ("version", "1"));

        Assert.That(page.QuerySelector(".notice")!.TextContent, Does.Contain("Данияр Ахметов").And.Not.Contains("Ольга Ким"));
    }

    private async Task<(SignedInClient Browser, long Number)> ClosedWhileAigerimWrote()
    {
        var number = (await (await App.As("asel")).File(Requests.Consultation())).Number;
        var browser = await App.SignIn("aigerim");
        await (await App.As("olga")).Do(number, "close", new { reason = "Решено по телефону" });
        return (browser, number);
    }

    private static async Task<IDocument> Post(SignedInClient browser, string path, params (string, string)[] fields) =>
        await new HtmlParser().ParseDocumentAsync((await browser.Post(path, fields)).Html);
}
