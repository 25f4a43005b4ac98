using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Intake;

/// <summary>A document that comes clause by clause.</summary>
public class ClauseSeriesTests(DatabaseKind database) : OnEachDatabase(database)
{
    private readonly DatabaseKind kind = database;

    [Test]
    public async Task The_sixth_question_of_a_week_from_one_document_makes_a_series()
    {
        var (asel, aigerim) = (await App.As("asel"), await App.As("aigerim"));
        var numbers = new List<long>();
        for (var i = 1; i <= 5; i++)
            numbers.Add(await asel.Filed(Question("ТЗ_шесть.docx", i)));
        Assert.That((await aigerim.Ticket(numbers[4]))["series"], Is.Null);

        numbers.Add(await asel.Filed(Question("ТЗ_шесть.docx", 6)));

        foreach (var number in numbers)
        {
            var ticket = await aigerim.Ticket(number);
            Assert.That((ticket["series"], ticket["status"]), Is.EqualTo((numbers[0].ToString(System.Globalization.CultureInfo.InvariantCulture), "new")));
        }
    }

    [Test]
    public async Task A_colleague_of_the_department_goes_on_with_the_series()
    {
        var (one, other) = (await App.As("asel"), await Colleague("asel"));
        long last = 0;
        for (var i = 1; i <= 6; i++)
            last = await (i % 2 == 0 ? other : one).Filed(Question("ТЗ_коллеги.docx", i));

        Assert.That((await (await App.As("aigerim")).Ticket(last))["series"], Is.Not.Null);
    }

    [Test]
    public async Task Questions_of_a_project_are_one_series_whatever_their_documents()
    {
        var asel = await App.As("asel");
        var project = await App.Read(db => Task.FromResult(db.Projects.Single(p => p.Name.StartsWith("Банк")).Id));
        long last = 0;
        for (var i = 1; i <= 6; i++)
            last = await asel.Filed(Question($"Часть_{i}.docx", i, project));

        Assert.That((await (await App.As("aigerim")).Ticket(last))["series"], Is.Not.Null);
    }

    [Test]
    public async Task Questions_of_different_documents_are_none()
    {
        var asel = await App.As("asel");
        long last = 0;
        for (var i = 1; i <= 6; i++)
            last = await asel.Filed(Question($"Разное_{i}.docx", i));

        Assert.That((await (await App.As("aigerim")).Ticket(last))["series"], Is.Null);
    }

    [Test]
    public async Task Six_questions_in_two_weeks_are_none()
    {
        await using var app = await TicketHubApp.Start(kind);
        var asel = await app.As("asel");
        long last = 0;
        for (var i = 1; i <= 6; i++)
        {
            last = await asel.Filed(Question("ТЗ_медленно.docx", i));
            app.Clock.Advance(TimeSpan.FromDays(2.5));
        }

        Assert.That((await (await app.As("aigerim")).Ticket(last))["series"], Is.Null);
    }

    [Test]
    public async Task How_many_are_too_many_is_a_setting()
    {
        await using var app = await TicketHubApp.Start(kind, null, "--TicketHub:ClauseSeries:MoreThan=1");
        var asel = await app.As("asel");
        await asel.Filed(Question("ТЗ_два.docx", 1));

        var second = await asel.Filed(Question("ТЗ_два.docx", 2));

        Assert.That((await (await app.As("aigerim")).Ticket(second))["series"], Is.Not.Null);
    }

    [Test]
    public async Task Only_the_desk_is_shown_a_series_and_it_links_its_questions()
    {
        var asel = await App.As("asel");
        var numbers = new List<long>();
        for (var i = 1; i <= 6; i++)
            numbers.Add(await asel.Filed(Question("ТЗ_показ.docx", i)));
        var (author, agent) = (await App.SignIn("asel"), await App.SignIn("aigerim"));

        var own = await author.Get($"/tickets/{numbers[5]}");
        var desk = await agent.Get($"/tickets/{numbers[5]}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await asel.Ticket(numbers[5]))["series"], Is.Null);
            Assert.That(await asel.GetStringAsync("/api/v1/tickets?mine=true"), Does.Not.Match("\"series\":[0-9]"));
            Assert.That(own.Html, Does.Not.Contain("Серия"));
            Assert.That(desk.Html, Does.Contain("Серия: 6 вопросов").And.Contain($"href=\"/tickets/{numbers[0]}\""));
            Assert.That((await agent.Get("/queues/consultation")).Html, Does.Contain("Серия вопросов по пунктам"));
        }
    }

    [Test]
    public async Task Nobodys_open_form_goes_stale_by_a_series()
    {
        var (asel, aigerim) = (await App.As("asel"), await App.As("aigerim"));
        var first = await asel.Filed(Question("ТЗ_форма.docx", 1));
        var seen = (await aigerim.Ticket(first)).ETag!;
        for (var i = 2; i <= 6; i++)
            await asel.Filed(Question("ТЗ_форма.docx", i));

        var claimed = await aigerim.Call(HttpMethod.Post, $"/api/v1/tickets/{first}/claim", new { }, seen);

        Assert.That(claimed.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(claimed["series"], Is.Not.Null);
    }

    [Test]
    public async Task Eight_who_file_at_once_all_get_their_number()
    {
        var asel = await App.As("asel");
        for (var i = 1; i <= 5; i++)
            await asel.Filed(Question("ТЗ_разом.docx", i));

        var answers = await Task.WhenAll(Enumerable.Range(6, 8).Select(i => asel.File(Question("ТЗ_разом.docx", i))));

        Assert.That(answers.Select(answer => answer.Status), Has.All.EqualTo(HttpStatusCode.Created));
    }

    /// <summary>Somebody else of the same department.</summary>
    private async Task<HttpClient> Colleague(string key)
    {
        var person = await App.Person(key);
        foreach (var other in App.Keys.Where(other => other != key))
        {
            var colleague = await App.Person(other);
            if (colleague.DepartmentId == person.DepartmentId)
                return await App.As(other);
        }

        throw new InvalidOperationException($"The sample has nobody else in the department of {key}.");
    }

    private static object Question(string document, int clause, Guid? projectId = null) => new
    {
        title = $"Пункт 4.2.{clause}",
        body = $"В {document} есть пункт 4.2.{clause} о рассылке уведомлений. Как это настроить в minsky 4.1.6?",
        kind = "consultation",
        projectId,
    };
}
