using System.Text;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.KnownDefects;

/// <summary>Stacks in files that were sent, on their whole way.</summary>
[Platform("Linux")]
public class LogsTellDefectsTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task A_log_tells_a_known_defect_before_sending_and_on_the_request_it_was_sent_with()
    {
        var (aigerim, saule) = (await App.As("aigerim"), await App.As("saule"));
        var stack = DefectSteps.NewStack();
        var first = await App.Hit("timur", stack);
        var second = await App.Hit("dina", stack);
        var number = await aigerim.DefectOf(first);
        var id = await saule.Uploaded("server.log", LogOf(stack));
        await App.ReadFiles();
        var request = new { title = "Не открываются карточки", body = "После обновления карточки не открываются ни у кого, отдел стоит.", kind = "defect", uploads = new[] { id } };

        var before = (await saule.Call(HttpMethod.Post, "/api/v1/tickets/assess", request)).Body!["knownDefects"]!.AsArray().Single()!;
        var anothers = (await (await App.As("asel")).Call(HttpMethod.Post, "/api/v1/tickets/assess", new { request.title, request.body, request.kind })).Body!["knownDefects"]!.AsArray();
        var sent = await saule.Filed(request);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((before["projects"]!.GetValue<int>(), before.AsObject().ContainsKey("number")), Is.EqualTo((2, false)));
            Assert.That(anothers, Is.Empty, "it was the file");
            Assert.That((await aigerim.Defect(number)).Tickets(), Is.EqualTo(new[] { first, second, sent }));
        }
    }

    [Test]
    public async Task A_log_that_is_read_after_filing_joins_then_and_of_many_traces_the_frequent_one()
    {
        var aigerim = await App.As("aigerim");
        var (stack, rare) = (DefectSteps.NewStack(), DefectSteps.NewStack());
        var (first, other) = (await App.Hit("timur", stack), await App.Hit("timur", rare));
        var log = string.Concat(Enumerable.Repeat(LogOf(stack), 30)) + LogOf(rare);
        var sent = await (await App.As("saule")).Filed(UploadCalls.Form(
            new { title = "Не открываются карточки", body = "После обновления карточки не открываются ни у кого, отдел стоит.", kind = "defect" }, ("server.log", Encoding.UTF8.GetBytes(log))));
        var before = await aigerim.DefectsOf(sent);

        await App.ReadFiles();

        var (number, its) = (await aigerim.DefectOf(first), await aigerim.DefectsOf(sent));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Is.Empty);
            Assert.That(its.Select(d => d["number"]!.GetValue<long>()), Is.EqualTo(new[] { number }));
            Assert.That((await aigerim.Defect(await aigerim.DefectOf(other))).Tickets(), Is.EqualTo(new[] { other }));
        }

        // What a person has confirmed counts, however rare in the log.
        await aigerim.Acted(await aigerim.DefectOf(other), "confirm");
        Assert.That((await aigerim.DefectsOf(sent)).Select(d => d["number"]!.GetValue<long>()), Is.EquivalentTo(new[] { number, await aigerim.DefectOf(other) }));
    }

    private static string LogOf(string stack) =>
        $"2026-11-22 10:14:07,311 ERROR [kz.arta.Log] (task-1) broken: {DefectSteps.Trace(stack)}\n";
}
