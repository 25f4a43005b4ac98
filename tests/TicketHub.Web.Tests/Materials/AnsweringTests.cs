using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.ReadingEvidence;
using TicketHub.Web.Tests.Architecture;
using TicketHub.Web.Tests.Tickets;

namespace TicketHub.Web.Tests.Materials;

/// <summary>Files that people send for what was asked of them, read by the child as in life.</summary>
public class AnsweringTests(DatabaseKind database) : OnEachDatabase(database)
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13];

    private static readonly byte[] ThreadDump =
        File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "TicketHub.Diagnostics.Tests", "Fixtures", "Threads", "jstack-l-jdk17.txt"));

    [Test]
    public async Task A_thread_dump_answers_and_a_picture_says_that_it_is_none()
    {
        var story = await Asked("threadDump");

        await Send(story.Number, "screen.png", Png);
        var afterPicture = await Piece(story.Number);
        await Send(story.Number, "threads.txt", ThreadDump);
        var afterDump = await Piece(story.Number);

        var lines = (await (await App.As("timur")).Timeline(story.Number)).Select(e => e["code"]!.ToString()).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(afterPicture["state"]!.ToString(), Is.EqualTo("waiting"));
            Assert.That(afterPicture["remark"]!.ToString(), Does.Contain("screen.png").And.Contain("изображение"));
            Assert.That(afterDump["state"]!.ToString(), Is.EqualTo("atHand"));
            Assert.That((await (await App.As("timur")).Ticket(story.Number))["status"], Is.EqualTo("localizing"));
            Assert.That((lines.Count(l => l == "otherFileCame"), lines.Count(l => l == "pieceCame")), Is.EqualTo((1, 1)));
        }
    }

    [Test]
    public async Task A_file_that_was_read_before_it_was_attached_answers_at_once()
    {
        var story = await Asked("threadDump");
        var timur = await App.As("timur");
        var upload = await timur.Uploaded("threads.txt", System.Text.Encoding.UTF8.GetString(ThreadDump));
        await Read(upload);

        var attached = await timur.Call(HttpMethod.Post, $"/api/v1/tickets/{story.Number}/attachments", new { uploads = new[] { upload } });

        Assert.That((attached.Status, attached["status"]), Is.EqualTo((HttpStatusCode.Created, "localizing")), attached.Body?.ToJsonString());
    }

    [Test]
    public async Task A_log_counts_by_the_time_that_it_covers()
    {
        var story = await Asked("log", noticed: "2026-11-22T05:14:00Z");

        await Send(story.Number, "old.log", Log("2026-11-19"));
        var afterOld = await Piece(story.Number, "log");
        await Send(story.Number, "early.log", Log("2026-11-22", hour: 9));
        var afterNear = await Piece(story.Number, "log");
        await Send(story.Number, "server.log", Log("2026-11-22"));
        var afterRight = await Piece(story.Number, "log");
        var timeline = await (await App.As("timur")).Timeline(story.Number);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((afterOld["state"]!.ToString(), afterRight["state"]!.ToString()), Is.EqualTo(("waiting", "atHand")));
            Assert.That(afterOld["remark"]!.ToString(), Does.Contain("old.log").And.Contain("19 ноября"));
            Assert.That((afterNear["state"]!.ToString(), afterNear["remark"]!.ToString()), Is.EqualTo(
                ("waiting", "Журнал с 22 ноября, 09:10 до 22 ноября, 09:19 кончается за 55 минут до сбоя (22 ноября, 10:14). Нужен журнал за само время сбоя")));
            Assert.That(timeline.Count(e => e["code"]!.ToString() == "otherFileCame"), Is.EqualTo(2));
            Assert.That(afterRight["remark"]!.ToString(), Does.Contain("22 ноября, 10:10").And.Contain("время сбоя в него попадает"));
        }
    }

    private static byte[] Log(string day, int hour = 10) => System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(10, 10).Select(minute =>
        $"{day} {hour:00}:{minute}:00,000 ERROR [kz.arta.synergy.forms.FormService] (default task-1) Failed: java.lang.NullPointerException\n\tat kz.arta.synergy.forms.FormService.open(FormService.java:42)\n")));

    /// <summary>By the form under the piece, as the author does it, and read to its end.</summary>
    private async Task Send(long number, string name, byte[] bytes)
    {
        var browser = await App.SignIn("timur");
        using var form = new MultipartFormDataContent { { new StringContent(Guid.NewGuid().ToString("N")), "key" }, { new ByteArrayContent(bytes), "files", name } };
        var awaited = await App.Read(db => Task.FromResult(db.Tickets.Single(t => t.Number == number).Awaited.Single().Piece));
        var sent = await browser.PostRaw($"/tickets/{number}/send-{Words.CodeOf(awaited)}", form);
        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.Found), sent.Html);
        await Read(await App.Read(db => Task.FromResult(db.Attachments.Single(a => a.TicketNumber == number && a.Name == name).Id)));
    }

    /// <summary>Whoever of the readers is first, afterwards it is read.</summary>
    private Task Read(Guid file) => App.Services.GetRequiredService<ReadOneFile>().Run(file, CancellationToken.None);

    private async Task<System.Text.Json.Nodes.JsonNode> Piece(long number, string piece = "threadDump") =>
        (await (await App.As("timur")).Call(HttpMethod.Get, $"/api/v1/tickets/{number}/materials")).Body!["pieces"]!.AsArray().Single(p => p!["piece"]!.ToString() == piece)!;

    private async Task<Story> Asked(string piece, string? noticed = null)
    {
        var story = await Story.Begin(App, "timur", Requests.Defect());
        await story.Step("yerlan", "acknowledge", null, "acknowledged", leaves: "acknowledged");
        await story.Step("yerlan", "localize", null, "localizing", leaves: "localizing");
        if (noticed is not null)
        {
            await story.Step("yerlan", "askFor", new { piece = "firstNoticed", reason = "Нужно точное время" }, "waitingForEvidence", leaves: "askedFor");
            await story.Step("timur", "tell", new { piece = "firstNoticed", firstNoticedAt = noticed }, "localizing", leaves: "pieceTold");
        }

        await story.Step("yerlan", "askFor", new { piece, reason = "Нужно ещё раз" }, "waitingForEvidence", leaves: "askedFor");
        return story;
    }
}
