using System.Net;
using System.Text;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Findings;

/// <summary>Files as they are may hold secrets: who takes them along, and that it is told.</summary>
public class DownloadTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task A_download_is_told_once_and_asking_for_its_size_is_not()
    {
        var (asel, olga) = (await App.As("asel"), await App.As("olga"));
        var (number, address) = await Attached(asel);

        await olga.Call(HttpMethod.Head, address);
        var taken = await olga.GetByteArrayAsync(new Uri(address, UriKind.Relative));

        var told = (await asel.Timeline(number)).Where(e => e["code"]!.ToString() == "downloaded").ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Encoding.UTF8.GetString(taken), Is.EqualTo("строка"));
            Assert.That(told.Select(e => e["text"]!.ToString()), Is.EqualTo(new[] { "Ольга Ким: скачан файл «server.log»" }));
        }
    }

    [TestCase("asel", true)]
    [TestCase("olga", true)]
    [TestCase("timur", false)]
    public async Task The_author_and_the_desk_take_files_along_and_colleagues_read_the_findings(string who, bool may)
    {
        var asel = await App.As("asel");
        var (number, address) = await Attached(asel);
        var page = await (await App.SignIn(who)).Get($"/tickets/{number}");
        var answer = await (await App.As(who)).Call(HttpMethod.Head, address);
        var byPage = await (await App.SignIn(who)).Get(address.Replace("/api/v1", "", StringComparison.Ordinal));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(answer.Status, Is.EqualTo(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden));
            Assert.That(byPage.Status, Is.EqualTo(answer.Status));
            Assert.That(page.Html.Contains("download>server.log", StringComparison.Ordinal), Is.EqualTo(may));
            Assert.That(page.Html.Contains("Сам файл скачивают", StringComparison.Ordinal), Is.EqualTo(!may));
            Assert.That((await (await App.As(who)).Call(HttpMethod.Get, address + "/findings")).Status, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    /// <summary>In a project that Asel and Timur share.</summary>
    private async Task<(long Number, string Address)> Attached(HttpClient asel)
    {
        var project = await App.Read(db => Task.FromResult(db.Projects.First(p => p.Name.Contains("Тенгри")).Id));
        var number = await asel.Filed(UploadCalls.Form(Requests.Defect(projectId: project), ("server.log", Encoding.UTF8.GetBytes("строка"))));
        return (number, $"/api/v1/tickets/{number}/attachments/{(await asel.Ticket(number)).Body!["attachments"]![0]!["id"]}");
    }
}
