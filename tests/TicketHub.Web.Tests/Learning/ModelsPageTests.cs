using System.Net;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Storage.Learning;

namespace TicketHub.Web.Tests.Learning;

public class ModelsPageTests(DatabaseKind database) : OwnDesk(database)
{
    [Test]
    public async Task Before_anything_was_learned_the_page_tells_of_the_starter_model()
    {
        var page = Security.Documents.Document(await (await App.SignIn("admin")).Get("/admin/models"));

        Assert.That(page.QuerySelector(".empty")!.TextContent, Does.Contain("Обученных версий пока нет"));
        Assert.That(page.QuerySelector("#in-use ~ .facts")!.TextContent, Does.Contain("Начальная модель"));
    }

    [Test]
    public async Task The_button_trains_and_the_page_shows_the_version_with_its_figures()
    {
        var sample = (await History()).FromTickets;
        await Slips.Teach(App, 25);
        var admin = await App.SignIn("admin");

        var posted = await admin.Post("/admin/models/teach");
        var page = Security.Documents.Document(await admin.Get(posted.Location!));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(posted.Location, Is.EqualTo("/admin/models?done=taken"));
            Assert.That(page.QuerySelector(".notice")!.TextContent, Does.Contain("Новая версия обучена и работает"));
            Assert.That(page.QuerySelector(".version-head .mark")!.TextContent, Does.Contain("работает"));
            Assert.That(page.QuerySelectorAll(".confusion tbody tr"), Has.Count.EqualTo(3));
            Assert.That(page.QuerySelector(".version .facts")!.TextContent, Does.Contain($"из заявок {sample + 25}").And.Contain("1,000"));
            Assert.That((await admin.Post("/admin/models/teach")).Location, Does.EndWith("done=nothingNew"));
        }
    }

    [Test]
    public async Task One_click_returns_to_a_version_and_stands_in_the_audit_list()
    {
        await Slips.Teach(App);
        await Teach();
        var (admin, asel) = (await App.SignIn("admin"), await App.As("asel"));

        var posted = await admin.Post("/admin/models/use", ("version", "0"));
        var returned = await Slips.QueueOf(asel, Slips.Unseen);
        await admin.Post("/admin/models/use", ("version", "0"));
        await admin.Post("/admin/models/use", ("version", "1"));

        var audit = await App.Read(db => db.Audit.Where(e => e.Act == AuditAct.ModelChosen).OrderBy(e => e.Id).Select(e => e.Before + " → " + e.After).ToListAsync());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(posted.Location, Is.EqualTo("/admin/models?done=chosen"));
            Assert.That(returned, Is.Not.EqualTo("defect"));
            Assert.That(await Slips.QueueOf(asel, Slips.Unseen), Is.EqualTo("defect"));
            Assert.That(audit, Is.EqualTo(new[] { "v1 → v0", "v0 → v1" }), "Choosing what is in use changes nothing.");
            Assert.That(await VersionInAnotherProcess(), Is.EqualTo(1));
            Assert.That((await admin.Get("/audit")).Html, Does.Contain("Выбрана версия классификатора"));
        }
    }

    [TestCase("abc")]
    [TestCase("")]
    [TestCase("99999999999999999999")]
    public async Task What_is_no_version_is_no_way_back_to_the_starter_model(string version) => Assert.That(
        (await (await App.SignIn("admin")).Post("/admin/models/use", ("version", version))).Status,
        Is.EqualTo(HttpStatusCode.NotFound));

    [Test]
    public async Task A_version_that_is_not_there_or_cannot_be_read_is_refused_in_words()
    {
        await App.Write(async db => await db.Models.AddAsync(new ClassifierModel { MadeAt = App.Clock.GetUtcNow(), DataHash = new string('0', 64) }));
        var admin = await App.SignIn("admin");

        var unknown = await admin.Post("/admin/models/use", ("version", "999"));
        var old = await admin.Post("/admin/models/use", ("version", "1"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(unknown.Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(old.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(Security.Documents.Document(old).QuerySelector(".notice-wrong")!.TextContent, Does.Contain("обучите классификатор заново"));
            Assert.That(Version, Is.Zero);
        }
    }

    [Test]
    public async Task A_chosen_version_of_another_program_is_told_of_and_the_starter_model_works()
    {
        await Slips.Teach(App);
        await Teach();
        await App.Write(async db =>
        {
            var strange = new ClassifierModel { MadeAt = App.Clock.GetUtcNow(), DataHash = new string('0', 64), Bytes = [1, 2, 3] };
            await db.ModelUses.AddAsync(new ModelUse { Model = strange, At = App.Clock.GetUtcNow() });
        });

        Assert.That(await VersionInAnotherProcess(), Is.Zero);
    }

    [Test]
    public async Task Without_the_forms_token_nothing_is_chosen() => Assert.That(
        (await (await App.SignIn("admin")).PostWithoutToken("/admin/models/use", ("version", "0"))).Status, Is.EqualTo(HttpStatusCode.BadRequest));
}
