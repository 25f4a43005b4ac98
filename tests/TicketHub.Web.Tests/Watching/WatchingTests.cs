using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TicketHub.Domain;
using TicketHub.Domain.Intake;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Features.Watching;

namespace TicketHub.Web.Tests.Watching;

/// <summary>What the figures are made of, on each database.</summary>
public class WatchingTests(DatabaseKind database) : OnEachDatabase(database)
{
    private Actor asel = null!;
    private Actor timur = null!;
    private Actor agent = null!;
    private Actor head = null!;

    [OneTimeSetUp]
    public async Task Know()
    {
        asel = (await App.Person("asel")).AsActor();
        timur = (await App.Person("timur")).AsActor();
        agent = (await App.Person("aigerim")).AsActor();
        head = (await App.Person("marat")).AsActor();
    }

    [SetUp]
    public async Task Empty() => await App.Write(async db =>
    {
        await db.Repeats.ExecuteDeleteAsync();
        await db.Attachments.ExecuteDeleteAsync();
        await db.Events.ExecuteDeleteAsync();
        await db.DefectTickets.ExecuteDeleteAsync();
        await db.Sightings.ExecuteDeleteAsync();
        await db.Tickets.ExecuteDeleteAsync();
    });

    [Test]
    public async Task Decisions_stand_in_the_week_they_were_made_in()
    {
        // A Monday, 10:00 in Almaty.
        await File(Outcome.Consultation, ago: TimeSpan.Zero);
        await File(Outcome.Defect, ago: TimeSpan.FromHours(10));
        await File(Outcome.Undecided, ago: TimeSpan.FromHours(11));
        await File(Outcome.SpecDump, ago: TimeSpan.FromDays(7 * 11) + TimeSpan.FromHours(10));
        await File(Outcome.SpecDump, ago: TimeSpan.FromDays(7 * 11) + TimeSpan.FromHours(11));

        var parts = (await Read()).Parts;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(parts, Has.Count.EqualTo(12));
            Assert.That(parts[11].Decisions, Is.EquivalentTo(new Dictionary<Outcome, int> { [Outcome.Consultation] = 1, [Outcome.Defect] = 1 }));
            Assert.That(parts[10].Decisions, Is.EquivalentTo(new Dictionary<Outcome, int> { [Outcome.Undecided] = 1 }));
            Assert.That(parts[0].Decisions, Is.EquivalentTo(new Dictionary<Outcome, int> { [Outcome.SpecDump] = 1 }), "the last of them is older than the period");
            Assert.That(parts.Sum(part => part.All), Is.EqualTo(4));
        }
    }

    [Test]
    public async Task A_year_is_told_by_four_weeks()
    {
        await File(Outcome.Consultation, ago: TimeSpan.FromDays(20));
        await File(Outcome.Consultation, ago: TimeSpan.FromDays(22));
        await File(Outcome.Consultation, ago: TimeSpan.FromDays(7 * 51));

        var parts = (await Read("52")).Parts;

        Assert.That(parts.Select(part => part.All), Is.EqualTo(new[] { 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1 }));
    }

    [Test]
    public async Task Agreement_is_counted_by_what_people_did()
    {
        await File(Outcome.Consultation, then: Answer);
        await File(Outcome.Consultation, then: (ticket, now) => ticket.Reclassify(agent, RequestKind.Defect, "Это сбой.", now));
        await File(Outcome.Consultation);
        await File(Outcome.Defect, then: (ticket, now) => ticket.RuleOutDefect(agent, null, "Так и задумано.", now));
        await File(Outcome.Enhancement, ago: TimeSpan.FromDays(20));
        await File(Outcome.Enhancement, ago: TimeSpan.FromDays(2));
        await File(Outcome.SpecDump);
        await File(Outcome.SpecDump, then: Appeal(granted: false));
        await File(Outcome.SpecDump, then: Appeal(granted: true));
        await File(Outcome.Undecided, then: (ticket, now) => ticket.Reclassify(agent, RequestKind.Defect, "Это сбой.", now));
        await File(Outcome.Undecided, then: (ticket, now) => ticket.CloseByFormat(agent, "Это ТЗ.", now));
        await File(Outcome.Consultation, then: (ticket, now) => ticket.CloseByFormat(agent, "Это ТЗ.", now));
        await File(Outcome.Consultation, then: (ticket, now) => ticket.Reclassify(agent, RequestKind.Consultation, null, now));

        var report = await Read();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Agreements, Is.EqualTo(new[]
            {
                new Agreement(Outcome.Consultation, Confirmed: 1, Tacit: 1, Corrected: 2, Open: 1),
                new Agreement(Outcome.Defect, Confirmed: 0, Tacit: 0, Corrected: 1, Open: 0),
                new Agreement(Outcome.Enhancement, Confirmed: 0, Tacit: 1, Corrected: 0, Open: 1),
                new Agreement(Outcome.SpecDump, Confirmed: 1, Tacit: 0, Corrected: 1, Open: 1),
            }));
            Assert.That(report.Agreed, Is.EqualTo(new Counted(4, 8)), "Four agreed or let it be, four corrected.");
            Assert.That(report.LeftToPerson, Is.EqualTo(new Counted(2, 13)));
            Assert.That(report.Refusals, Is.EqualTo(new Refusals(All: 5, Appealed: 2, Granted: 1)));
        }
    }

    [Test]
    public async Task Refusals_are_told_by_department_and_by_certificate()
    {
        await File(Outcome.SpecDump, by: asel, certification: Certification.Expired, then: Appeal(granted: true));
        await File(Outcome.SpecDump, by: asel, certification: Certification.None);
        await File(Outcome.Consultation, by: asel, certification: Certification.Expired);
        await File(Outcome.Consultation, by: head, certification: Certification.Valid);

        var report = await Read();
        var center = await App.Read(db => db.Departments.Where(d => d.Id == asel.DepartmentId).Select(d => d.Name).SingleAsync());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.ByDepartment, Is.EqualTo(new[] { new RefusalsOf<string>(center, 3, new(2, 1, 1)) }));
            Assert.That(report.ByCertification, Is.EqualTo(new[]
            {
                new RefusalsOf<Certification>(Certification.None, 1, new(1, 0, 0)),
                new RefusalsOf<Certification>(Certification.Valid, 1, Refusals.None),
                new RefusalsOf<Certification>(Certification.Expired, 2, new(1, 1, 1)),
            }));
        }
    }

    [Test]
    public async Task Wrong_decisions_are_listed_with_both_opinions_latest_first()
    {
        var ruledOut = await File(Outcome.Defect, then: (ticket, now) => ticket.RuleOutDefect(agent, null, "Так и задумано.", now));
        var moved = await File(Outcome.Consultation, then: (ticket, now) => ticket.Reclassify(agent, RequestKind.Enhancement, "Это пожелание.", now));
        await File(Outcome.Consultation, then: Answer);
        await File(Outcome.Undecided, then: (ticket, now) => ticket.Reclassify(agent, RequestKind.Defect, "Это сбой.", now));

        var wrong = (await Read()).Wrong;

        Assert.That(wrong.Select(w => (w.Number, w.Judged, w.Decided)), Is.EqualTo(new (long, Outcome, Outcome?)[]
        {
            (moved, Outcome.Consultation, Outcome.Enhancement), (ruledOut, Outcome.Defect, null),
        }));
    }

    [Test]
    public async Task A_request_filed_by_the_api_is_counted_with_its_authors_certificate()
    {
        var day = AlmatyTime.DayOf(App.Clock.GetUtcNow());
        await App.Write(async db => (await db.People.SingleAsync(p => p.Id == timur.Id)).Certify(day.AddYears(-2), day.AddDays(-1)));

        await (await App.As("timur")).File(Requests.Specification());

        Assert.That(
            (await Read()).ByCertification.Where(row => row.Refusals.All > 0).Select(row => row.Whose), Is.EqualTo(new[] { Certification.Expired }));
    }

    [Test]
    public async Task An_administrator_sees_the_figures_and_no_requests()
    {
        await File(Outcome.Consultation, then: (ticket, now) => ticket.Reclassify(agent, RequestKind.Defect, "Это сбой.", now));

        var page = (await (await App.SignIn("admin")).Get("/watching")).Html;

        Assert.That(page, Does.Contain("Люди исправили 1 решение").And.Not.Contain("Заявка для счёта"));
    }

    [Test]
    public async Task Of_a_few_no_share_is_told()
    {
        await File(Outcome.SpecDump);
        await File(Outcome.SpecDump, then: Appeal(granted: true));

        var browser = await App.SignIn("aigerim");
        foreach (var (language, told) in new[] { ("kk", "2 ішінен 1"), ("en", "1 of 2"), ("ru", "1 из 2") })
        {
            await browser.Post("/language", ("language", language), ("returnUrl", "/watching"));
            var figures = new HtmlParser().ParseDocument((await browser.Get("/watching")).Html).QuerySelectorAll(".figures dd");

            Assert.That(figures[2].TextContent, Does.StartWith(told).And.Not.Contain("%"));
        }
    }

    [Test]
    public async Task Of_twenty_one_is()
    {
        for (var i = 0; i < 19; i++)
            await File(Outcome.SpecDump);
        await File(Outcome.SpecDump, then: Appeal(granted: true));

        var figures = new HtmlParser().ParseDocument((await (await App.SignIn("aigerim")).Get("/watching")).Html).QuerySelectorAll(".figures dd");

        Assert.That(figures[2].TextContent, Does.Match(@"^5\s%"));
    }

    [TestCase("aigerim")]
    [TestCase("olga")]
    public async Task The_tcc_sees_the_requests_too(string who)
    {
        var number = await File(Outcome.Consultation, then: (ticket, now) => ticket.Reclassify(agent, RequestKind.Defect, "Это сбой.", now));

        var page = new HtmlParser().ParseDocument((await (await App.SignIn(who)).Get("/watching")).Html);

        Assert.That(page.QuerySelectorAll("main a.title").Select(link => link.GetAttribute("href")), Is.EqualTo(new[] { $"/tickets/{number}" }));
    }

    [TestCase("asel")]
    [TestCase("saule")]
    [TestCase("marat")]
    [TestCase("irina")]
    [TestCase("yerlan")]
    [TestCase("bolat")]
    [TestCase("gulnara")]
    [TestCase("zhanna")]
    public async Task Nobody_else_may_watch(string who)
    {
        var browser = await App.SignIn(who);

        var (page, home) = (await browser.Get("/watching"), await browser.Get("/new"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)page.Status, Is.EqualTo(403));
            Assert.That(home.Html, Does.Not.Contain("href=\"/watching\""));
        }
    }

    [Test]
    public async Task Without_requests_the_page_says_what_to_do()
    {
        var browser = await App.SignIn("aigerim");

        var (usual, year) = (await browser.Get("/watching"), await browser.Get("/watching?weeks=52"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(usual.Html, Does.Contain("Посмотрите за более долгий срок"));
            Assert.That(year.Html, Does.Contain("Цифры появятся с первой заявкой"));
        }
    }

    private async Task<WatchingReport> Read(string? weeks = null)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReadWatching>()
            .Run(agent, Period.Read(weeks, App.Clock.GetUtcNow()), CancellationToken.None);
    }

    private async Task<long> File(
        Outcome judged, TimeSpan ago = default, Actor? by = null, Certification certification = Certification.None, Action<Ticket, DateTimeOffset>? then = null)
    {
        var (at, queue) = (App.Clock.GetUtcNow() - ago, judged switch
        {
            Outcome.Defect => QueueKind.Defect,
            Outcome.Enhancement => QueueKind.Enhancement,
            Outcome.Undecided => QueueKind.Triage,
            _ => QueueKind.Consultation,
        });
        var ticket = Ticket.File(
            new("Заявка для счёта", "Как посчитать?"), new(judged, queue, 0.9, [], [], [], []), by ?? asel, at, certification: certification);
        then?.Invoke(ticket, at);
        await App.Write(db =>
        {
            db.Tickets.Add(ticket);
            return Task.CompletedTask;
        });
        return ticket.Number;
    }

    private void Answer(Ticket ticket, DateTimeOffset now)
    {
        ticket.Claim(agent, now);
        ticket.Answer(agent, "В свойствах этапа.", now);
    }

    private Action<Ticket, DateTimeOffset> Appeal(bool granted) => (ticket, now) =>
    {
        ticket.Appeal(asel, "Это один вопрос по пункту 4.", now);
        ticket.DecideAppeal(agent, granted, RequestKind.Consultation, "Посмотрели.", now);
    };
}
