using System.Globalization;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Demand;

namespace TicketHub.Web.Tests.KnownDefects;

/// <summary>A request that a person takes out of a group has a group of its own from that moment on.</summary>
public class TakenOutTests(DatabaseKind database) : OnEachDatabase(database)
{
    private HttpClient aigerim = null!;

    [OneTimeSetUp]
    public async Task SignIn() => aigerim = await App.As("aigerim");

    [TestCase(true)]
    [TestCase(false)]
    public async Task Another_one_of_its_kind_joins_it_there_and_the_rest_stays(bool fromItsPage)
    {
        var stack = DefectSteps.NewStack();
        var (first, second) = (await App.Hit("timur", stack), await App.Hit("saule", stack));
        var other = await Deeper("dina", stack);
        var number = await aigerim.DefectOf(first);

        if (fromItsPage)
            await aigerim.Acted(number, "takeOut", new { ticket = other, reason = "Другая причина" });
        else
            await aigerim.Say(other, number, isIt: false);
        var own = await aigerim.DefectOf(other);
        var author = await (await App.As("dina")).DefectsOf(other);
        var before = (await (await App.As("dina")).Call(HttpMethod.Post, "/api/v1/tickets/assess", Deep(stack, null))).Body!["knownDefects"]!.AsArray();
        var later = await Deeper("timur", stack);
        var third = await App.Hit("dina", stack);

        var (group, split) = (await aigerim.Defect(number), await aigerim.Defect(own));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(own, Is.Not.EqualTo(number));
            Assert.That(author, Is.Empty, "nothing to tell of a defect that is this request alone");
            Assert.That(split.Tickets(), Is.EqualTo(new[] { other, later }));
            Assert.That(group.Tickets(), Is.EqualTo(new[] { first, second, third }));
            Assert.That(split["splitFrom"], Is.EqualTo(number.ToString(CultureInfo.InvariantCulture)));
            Assert.That((group.History()[0], split.History()[^1]), Is.EqualTo(("ticketSplitOut", "ticketSplitFrom")));
            Assert.That(split.Body!["suggestions"]!.AsArray(), Is.Empty, "not proposed to be one again");
            Assert.That(before.Single()!["projects"]!.GetValue<int>(), Is.EqualTo(1), "while filing too");
        }

        // And back: the two are one again, with everything that came meanwhile.
        await aigerim.Acted(own, "merge", new { into = number, reason = "Всё же один" });
        Assert.That((await aigerim.Defect(number)).Tickets(), Is.EqualTo(new[] { first, second, other, later, third }));
    }

    [Test]
    public async Task Where_its_stack_is_that_of_the_rest_a_person_is_asked_of_the_next_one()
    {
        var stack = DefectSteps.NewStack();
        var (first, second, third) = (await App.Hit("timur", stack), await App.Hit("saule", stack), await App.Hit("dina", stack));
        var number = await aigerim.DefectOf(first);

        await aigerim.Acted(number, "takeOut", new { ticket = third, reason = "Другая причина" });
        var own = await aigerim.DefectOf(third);
        var next = await App.Hit("dina", stack);
        var told = (await aigerim.Call(HttpMethod.Get, $"/api/v1/tickets/{next}/known-defects")).Body!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await aigerim.Defect(own)).Tickets(), Is.EqualTo(new[] { third }));
            Assert.That((await aigerim.Defect(number)).Tickets(), Is.EqualTo(new[] { first, second, next }));
            Assert.That(told["apart"]!.AsArray().Single()!["number"]!.GetValue<long>(), Is.EqualTo(own));
        }
    }

    [Test]
    public async Task The_only_request_of_a_defect_gets_no_other_one()
    {
        var ticket = await App.Hit("timur", DefectSteps.NewStack());
        var number = await aigerim.DefectOf(ticket);

        await aigerim.Acted(number, "takeOut", new { ticket, reason = "Не дефект" });

        Assert.That(await aigerim.DefectsOf(ticket), Is.Empty);
    }

    private static object Deep(string stack, Guid? project) => new
    {
        title = "Не открываются карточки",
        body = "Карточки реестра не открываются, ошибка 500, отдел стоит.\n" + DefectSteps.Trace(stack)
            .Replace("Cache.java:17)", "Cache.java:23)\n\tat kz.arta.synergy.forms.Guard.pass(Guard.java:5)", StringComparison.Ordinal),
        projectId = project,
    };

    private async Task<long> Deeper(string who, string stack) => await (await App.As(who)).Filed(Deep(stack, await App.ProjectOf(who)));
}
