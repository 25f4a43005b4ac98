using System.Net;
using System.Text.Json.Nodes;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Backlog;
using TicketHub.Web.Tests.Planning;
using TicketHub.Web.Tests.Swaps;

namespace TicketHub.Web.Tests.Reports;

/// <summary>How enhancements fare. The sample has released one in October 2026 and begun another in November; today is 2026-11-23.</summary>
public class EnhancementsReportTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const string Path = "/api/v1/reports/enhancements";

    [Test]
    public async Task A_month_tells_what_it_promised_and_kept()
    {
        var report = await Report();

        var (october, november) = (Row(report, "iterations", "month", "2026-10"), Row(report, "iterations", "month", "2026-11"));
        using (Assert.EnterMultipleScope())
        {
            // The sample planned October on its second day, so that it promised nothing.
            Assert.That((october["promised"]!.GetValue<int>(), october["kept"]!.GetValue<int>(), october["more"]!.GetValue<int>()), Is.EqualTo((0, 0, 1)));
            Assert.That((november["promised"]!.GetValue<int>(), november["kept"]!.GetValue<int>(), november["carriedOver"]!.GetValue<int>()), Is.EqualTo((2, 0, 0)));
        }
    }

    [Test]
    public async Task A_swap_is_told_with_days_people_and_price()
    {
        var (marat, irina) = (await App.As("marat"), await App.As("irina"));
        var (wanted, given) = await App.Contested("2027-06");
        var proposed = await marat.Propose(wanted, "2027-06", [given], help: [new { name = "=Аврора", kind = "external", days = 1, from = "2027-06-01", to = "2027-06-20", price = 250000.5 }]);
        await irina.Decide(proposed.Number, "approve");

        var report = await Report();
        var row = Row(report, "swaps", "number", $"{proposed.Number}");
        var outside = Row(report, "outside", "month", "2027-06");

        Assert.That(
            (row["givenUp"]!.GetValue<int>(), row["lostDays"]!.GetValue<decimal>(), row["lostPeople"]!.GetValue<int>(), row["price"]!.GetValue<decimal>(), outside["insideDays"]!.GetValue<decimal>(), outside["outsideDays"]!.GetValue<decimal>()),
            Is.EqualTo((1, 15m, 1, 250000.5m, 9m, 1m)));
    }

    [Test]
    public async Task Every_wish_counts_once_for_its_department()
    {
        var before = (await Report())["departments"]!.AsArray().Sum(one => one!["waiting"]!.GetValue<int>());
        await (await App.As("gulnara")).Wish();

        var after = await Report();

        Assert.That(after["departments"]!.AsArray().Sum(one => one!["waiting"]!.GetValue<int>()), Is.EqualTo(before + 1));
        Assert.That(after["ages"]!.AsArray().Sum(one => one!["wishes"]!.GetValue<int>()), Is.GreaterThan(0));
    }

    [Test]
    public async Task What_was_declined_waits_no_more()
    {
        int Waiting(JsonNode report) => report["ages"]!.AsArray().Sum(one => one!["enhancements"]!.GetValue<int>());
        var (marat, irina) = (await App.As("marat"), await App.As("irina"));
        var before = Waiting(await Report());
        var number = await App.MadeOfOne();
        await irina.Say(await marat.Sent(number), number, "decline", new { reason = "Платформа это уже умеет." });

        Assert.That(Waiting(await Report()), Is.EqualTo(before));
    }

    [Test]
    public async Task Each_table_is_downloaded_as_it_stands_on_the_page()
    {
        var irina = await App.As("irina");
        var page = await App.SignIn("irina");

        using (Assert.EnterMultipleScope())
        {
            foreach (var table in new[] { "iterations", "ages", "swaps", "outside", "clients", "departments" })
            {
                var csv = await irina.GetAsync($"{Path}/{table}/csv");
                Assert.That((csv.StatusCode, csv.Content.Headers.ContentType!.MediaType), Is.EqualTo((HttpStatusCode.OK, "text/csv")), table);
                Assert.That((await irina.GetAsync($"{Path}/{table}/xlsx")).StatusCode, Is.EqualTo(HttpStatusCode.OK), table);
                Assert.That((await page.Get($"/reports/enhancements?table={table}&format=csv")).Raw.Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("attachment"), table);
            }

            Assert.That((await irina.Call(HttpMethod.Get, $"{Path}/people/csv")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    [TestCase("marat", true)]
    [TestCase("irina", true)]
    [TestCase("olga", true)]
    [TestCase("zhanna", true)]
    [TestCase("gulnara", false)]
    [TestCase("asel", false)]
    [TestCase("admin", false)]
    public async Task Reports_are_for_those_who_steer(string who, bool reads)
    {
        var expected = reads ? HttpStatusCode.OK : HttpStatusCode.NotFound;
        Assert.That((await (await App.As(who)).Call(HttpMethod.Get, Path)).Status, Is.EqualTo(expected));
        Assert.That((await (await App.SignIn(who)).Get("/reports/enhancements")).Status, Is.EqualTo(expected));
    }

    private async Task<JsonNode> Report() => (await (await App.As("irina")).Call(HttpMethod.Get, Path)).Body!;

    private static JsonNode Row(JsonNode report, string table, string key, string value) => report[table]!.AsArray().Single(row => row![key]!.ToString() == value)!;
}
