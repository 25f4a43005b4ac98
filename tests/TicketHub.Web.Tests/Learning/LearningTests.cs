using System.Net;
using Microsoft.EntityFrameworkCore;
using TicketHub.Classification.Learning;
using TicketHub.Domain.Intake;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Storage.Learning;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Features.Learning;

namespace TicketHub.Web.Tests.Learning;

public class LearningTests(DatabaseKind database) : OwnDesk(database)
{
    [Test]
    public async Task What_people_corrected_is_decided_by_itself_from_then_on()
    {
        var asel = await App.As("asel");
        var before = await Slips.QueueOf(asel, Slips.Unseen);
        await Slips.Teach(App);

        var taught = await Teach();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Is.Not.EqualTo("defect"));
            Assert.That(taught.Outcome, Is.EqualTo(TeachingOutcome.Taken));
            Assert.That(await Slips.QueueOf(asel, Slips.Unseen), Is.EqualTo("defect"));
            Assert.That(await VersionInAnotherProcess(), Is.EqualTo(taught.Version));
        }
    }

    [Test]
    public async Task A_second_round_changes_nothing()
    {
        await Slips.Teach(App);
        await Teach();
        var before = await Kept();

        var again = await Teach();

        Assert.That((again.Outcome, await Kept()), Is.EqualTo((TeachingOutcome.NothingNew, before)));
    }

    [Test]
    public async Task Where_nobody_has_decided_anything_nothing_is_made()
    {
        var teaching = Ticket.TeachingEvents.ToArray();
        await App.Write(db => db.Events.Where(e => teaching.Contains(e.Code)).ExecuteDeleteAsync());

        Assert.That(((await Teach()).Outcome, await Kept()), Is.EqualTo((TeachingOutcome.NothingToLearn, (0, 0, 0))));
    }

    [Test]
    public async Task A_worse_version_is_kept_and_does_not_replace_the_one_in_use()
    {
        await App.Write(async db => await db.ImportedExamples.AddRangeAsync(Slips.Misleading(120).Select(e =>
            new ImportedExample { Hash = e.Hash, Kind = e.Text.Kind, Title = e.Text.Title, Body = e.Text.Body })));

        var taught = await Teach();

        var model = await App.Read(db => db.Models.SingleAsync());
        using (Assert.EnterMultipleScope())
        {
            Assert.That((taught.Outcome, Version), Is.EqualTo((TeachingOutcome.NotBetter, 0)));
            Assert.That(model.MacroF1, Is.LessThan(model.FormerMacroF1!.Value));
            Assert.That((model.Imported, model.HeldBack), Is.EqualTo((120, Slips.Misleading(120).Count(e => e.IsHeldBack))));
            Assert.That((await Teach()).Outcome, Is.EqualTo(TeachingOutcome.NothingNew));
        }
    }

    [Test]
    public async Task Few_held_back_requests_count_among_the_examples_that_every_version_knows()
    {
        var taught = await Import(Slips.Misleading(60));

        Assert.That((taught.Outcome, taught.Figures!.All < Candidate.LeastToCompare), Is.EqualTo((TeachingOutcome.NotBetter, true)));
    }

    [Test]
    public async Task A_large_history_in_a_desks_own_words_keeps_the_ground()
    {
        var taught = await Import([.. Slips.Plain(900).Select(of => DeskExample.Of(of.Kind, of.Title, of.Body))]);

        Assert.That((taught.Outcome, taught.Ground!.Holds), Is.EqualTo((TeachingOutcome.Taken, true)));
    }

    [TestCase(19, 0.795, ExpectedResult = true)]
    [TestCase(19, 0.785, ExpectedResult = false)]
    [TestCase(20, 0.795, ExpectedResult = false)]
    [TestCase(20, 0.8, ExpectedResult = true)]
    public bool A_hundredth_is_no_difference_where_few_are_held_back(int heldBack, double now) => Candidate.NotWorse(heldBack, now, 0.8);

    [Test]
    public async Task A_return_lasts_until_a_version_is_clearly_better_than_the_one_that_was_left()
    {
        await Slips.Teach(App);
        await Teach();
        await Choose(0);
        await Slips.Teach(App, from: 11, to: 12);

        var nearlyTheSame = await Teach();
        var left = await App.Read(db => LeftVersions.Of(db, CancellationToken.None));
        var page = (await (await App.SignIn("admin")).Get("/admin/models")).Html;
        var history = await Import([.. Enumerable.Range(1, 10).Select(i => DeskExample.Of(RequestKind.Defect, $"Квитки, литера {i}", Slips.Body(i + 20)))]);
        await Choose(1);
        await Slips.Teach(App, from: 13, to: 14);
        var afterTheWayForward = await Teach();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((nearlyTheSame.Outcome, nearlyTheSame.Version, nearlyTheSame.Left!.Version, left), Is.EqualTo((TeachingOutcome.StaysAway, 2, 1, new[] { 1 })));
            Assert.That(page, Does.Contain("Администратор вернулся от версии 1.").And.Contain("больше чем на 0,01").And.Contain("Сама не включена").And.Contain("Вернуть: Версия 1").And.Contain("Взять в работу: Версия 2"));
            Assert.That(history.Outcome, Is.EqualTo(TeachingOutcome.StaysAway));
            Assert.That((afterTheWayForward.Outcome, afterTheWayForward.Left), Is.EqualTo((TeachingOutcome.Taken, (LeftVersion?)null)));
        }
    }

    [Test]
    public async Task What_is_clearly_better_than_the_version_that_was_left_is_taken()
    {
        await Chosen(DeskModel.Train(Slips.Misleading(150).Where(e => !e.IsHeldBack).Select(e => e.Text)).ToBytes(), new string('0', 64));
        await Choose(0);

        var taught = await Import([.. Slips.Plain(150).Select(of => DeskExample.Of(of.Kind, of.Title, of.Body))]);

        Assert.That((taught.Outcome, taught.Left!.Version), Is.EqualTo((TeachingOutcome.Taken, 1)), taught.Left!.ToString());
    }

    [TestCase(0.80, 0.81, ExpectedResult = false)]
    [TestCase(0.80, 0.82, ExpectedResult = true)]
    public bool A_hundredth_more_than_what_was_left_is_not_clearly_better(double left, double now) => new LeftVersion(1, left, now).IsBeaten;

    [Test]
    public async Task Each_night_leaves_one_line_in_the_log()
    {
        await Slips.Teach(App);
        var lines = new List<string>();

        await Teach(lines);
        await Teach(lines);

        Assert.That(lines, Has.Count.EqualTo(2));
        Assert.That(lines[0], Does.Match("^Nightly training of the classifier: v1, .*requests.* is in use$"));
        Assert.That(lines[1], Is.EqualTo("Nightly training of the classifier: nothing was new"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_version_that_cannot_be_read_any_more_is_replaced_by_the_next(bool learnedTheSame)
    {
        await Slips.Teach(App);
        await Teach();
        var known = await App.Read(db => db.Models.Select(m => m.DataHash).SingleAsync());
        await Chosen([1, 2, 3], learnedTheSame ? known : new string('0', 64));

        var taught = await Teach();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(taught.Outcome, Is.EqualTo(TeachingOutcome.Taken));
            Assert.That((Version, await VersionInAnotherProcess()), Is.EqualTo((taught.Version, taught.Version)));
            Assert.That((await Teach()).Outcome, Is.EqualTo(TeachingOutcome.NothingNew));
        }
    }

    [Test]
    public async Task Of_a_history_that_would_make_it_worse_nothing_is_kept()
    {
        var taught = await Import(Slips.Misleading(120));

        Assert.That((taught.Outcome, await Kept()), Is.EqualTo((TeachingOutcome.NotBetter, (0, 0, 0))));
    }

    [Test]
    public async Task An_imported_history_stays_for_every_later_version()
    {
        await Import([.. Enumerable.Range(1, 10).Select(i => DeskExample.Of(RequestKind.Defect, $"Квитки, литера {i}", Slips.Body(i)))]);
        await Answered("Отвеченная");

        var taught = await Teach();

        var models = await App.Read(db => db.Models.OrderBy(m => m.Id).Select(m => new { m.Id, m.FromTickets, m.Imported }).ToListAsync());
        using (Assert.EnterMultipleScope())
        {
            Assert.That((taught.Version, models.Count), Is.EqualTo((2, 2)));
            Assert.That(models.Select(m => m.Imported), Is.EqualTo(new[] { 10, 10 }));
            Assert.That(models[1].FromTickets, Is.EqualTo(models[0].FromTickets + 1));
        }
    }

    [Test]
    public void A_text_is_learned_once_and_as_the_desk_itself_decided_last()
    {
        var (first, last) = (DeskExample.Of(RequestKind.Consultation, "а", "б"), DeskExample.Of(RequestKind.Defect, "а", "б"));

        var history = new DeskHistory([first, last], [DeskExample.Of(RequestKind.Enhancement, "а", "б")]);

        Assert.That((history.All.Single(), history.FromTickets, history.Imported), Is.EqualTo((last, 1, 0)));
    }

    [Test]
    public async Task Neither_secrets_nor_internal_notes_are_learned()
    {
        const string Secret = "Qw3rty7Zx";
        var (asel, agent) = (await App.As("asel"), await App.As("aigerim"));
        for (var i = 0; i < 3; i++)
        {
            var ticket = await asel.Filed(new { title = $"Литера {i}", body = $"{Slips.Body(i)} jdbc:mysql://synergy:{Secret}@db/s пароль: {Secret}" });
            await agent.Do(ticket, "note", new { text = "Внутренняя пометка о берёзах" });
            await agent.Do(ticket, "reclassify", new { to = "defect", reason = "Причина о берёзах" });
        }

        await Import([DeskExample.Of(RequestKind.Defect, "Квитки", $"{Slips.Body(77)} password={Secret}")]);

        var read = string.Join('\n', (await History()).All.Select(e => e.Text.Title + e.Text.Body));
        var kept = await App.Read(db => db.ImportedExamples.Select(e => e.Title + e.Body).SingleAsync());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read, Does.Contain("квитки").And.Contain("***").And.Not.Contain(Secret).And.Not.Contain("берёз"));
            Assert.That(kept, Does.Contain("password=***"));
        }
    }

    [Test]
    public async Task One_person_alone_teaches_nothing_by_requests_of_their_own_and_little_by_repeating_themselves()
    {
        var (asel, agent, before) = (await App.As("asel"), await App.As("aigerim"), await History());
        for (var i = 1; i <= 4; i++)
        {
            foreach (var filer in new[] { asel, agent })
            {
                var number = await filer.Filed(new { title = $"Литера {i}", body = $"Квитки зелёные, литера {i}." });
                await agent.Do(number, "reclassify", new { to = "defect", reason = "Так надо" });
            }
        }

        Assert.That((await History()).FromTickets - before.FromTickets, Is.EqualTo(1));
    }

    [Test]
    public async Task An_answered_consultation_and_a_granted_appeal_are_examples_too()
    {
        var (asel, agent, before) = (await App.As("asel"), await App.As("aigerim"), await History());
        await Answered("Отвеченная");
        var refused = (long)(await asel.File(Requests.Specification())).Body!["ticket"]!["number"]!;
        await asel.Do(refused, "appeal", new { ground = "Это один вопрос про один реестр" });
        await agent.Do(refused, "decideAppeal", new { granted = true, queue = "enhancement", reason = "Пожелание." });
        await asel.Filed(Requests.Defect("Никем не тронутая"));

        Assert.That(
            (await History()).All.Except(before.All).Select(e => (e.Text.Kind, e.Text.Title)),
            Is.EquivalentTo(new[] { (RequestKind.Consultation, "Отвеченная"), (RequestKind.Enhancement, "Просьба указать, что поддерживается") }));
    }

    [Test]
    public async Task Requests_are_filed_while_versions_change_hands()
    {
        await Slips.Teach(App);
        var version = (await Teach()).Version!.Value;
        var (admin, asel) = (await App.SignIn("admin"), await App.As("asel"));

        var queues = new List<string>();
        for (var round = 0; round < 10; round++)
        {
            var choosing = admin.Post("/admin/models/use", ("version", $"{(round % 2 == 0 ? 0 : version)}"));
            var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => asel.File(Slips.Unseen)));
            Assert.That((await choosing).Location, Does.EndWith("done=chosen"));
            Assert.That(answers.Select(a => a.Status), Is.All.EqualTo(HttpStatusCode.Created));
            queues.AddRange(answers.Select(a => a["queue"]!));
        }

        Assert.That(queues.Distinct().Count(), Is.EqualTo(2), "Both versions had a say, and nothing else.");
    }

    private async Task Answered(string title)
    {
        var (asel, agent) = (await App.As("asel"), await App.As("aigerim"));
        var number = await asel.Filed(Requests.Consultation(title));
        await agent.Do(number, "claim");
        await agent.Do(number, "answer", new { text = "В свойствах этапа." });
    }
}
