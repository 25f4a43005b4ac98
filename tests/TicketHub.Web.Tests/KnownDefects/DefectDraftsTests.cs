using System.Net;
using TicketHub.Storage;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.KnownDefects;

/// <summary>What is typed about known defects and not done stays typed.</summary>
public class DefectDraftsTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task A_form_of_the_defects_page_is_kept_while_it_is_written_and_forgotten_when_it_is_done()
    {
        var number = await (await App.As("aigerim")).DefectOf(await App.Hit("timur", DefectSteps.NewStack()));
        var browser = await App.SignIn("aigerim");
        var place = $"defect/{number}/rename";

        var saved = await browser.Post("/drafts", ("place", place), ("key", "one"), ("draftWriter", "w"), ("draftSeen", "0"), ("title", "Кэш реестра и его пределы"));
        var (kept, open) = await Rename();
        var done = await browser.Post($"/known-defects/KD-{number}/rename", ("place", place), ("key", "one"), ("draftWriter", "w"), ("draftSeen", "1"), ("version", "1"), ("title", "Кэш реестра"));
        var (after, _) = await Rename();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(saved.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((kept, open), Is.EqualTo(("Кэш реестра и его пределы", true)));
            Assert.That((done.Status, after), Is.EqualTo((HttpStatusCode.Redirect, "Кэш реестра")));
            Assert.That((await (await App.SignIn("dina")).Post("/drafts", ("place", place), ("key", "two"), ("title", "Чужое"))).Status, Is.EqualTo(HttpStatusCode.NotFound));
        }

        async Task<(string? Title, bool Open)> Rename()
        {
            var field = (await browser.Get($"/known-defects/KD-{number}")).Document().QuerySelector("#rename-title")!;
            return (field.GetAttribute("value"), field.Closest("details")!.HasAttribute("open"));
        }
    }

    [Test]
    public async Task A_number_that_the_callout_refuses_stays_in_its_field_with_the_reason()
    {
        var ticket = await App.Hit("timur", DefectSteps.NewStack());
        var browser = await App.SignIn("aigerim");

        var sent = await browser.Post(
            $"/tickets/{ticket}/known-defects/link", ("defect", "KD-999999"), ("place", $"ticket/{ticket}/linkDefect"), ("key", "k"), ("draftWriter", "w"), ("draftSeen", "0"));
        var page = (await browser.Get($"/tickets/{ticket}")).Document();

        var field = page.QuerySelector("#linkDefect-defect")!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That((field.GetAttribute("value"), field.GetAttribute("aria-invalid")), Is.EqualTo(("KD-999999", "true")));
            Assert.That(field.Closest("details")!.HasAttribute("open"), Is.True);
            Assert.That(page.QuerySelector("#linkDefect-defect-error")!.TextContent.Trim(), Is.Not.Empty);
        }
    }
}
