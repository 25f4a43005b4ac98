using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Enhancements;
using TicketHub.Storage;
using TicketHub.Testing.Databases;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.Backlog;

/// <summary>The board at its ends: nothing on it, and more than a page.</summary>
[TestFixtureSource(typeof(TestDatabases))]
public class BoardSizeTests(DatabaseKind database)
{
    [Test]
    public async Task A_long_board_comes_in_pages_and_a_move_stays_on_its_page()
    {
        await using var app = await TicketHubApp.Start(database);
        await Many(app, 120);
        using var browser = await app.SignIn("marat");

        var second = (await browser.Get("/backlog?after=50")).Document();
        var answer = await browser.Post("/backlog/move", ("move", $"{BacklogPageTests.Rows(second)[0]}:down"), ("version", BacklogPageTests.Form(second, "version")), ("after", "50"), ("key", "k"));
        var beyond = (await browser.Get("/backlog?after=5000")).Document();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(BacklogPageTests.Rows(second), Has.Count.EqualTo(50));
            Assert.That(second.QuerySelector("#board-rows")!.GetAttribute("data-first"), Is.EqualTo("51"));
            Assert.That(second.QuerySelectorAll(".board-pages a"), Has.Length.EqualTo(2));
            Assert.That(answer.Location, Is.EqualTo("/backlog?after=50#board"));
            Assert.That(BacklogPageTests.Rows(beyond), Has.Count.EqualTo(50));
        }
    }

    [Test]
    public async Task An_empty_board_and_an_empty_tray_say_so()
    {
        await using var app = await TicketHubApp.Start(database);
        await app.Write(async db =>
        {
            await db.Tickets.Where(t => t.EnhancementNumber != null || t.Queue == Domain.Tickets.QueueKind.Enhancement).ExecuteUpdateAsync(t => t
                .SetProperty(x => x.EnhancementNumber, (long?)null).SetProperty(x => x.Status, Domain.Tickets.TicketStatus.Withdrawn));
            await db.Enhancements.ExecuteUpdateAsync(e => e.SetProperty(x => x.Rank, (long?)null));
        });
        using var browser = await app.SignIn("marat");

        var page = (await browser.Get("/backlog")).Document();

        Assert.That(page.Body!.TextContent, Does.Contain("Доработок пока нет").And.Contain("Новых заявок нет"));
    }

    private static Task Many(TicketHubApp app, int count) => app.Write(async db =>
    {
        var head = (await app.Person("marat")).AsActor();
        var (now, rank) = (app.Clock.GetUtcNow(), (await db.Order(default)).Behind);
        for (var i = 0; i < count; i++)
            db.Enhancements.Add(Enhancement.Make(new($"Доработка {i}", "Нужно."), rank + i * Domain.Enhancements.Order.Gap, head, now, DateOnly.FromDateTime(now.DateTime)));
    });
}
