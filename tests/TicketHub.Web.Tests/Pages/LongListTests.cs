using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.Pages;

/// <summary>Lists of a thousand rows: every row is reached, none twice, and no page holds them all.</summary>
public class LongListTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const int Rows = 1000;

    [OneTimeSetUp]
    public Task Fill() => App.FillWith(Rows, "asel");

    [TestCase("admin", "/people?q=Многочисленный", "tbody a.title", "a[rel=next]", 20)]
    [TestCase("admin", "/audit?act=personRenamed", "tbody strong", ".pages a", 20)]
    [TestCase("asel", "/mine?shown=900", "tbody a.title", "#more a", 4)]
    [TestCase("aigerim", "/queues/consultation?shown=900", "tbody a.title", "#more a", 4)]
    public async Task Going_on_from_page_to_page_meets_every_row(string who, string path, string row, string next, int atLeast)
    {
        var browser = await App.SignIn(who);
        var (met, pages) = (new HashSet<string>(), 0);

        for (string? at = path; at is not null && pages < 40; pages++)
        {
            var page = (await browser.Get(at)).Document();
            var rows = page.QuerySelectorAll(row).Select(r => r.TextContent.Trim()).Where(IsOfTheMany).ToList();
            Assert.That(rows, Is.Unique, at);
            met.UnionWith(rows);
            at = page.QuerySelector(next)?.GetAttribute("href");
        }

        Assert.That(met, Has.Count.EqualTo(Rows));
        Assert.That(pages, Is.InRange(atLeast, 39));
    }

    private static bool IsOfTheMany(string text) => text.Contains("Многочисленный", StringComparison.Ordinal) || text.StartsWith("Вопрос ", StringComparison.Ordinal);
}
