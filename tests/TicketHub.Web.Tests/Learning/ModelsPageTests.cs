using System.Net;
using System.Security.Cryptography;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TicketHub.Domain.Intake;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Storage.Learning;
using TicketHub.Web.Features.Learning;

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
        await App.Write(async db => await db.ImportedExamples.AddRangeAsync(Enumerable.Range(1, 120)
            .Select(i => DeskExample.Of(RequestKind.Defect, $"Квитки, литера {i}", Slips.Body(i)))
            .Select(e => new ImportedExample { Hash = e.Hash, Kind = e.Text.Kind, Title = e.Text.Title, Body = e.Text.Body })));
        var admin = await App.SignIn("admin");

        var posted = await admin.Post("/admin/models/teach");
        var page = Security.Documents.Document(await admin.Get(posted.Location!));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(posted.Location, Is.EqualTo("/admin/models?done=taken"));
            Assert.That(page.QuerySelector(".notice")!.TextContent, Does.Contain("Новая версия обучена и работает"));
            Assert.That(page.QuerySelector(".version-head .mark")!.TextContent, Does.Contain("работает"));
            Assert.That(page.QuerySelectorAll(".confusion tbody tr"), Has.Count.EqualTo(6), "three of the version, three of the starter model");
            Assert.That(page.QuerySelector(".version .facts")!.TextContent, Does.Contain("загружено 120").And.Contain("1,000").And.Contain("с поправкой на случайность от").And.Contain("до 100 %"));
            Assert.That(ChosenBy(page), Does.Contain("на отложенных заявках оказалась не хуже прежней"));
            Assert.That((await admin.Post("/admin/models/teach")).Location, Does.EndWith("done=nothingNew"));
        }
    }

    [Test]
    public async Task Few_held_back_requests_are_told_together_with_what_decided_beside_them()
    {
        await Slips.Teach(App);
        var taught = await Teach();
        var heldBack = taught.Figures!.All;

        var page = Security.Documents.Document(await (await App.SignIn("admin")).Get("/admin/models"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.QuerySelector(".version")!.TextContent, Does.Contain("По одним отложенным сравнивать рано").And.Contain("не меньше 20").And.Not.Contain("Читает так же, как люди"));
            Assert.That(page.QuerySelector(".version .facts")!.TextContent, Does.Contain($"из {heldBack}").And.Match($@"{Figure} \(у работавшей тогда версии {Figure}\); текстов (\d|\s)+").And.Match($@"{Figure} \(у начальной модели {Figure}\)"));
            Assert.That(Counted(page.QuerySelectorAll(".confusion")[0]), Is.EqualTo(GroundFigures.OfStarter.Requests + heldBack));
            Assert.That(Counted(page.QuerySelectorAll(".confusion")[1]), Is.EqualTo(GroundFigures.OfStarter.Requests), "that of the starter model");
            Assert.That(ChosenBy(page), Does.Contain("отложенных заявок пока мало"));
        }
    }

    [Test]
    public async Task Of_nothing_decided_no_share_is_right()
    {
        await App.Write(async db => await db.Models.AddAsync(new ClassifierModel
        {
            MadeAt = App.Clock.GetUtcNow(),
            DataHash = new string('0', 64),
            HeldBack = 25,
            MacroF1 = 0.5,
            FormerMacroF1 = 0.6,
            Confusion = [[0, 0, 0, 0], [0, 25, 0, 0], [0, 0, 0, 0]],
        }));

        var facts = Security.Documents.Document(await (await App.SignIn("admin")).Get("/admin/models")).QuerySelector(".version .facts")!.TextContent;

        Assert.That(facts, Does.Contain("0 % (0 из 25)").And.Contain("—").And.Not.Contain("из 0)"));
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
            var list = Security.Documents.Document(await admin.Get("/audit")).QuerySelector(".table tbody tr")!.TextContent;
            Assert.That(list, Does.Contain("Выбрана версия классификатора").And.Contain("Начальная модель").And.Contain("Версия 1").And.Not.Contain("v1"));
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

    [TestCase(false, "её модель повреждена")]
    [TestCase(true, "её обучила другая версия TicketHub")]
    public async Task A_chosen_version_that_cannot_be_read_is_told_of_and_the_starter_model_works(bool whole, string why)
    {
        await Slips.Teach(App);
        await Teach();
        var bytes = await App.Read(db => db.Models.Select(m => m.Bytes).SingleAsync());
        await Chosen(whole ? OfAnotherProgram(bytes!) : [1, 2, 3], new string('0', 64));
        await App.Services.GetRequiredService<ModelInUse>().Refresh(CancellationToken.None);

        var page = Security.Documents.Document(await (await App.SignIn("admin")).Get("/admin/models"));

        Assert.That((Version, await VersionInAnotherProcess()), Is.EqualTo((0, 0)));
        Assert.That(page.QuerySelector("section[aria-labelledby=in-use]")!.TextContent, Does.Contain("Начальная модель").And.Contain($"Выбрана Версия 2, но {why}"));
    }

    /// <summary>Whole, but trained over other features: those are told by the bytes behind the magic and the format.</summary>
    private static byte[] OfAnotherProgram(byte[] bytes)
    {
        var content = bytes[..^SHA256.HashSizeInBytes];
        content["TicketHub model\n".Length + sizeof(int)] ^= 1;
        return [.. content, .. SHA256.HashData(content)];
    }

    private const string Figure = "[01],[0-9]{3}";

    private static int Counted(IElement table) => table.QuerySelectorAll("tbody td").Sum(cell => int.Parse(cell.TextContent.Where(char.IsDigit).ToArray(), System.Globalization.CultureInfo.InvariantCulture));

    private static string ChosenBy(IDocument page) => page.QuerySelectorAll("section[aria-labelledby=in-use] dd")[2].TextContent;

    [Test]
    public async Task Without_the_forms_token_nothing_is_chosen() => Assert.That(
        (await (await App.SignIn("admin")).PostWithoutToken("/admin/models/use", ("version", "0"))).Status, Is.EqualTo(HttpStatusCode.BadRequest));
}
