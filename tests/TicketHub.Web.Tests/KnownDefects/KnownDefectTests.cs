using System.Net;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.KnownDefects;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Features.KnownDefects;

namespace TicketHub.Web.Tests.KnownDefects;

public class KnownDefectTests(DatabaseKind database) : OnEachDatabase(database)
{
    private HttpClient aigerim = null!;

    [OneTimeSetUp]
    public async Task SignIn() => aigerim = await App.As("aigerim");

    [Test]
    public async Task A_second_request_with_the_same_stack_makes_a_defect_known()
    {
        var stack = DefectSteps.NewStack();
        var first = await App.Hit("timur", stack, "minsky 4.1.6");
        var alone = (await aigerim.DefectsOf(first)).Single();
        var number = alone["number"]!.GetValue<long>();
        var before = await Listed(number);
        var second = await App.Hit("dina", stack);

        var known = (await aigerim.DefectsOf(second)).Single();
        var defect = await aigerim.Defect(number);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((alone["known"]!.GetValue<bool>(), before), Is.EqualTo((false, false)));
            Assert.That((known["known"]!.GetValue<bool>(), await Listed(number)), Is.EqualTo((true, true)));
            Assert.That((known["number"]!.GetValue<long>(), known["projects"]!.GetValue<int>(), known["tickets"]!.GetValue<int>()), Is.EqualTo((number, 2, 2)));
            Assert.That(defect.Tickets(), Is.EqualTo([first, second]));
            Assert.That(defect["title"], Does.StartWith("IllegalStateException: Cache"));
            Assert.That(defect.Body!["trend"]!.AsArray()[^1]!["tickets"]!.GetValue<int>(), Is.EqualTo(2), "this week's");
            Assert.That(defect.Body["traces"]!.AsArray()[0]!["frames"]!.AsArray()[0]!.ToString(), Is.EqualTo(stack));
        }
    }

    [Test]
    public async Task What_is_merged_stays_merged_for_what_comes_later_and_can_be_taken_back()
    {
        var (one, other) = (DefectSteps.NewStack(), DefectSteps.NewStack());
        var (first, second) = (await App.Hit("timur", one), await App.Hit("timur", other));
        var (gone, stays) = (await aigerim.DefectOf(first), await aigerim.DefectOf(second));

        await aigerim.Acted(gone, "merge", new { into = stays, reason = "Один кэш" });
        var later = await App.Hit("dina", one);
        var merged = await aigerim.Defect(stays);
        await aigerim.Acted(gone, "unmerge", new { reason = "Всё же разные" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(merged.Tickets(), Is.EqualTo([first, second, later]));
            Assert.That((await aigerim.Defect(gone)).Tickets(), Is.EqualTo([first, later]));
            Assert.That((await aigerim.Defect(stays)).Tickets(), Is.EqualTo([second]));
            Assert.That((await aigerim.Defect(gone)).History(), Is.SupersetOf(new[] { "mergedInto", "unmerged" }));
        }
    }

    [Test]
    public async Task What_was_split_out_never_joins_again_by_itself()
    {
        var (one, other) = (DefectSteps.NewStack(), DefectSteps.NewStack());
        var (first, second) = (await App.Hit("timur", one), await App.Hit("timur", other));
        var (gone, stays) = (await aigerim.DefectOf(first), await aigerim.DefectOf(second));
        await aigerim.Acted(gone, "merge", new { into = stays, reason = "Один кэш" });
        var trace = (await aigerim.Defect(stays)).Body!["traces"]!.AsArray().Single(t => t!["frames"]![0]!.ToString() == one)!["trace"]!.ToString();

        await aigerim.Acted(stays, "split", new { trace, reason = "Другая причина" });
        var later = await App.Hit("dina", one);

        var own = await aigerim.DefectOf(first);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await aigerim.Defect(stays)).Tickets(), Is.EqualTo([second]));
            Assert.That((await aigerim.Defect(own)).Tickets(), Is.EqualTo([first, later]));
            Assert.That((await aigerim.Defect(own))["splitFrom"], Is.EqualTo(stays.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            Assert.That((await aigerim.Act(own, "split", new { trace, reason = "Ещё раз" })).Code, Is.EqualTo("lastTraceOfDefect"));
        }
    }

    [Test]
    public async Task What_a_person_said_of_a_request_outlives_every_later_log()
    {
        var stack = DefectSteps.NewStack();
        var (first, second) = (await App.Hit("timur", stack), await App.Hit("dina", stack));
        var number = await aigerim.DefectOf(first);

        await aigerim.Say(second, number, isIt: false);
        // The same request is looked at anew when it leaves the queue and comes back.
        await aigerim.Do(second, "reclassify", new { to = "consultation", reason = "Вопрос" });
        await aigerim.Do(second, "reclassify", new { to = "defect", reason = "Всё же сбой" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await aigerim.DefectOf(second), Is.Not.EqualTo(number), "it has one of its own");
            Assert.That((await aigerim.Defect(number)).Tickets(), Is.EqualTo([first]));
        }

        await aigerim.Say(second, number, isIt: true);
        Assert.That((await aigerim.Defect(number)).Tickets(), Is.EqualTo([first, second]));
    }

    [Test]
    public async Task What_becomes_a_defect_is_recognised_then()
    {
        var stack = DefectSteps.NewStack();
        var first = await App.Hit("timur", stack);
        var second = await App.Hit("dina", stack);
        await aigerim.Do(second, "reclassify", new { to = "consultation", reason = "Вопрос" });
        var number = await aigerim.DefectOf(first);
        Assert.That((await aigerim.Defect(number)).Tickets(), Is.EqualTo([first]), "only defects count");

        await aigerim.Do(second, "reclassify", new { to = "defect", reason = "Сбой" });

        Assert.That((await aigerim.Defect(number)).Tickets(), Is.EqualTo([first, second]));
    }

    [Test]
    public async Task A_trace_that_occurs_everywhere_tells_no_defect()
    {
        var stack = DefectSteps.NewStack();
        var (first, second) = (await App.Hit("timur", stack), await App.Hit("dina", stack));
        var number = await aigerim.DefectOf(first);
        var trace = (await aigerim.Defect(number)).Body!["traces"]![0]!["trace"]!.ToString();

        await aigerim.Acted(number, "noise", new { trace, isNoise = true, reason = "Есть везде" });

        var told = await aigerim.Call(HttpMethod.Get, $"/api/v1/tickets/{second}/known-defects");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await aigerim.Defect(number)).Tickets(), Is.Empty);
            Assert.That(told.Body!["items"]!.AsArray(), Is.Empty);
            Assert.That(told.Body["noise"]!.AsArray().Single()!.ToString(), Does.StartWith("IllegalStateException"));
        }

        await aigerim.Acted(number, "noise", new { trace, isNoise = false, reason = "Не везде" });
        Assert.That((await aigerim.Defect(number)).Tickets(), Is.EqualTo([first, second]));
    }

    [Test]
    public async Task What_is_in_a_quarter_of_all_requests_is_told_before_sending_only_when_a_person_has_confirmed_it()
    {
        var stack = DefectSteps.NewStack();
        var (first, _) = (await App.Hit("timur", stack), await App.Hit("dina", stack));
        var number = await aigerim.DefectOf(first);
        await App.FillWith(DefiningTraces.FrequentFrom, "asel");
        var before = await Told();

        await App.Write(async db =>
        {
            var seen = TracesInText.Of(DefectSteps.Trace(stack)).Single();
            var others = await db.Tickets.OrderByDescending(t => t.Number).Select(t => t.Number).Take(DefiningTraces.FrequentFrom).ToListAsync();
            db.Sightings.AddRange(others.Select(ticket => Sighting.Of(ticket, Sighting.Body, seen.Group, seen)));
        });
        var frequent = await Told();
        await aigerim.Acted(number, "confirm");

        Assert.That((before, frequent, await Told()), Is.EqualTo((1, 0, 1)));

        async Task<int> Told() =>
            (await (await App.As("asel")).Call(HttpMethod.Post, "/api/v1/tickets/assess", DefectSteps.Request(stack, null))).Body!["knownDefects"]!.AsArray().Count;
    }

    [Test]
    public async Task What_came_while_a_mark_stood_is_there_when_it_is_taken_back()
    {
        var stack = DefectSteps.NewStack();
        var first = await App.Hit("timur", stack);
        var number = await aigerim.DefectOf(first);
        var trace = (await aigerim.Defect(number)).Body!["traces"]![0]!["trace"]!.ToString();
        await aigerim.Acted(number, "noise", new { trace, isNoise = true, reason = "Есть везде" });

        var meanwhile = await App.Hit("dina", stack);
        await aigerim.Acted(number, "noise", new { trace, isNoise = false, reason = "Не везде" });

        Assert.That((await aigerim.Defect(number)).Tickets(), Is.EqualTo([first, meanwhile]));
    }

    [Test]
    public async Task A_rule_recognises_later_requests_without_any_stack()
    {
        var first = await App.Hit("timur", DefectSteps.NewStack());
        var number = await aigerim.DefectOf(first);
        await aigerim.Acted(number, "addRule", new { field = "text", pattern = "очередь ИМПОРТА замерла" });

        var second = await (await App.As("dina")).Filed(new
        {
            title = "Стоит импорт",
            body = "После обновления очередь импорта замерла, ошибка 500, никто не может работать, отдел стоит.",
            kind = "defect",
        });

        var ruled = (await aigerim.DefectsOf(second)).Single();
        Assert.That((ruled["number"]!.GetValue<long>(), ruled["by"]!.ToString()), Is.EqualTo((number, "rule")));
        Assert.That((await aigerim.Act(number, "addRule", new { pattern = "(.*)", isExpression = true })).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
    }

    [Test]
    public async Task A_defect_that_no_stack_tells_is_opened_by_hand()
    {
        var ticket = await App.Hit("timur", DefectSteps.NewStack());

        var opened = await aigerim.Call(HttpMethod.Post, $"/api/v1/tickets/{ticket}/known-defects/new", new { title = "Кэш реестра не освобождает память" });

        var named = opened.Body!["items"]!.AsArray().Single(d => d!["title"]!.ToString() == "Кэш реестра не освобождает память")!;
        Assert.That((named["link"]!.ToString(), named["known"]!.GetValue<bool>()), Is.EqualTo(("linked", true)));
    }

    [Test]
    public async Task Nearly_the_same_stacks_are_proposed_to_a_person_until_a_person_takes_them_apart()
    {
        var stack = DefectSteps.NewStack();
        var one = await aigerim.DefectOf(await App.Hit("timur", stack));
        var other = await aigerim.DefectOf(await (await App.As("timur")).Filed(new
        {
            title = "Не открываются карточки",
            body = "Карточки реестра не открываются, ошибка 500, отдел стоит.\n" + DefectSteps.Trace(stack).Replace("IllegalState", "NullPointer", StringComparison.Ordinal),
        }));
        var before = await Proposed(one);

        await aigerim.Acted(one, "merge", new { into = other, reason = "Один кэш" });
        await aigerim.Acted(one, "unmerge", new { reason = "Разные" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Is.EqualTo(new[] { other }));
            Assert.That(await Proposed(one), Is.Empty);
            Assert.That(await Proposed(other), Is.Empty);
        }

        async Task<IEnumerable<long>> Proposed(long number) =>
            (await aigerim.Defect(number)).Body!["suggestions"]!.AsArray().Select(s => s!["number"]!.GetValue<long>());
    }

    [Test]
    public async Task Of_many_who_merge_the_same_two_one_does()
    {
        for (var round = 0; round < 3; round++)
        {
            var (gone, stays) = (await aigerim.DefectOf(await App.Hit("timur", DefectSteps.NewStack())), await aigerim.DefectOf(await App.Hit("timur", DefectSteps.NewStack())));
            var seen = (await aigerim.Defect(gone)).ETag;

            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
                aigerim.Call(HttpMethod.Post, $"{DefectSteps.KnownDefects}/{gone}/merge", new { into = stays, reason = "Один" }, seen)));

            using (Assert.EnterMultipleScope())
            {
                Assert.That(answers.Count(a => a.Status == HttpStatusCode.OK), Is.EqualTo(1));
                Assert.That(answers.Where(a => a.Status != HttpStatusCode.OK).Select(a => a.Status), Is.All.EqualTo(HttpStatusCode.PreconditionFailed));
                Assert.That((await aigerim.Defect(stays)).History().Count(code => code == "mergedHere"), Is.EqualTo(1));
            }
        }
    }

    [Test]
    public async Task Two_that_are_merged_into_each_other_at_once_do_not_both_vanish()
    {
        var (one, other) = (await aigerim.DefectOf(await App.Hit("timur", DefectSteps.NewStack())), await aigerim.DefectOf(await App.Hit("timur", DefectSteps.NewStack())));
        var (seenOne, seenOther) = ((await aigerim.Defect(one)).ETag, (await aigerim.Defect(other)).ETag);

        var answers = await Task.WhenAll(
            aigerim.Call(HttpMethod.Post, $"{DefectSteps.KnownDefects}/{one}/merge", new { into = other, reason = "Один" }, seenOne),
            aigerim.Call(HttpMethod.Post, $"{DefectSteps.KnownDefects}/{other}/merge", new { into = one, reason = "Один" }, seenOther));

        Assert.That(answers.Select(a => a.Status), Is.EquivalentTo([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed]));
    }

    private async Task<bool> Listed(long number) =>
        (await aigerim.Items(DefectSteps.KnownDefects + "?limit=100")).Any(d => d["number"]!.GetValue<long>() == number);
}
