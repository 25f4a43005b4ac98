using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Enhancements;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.Planning;

/// <summary>The planner's page as a browser without script uses it, and the roadmap. Today is 2026-11-23.</summary>
public class PlanningPageTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task The_forms_open_a_month_plan_into_it_and_say_so()
    {
        var number = await App.Accepted(days: 3);
        var browser = await App.SignIn("irina");

        var opened = await Act(browser, "open", ("month", "2028-01"), ("developers", "2"));
        var put = await Act(browser, "put", ("item", $"{number}"), ("month", "2028-01"), ("reason", "Так решили."));
        var page = await Open(browser, put.Location!);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((opened.Location, put.Location), Is.EqualTo(("/planning", $"/planning#EN-{number}")));
            Assert.That(page.QuerySelector($"#EN-{number} [role=status]")!.TextContent, Does.Contain($"EN-{number} теперь в плане: январь 2028"));
            Assert.That(page.QuerySelector("#month-2028-01")!.TextContent, Does.Contain("Занято 3 из 36 дн.").And.Contain("свободно 33"));
            Assert.That(page.QuerySelector($"#month-2028-01 #EN-{number}"), Is.Not.Null);
        }
    }

    [Test]
    public async Task Against_the_order_the_form_comes_back_with_what_was_chosen_and_asks_why()
    {
        var (more, less) = (await App.Accepted(days: 1), await App.Accepted(days: 1));
        var browser = await App.SignIn("irina");
        await Act(browser, "open", ("month", "2028-02"), ("developers", "1"));

        var dropped = await Act(browser, "drop", ("item", $"{less}"), ("to", "2028-02"));
        var why = await Act(browser, "put", ("item", $"{less}"), ("month", "2028-02"), ("reason", "Уже наполовину готово."));

        var form = dropped.Document().QuerySelector("#act form[action$=put]")!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((dropped.Status, why.Status), Is.EqualTo((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect)));
            Assert.That(form.QuerySelector("option[selected]")!.GetAttribute("value"), Is.EqualTo("2028-02"));
            Assert.That(form.QuerySelector("#put-reason")!.GetAttribute("aria-invalid"), Is.EqualTo("true"));
            Assert.That(form.TextContent, Does.Contain("стоит выше"));
            Assert.That(more, Is.LessThan(less));
        }
    }

    [Test]
    public async Task Who_was_slower_sees_the_new_plan_and_keeps_what_was_typed()
    {
        var browser = await App.SignIn("irina");
        await Act(browser, "open", ("month", "2028-03"), ("developers", "2"));
        var seen = await Seen(browser);
        await Act(browser, "open", ("month", "2028-04"), ("developers", "2"));

        var late = await browser.Post(
            "/planning/deduct", ("month", "2028-03"), ("kind", "reserve"), ("days", "2,5"), ("reason", "Поддержка внедрений"), ("seen", seen), ("key", "late"));

        var form = late.Document().QuerySelector("#act form[action$=deduct]")!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(late.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(form.TextContent, Does.Contain("План изменился, пока вы смотрели").And.Contain("Поддержка внедрений"));
            Assert.That((form.QuerySelector("#deduct-days")!.GetAttribute("value"), form.QuerySelector("option[selected]")!.GetAttribute("value")), Is.EqualTo(("2,5", "reserve")));
            Assert.That(form.QuerySelector("input[name=seen]")!.GetAttribute("value"), Is.Not.EqualTo(seen));
        }
    }

    [Test]
    public async Task Beginning_is_not_offered_before_its_month_and_a_strange_address_is_answered()
    {
        var number = await App.Accepted(days: 1);
        var browser = await App.SignIn("irina");
        await Act(browser, "open", ("month", "2028-10"), ("developers", "1"));
        await Act(browser, "put", ("item", $"{number}"), ("month", "2028-10"), ("reason", "Так решили."));

        var (item, noItem, noMonth) = (await Open(browser, $"/planning?item=EN-{number}"), await Open(browser, "/planning?item=999999"), await Open(browser, "/planning?month=zzz"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(item.QuerySelector("#act form[action$=start]"), Is.Null);
            Assert.That(item.QuerySelector("#act")!.TextContent, Does.Contain("Начать можно с 1 октября 2028"));
            Assert.That(noItem.QuerySelector(".notice")!.TextContent, Does.Contain("Такой доработки в плане нет"));
            Assert.That(noMonth.QuerySelector(".notice")!.TextContent, Does.Contain("Такой итерации нет"));
        }
    }

    [Test]
    public async Task In_a_fixed_iteration_the_head_is_shown_the_way_of_a_swap_instead_of_a_form()
    {
        var planned = await App.Read(db => db.Enhancements.Where(e => e.Status == EnhancementStatus.Planned).ToListAsync());
        var item = planned.OrderBy(e => e.PlannedFor).First(e => e.PlannedFor!.Value.FirstDay >= new DateOnly(2026, 11, 1)).Number;

        var page = await Open(await App.SignIn("marat"), $"/enhancements/EN-{item}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.QuerySelector("#withdraw form"), Is.Null);
            Assert.That(page.QuerySelector("#withdraw a")!.GetAttribute("href"), Is.EqualTo("/swaps/new"));
        }
    }

    [Test]
    public async Task An_overbooked_month_offers_what_could_go_by_one_click()
    {
        var number = await App.Accepted(days: 15);
        var browser = await App.SignIn("irina");
        await Act(browser, "open", ("month", "2028-05"), ("developers", "1"));
        await Act(browser, "open", ("month", "2028-06"), ("developers", "1"));
        await Act(browser, "put", ("item", $"{number}"), ("month", "2028-05"), ("reason", "Так решили."));
        await Act(browser, "deduct", ("month", "2028-05"), ("kind", "absence"), ("days", "12"), ("reason", "Болезнь"));
        var button = (await Open(browser, "/planning")).QuerySelector("#month-2028-05 .month-relief button")!;

        var taken = await Act(browser, "drop", ("item", $"{number}"), ("to", "waiting"));
        var page = await Open(browser, taken.Location!);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(button.TextContent, Is.EqualTo($"EN-{number} → июнь 2028"));
            Assert.That(button.GetAttribute("value"), Is.EqualTo("2028-06"));
            Assert.That(page.QuerySelector("#month-2028-05 .month-relief"), Is.Null);
            Assert.That(page.QuerySelector($"[data-month=waiting] #EN-{number}"), Is.Not.Null);
        }
    }

    [Test]
    public async Task A_fixed_month_that_is_overbooked_offers_only_what_somebody_can_do()
    {
        // The sample has fixed January with something in it.
        var (irina, browser) = (await App.As("irina"), await App.SignIn("irina"));
        var january = (await irina.Call(HttpMethod.Get, PlanSteps.Plan)).Iteration("2027-01");
        var tooMuch = january["free"]!.GetValue<decimal>() + 1.5m;
        var deducted = await irina.PlanAct("iterations/2027-01/deduct", new { kind = "absence", days = tooMuch, reason = "Болезнь" });

        var (planner, head) = (await Open(browser, "/planning"), await Open(await App.SignIn("marat"), "/planning"));

        var link = head.QuerySelector("#month-2027-01 .month-relief a");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((january["state"]!.ToString(), deducted.Status), Is.EqualTo(("fixed", HttpStatusCode.OK)));
            Assert.That(planner.QuerySelector("#month-2027-01 .month-relief")?.TextContent, Does.Contain("сделают ресурсы").And.Not.Contain("поместится"));
            Assert.That(planner.QuerySelectorAll("#month-2027-01 .month-relief :is(a, button)"), Is.Empty);
            Assert.That(link?.GetAttribute("href"), Does.StartWith("/swaps/new?item="));
            Assert.That((await (await App.SignIn("marat")).Get(link!.GetAttribute("href")!)).Html, Does.Contain("Привлечь ресурсы на"));
        }
    }

    [TestCase("staff", "developers", "0", "developersOutOfRange")]
    [TestCase("deduct", "days", "много", "deductionOutOfRange")]
    public async Task What_is_wrong_is_told_in_its_form(string form, string field, string typed, string code)
    {
        var browser = await App.SignIn("irina");
        await Act(browser, "open", ("month", "2028-07"), ("developers", "1"));

        var refused = await Act(browser, form, ("month", "2028-07"), (field, typed), ("kind", "absence"), ("reason", "Причина"));

        var told = refused.Document().QuerySelector($"#act form[action$={form}]")!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), code);
            Assert.That(told.QuerySelector($"#{form}-{field}")!.GetAttribute("value"), Is.EqualTo(typed));
            Assert.That(told.QuerySelector(".field-error"), Is.Not.Null);
        }
    }

    [TestCase("olga")]
    [TestCase("marat")]
    [TestCase("bolat")]
    public async Task Readers_see_the_plan_and_who_keeps_it_and_nothing_to_press(string who)
    {
        var browser = await App.SignIn(who);

        var (page, roadmap) = (await Open(browser, "/planning"), await Open(browser, "/roadmap"));
        var act = await browser.Post("/planning/open", ("month", "2028-08"), ("developers", "1"), ("seen", "1"), ("key", "k"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.QuerySelector(".head")!.TextContent, Does.Contain("План ведёт Ирина Вольская"));
            Assert.That(page.QuerySelectorAll("main form, main button"), Is.Empty);
            Assert.That(roadmap.QuerySelectorAll("main form, main button"), Is.Empty);
            Assert.That((act.Status, act.Html.Contains("Ирина Вольская", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Forbidden, true)));
        }
    }

    [TestCase("asel")]
    [TestCase("admin")]
    public async Task For_everybody_else_there_are_no_such_pages(string who)
    {
        var browser = await App.SignIn(who);

        var statuses = new[] { await browser.Get("/planning"), await browser.Get("/roadmap"), await browser.Post("/planning/open", ("month", "2028-08"), ("developers", "1"), ("seen", "1"), ("key", "k")) }
            .Select(answer => answer.Status);

        Assert.That(statuses, Has.All.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task The_roadmap_draws_each_item_once_and_says_it_in_a_table_too()
    {
        var number = await App.Accepted(days: 1);
        var browser = await App.SignIn("irina");
        await Act(browser, "open", ("month", "2028-09"), ("developers", "1"));
        await Act(browser, "put", ("item", $"{number}"), ("month", "2028-09"), ("reason", "Так решили."));

        var page = await Open(await App.SignIn("marat"), "/roadmap");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.QuerySelectorAll(".timeline-picture text").Count(text => text.TextContent == $"EN-{number}"), Is.EqualTo(1));
            Assert.That(page.QuerySelectorAll(".timeline-card tbody tr").Single(row => row.QuerySelector(".number")!.TextContent == $"EN-{number}").TextContent, Does.Contain("сентябрь 2028"));
            Assert.That(page.QuerySelectorAll("[style]"), Is.Empty);
        }
    }

    private static async Task<string> Seen(SignedInClient browser) =>
        (await Open(browser, "/planning")).QuerySelector("#drop input[name=seen]")!.GetAttribute("value")!;

    private static async Task<PageAnswer> Act(SignedInClient browser, string act, params (string, string)[] fields) =>
        await browser.Post($"/planning/{act}", [.. fields, ("seen", await Seen(browser)), ("key", Guid.NewGuid().ToString("N"))]);

    private static async Task<IDocument> Open(SignedInClient browser, string path) => (await browser.Get(path.Split('#')[0])).Document();
}
